#include "pdf/item_painter.h"

#include <algorithm>
#include <cmath>

namespace hjemvei::pdf {
namespace {

constexpr double same_baseline = 0.5;  // points

bool has_right_to_left(const TextLine& line, const Pages& pages) {
  for (std::uint32_t run = line.first_run; run < line.first_run + line.run_count; ++run)
    if (pages.runs[run].right_to_left) return true;
  return false;
}

// Left-to-right words less right-to-left ones.
int surplus(const TextLine& line, const Pages& pages) {
  int words = 0;
  for (std::uint32_t at = line.first_run; at < line.first_run + line.run_count; ++at) {
    const GlyphRun& run = pages.runs[at];
    const std::span glyphs(pages.glyphs.data() + run.first_glyph, run.glyph_count);
    const int count = LineEmission::count_words(glyphs, run.right_to_left, pages.texts);
    words += run.right_to_left ? -count : count;
  }
  return words;
}

// For each item of a right-to-left document its baseline. Lines that follow each other on one
// baseline, as the cells of a row do, are one line to a reader.
std::vector<LineEmission::Row> find_rows(std::span<const Item> items, const Pages& pages) {
  std::vector<LineEmission::Row> rows(items.size());
  if (!pages.right_to_left) return rows;
  std::vector<std::size_t> members;
  const auto line_of = [&](std::size_t item) -> const TextLine& {
    return std::get<TextLine>(items[item]);
  };
  const auto close = [&] {
    const auto first = std::ranges::find_if(
        members, [&](std::size_t item) { return has_right_to_left(line_of(item), pages); });
    if (first != members.end()) {
      for (const std::size_t item : members) {
        rows[item].mixed = true;
        rows[*first].lacking += surplus(line_of(item), pages);
      }
    }
    members.clear();
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!std::holds_alternative<TextLine>(items[i])) continue;
    const double before = members.empty() ? 0 : line_of(members.back()).origin.y;
    if (!members.empty() && std::abs(line_of(i).origin.y - before) > same_baseline) close();
    members.push_back(i);
  }
  close();
  return rows;
}

}  // namespace

void ItemPainter::paint(std::span<const Item> items) {
  const std::vector<LineEmission::Row> rows = find_rows(items, pages_);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const Shape* shape = std::get_if<Shape>(&items[i])) {
      scope_for(shape->owner).paint(*shape);
    } else {
      paint(std::get<TextLine>(items[i]), rows[i]);
    }
  }
}

void ItemPainter::paint(const TextLine& line, const LineEmission::Row& row) {
  std::optional<TextObject> text;
  LineEmission emission(row);
  for (std::uint32_t i = line.first_run; i < line.first_run + line.run_count; ++i) {
    const GlyphRun& run = pages_.runs[i];
    if (run.glyph_count == 0) continue;
    if (!text || owner_ != run.owner) {
      text.reset();  // a text object ends before its sequence does
      text.emplace(scope_for(run.owner).stream());
      text->color(line.color);
    }
    emission.show(*text, {pages_.glyphs.data() + run.first_glyph, run.glyph_count},
                  run.right_to_left, {line.origin.x + run.x, line.origin.y}, line.size,
                  fonts_.face(run.font));
  }
}

Scope& ItemPainter::scope_for(const Owner& owner) {
  if (scope_ && owner_ == owner) return *scope_;
  scope_.reset();  // close it before the next one opens
  owner_ = owner;
  open(owner, scope_);
  return *scope_;
}

const std::string& ItemPainter::finish() {
  scope_.reset();
  return stream_.text();
}

}  // namespace hjemvei::pdf
