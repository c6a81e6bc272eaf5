#include "pdf/page_painter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "pdf/content_stream.h"
#include "pdf/text_emission.h"

namespace hjemvei::pdf {
namespace {

class Painter {
 public:
  Painter(const Pages& pages, FontBook& fonts)
      : pages_(pages), fonts_(fonts), stream_(pages.size.height) {}

  void operator()(const Shape& shape) { scope_for(shape.owner).paint(shape); }

  void operator()(const TextLine& line) {
    std::optional<TextObject> text;
    LineEmission emission(row_);
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

  // Of the text lines that follow.
  void set_row(const LineEmission::Row& row) { row_ = row; }

  PaintedPage finish() {
    scope_.reset();
    return {stream_.text(), std::move(sequences_)};
  }

 private:
  Scope& scope_for(const Owner& owner) {
    if (scope_ && owner_ == owner) return *scope_;
    scope_.reset();  // close it before the next one opens
    owner_ = owner;
    if (const Artifact* kind = std::get_if<Artifact>(&owner)) return scope_.emplace(stream_, *kind);
    const ContentId content = std::get<ContentId>(owner);
    const Element& element = pages_.structure[pages_.structure.owner(content)];
    sequences_.push_back(content);
    return scope_.emplace(stream_, name_of(element.role),
                          static_cast<std::uint32_t>(sequences_.size() - 1));
  }

  const Pages& pages_;
  FontBook& fonts_;
  ContentStream stream_;
  std::vector<ContentId> sequences_;
  std::optional<Owner> owner_;
  std::optional<Scope> scope_;
  LineEmission::Row row_;
};

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
std::vector<LineEmission::Row> find_rows(const Page& page, const Pages& pages) {
  std::vector<LineEmission::Row> rows(page.items.size());
  if (!pages.right_to_left) return rows;
  std::vector<std::size_t> members;
  const auto line_of = [&](std::size_t item) -> const TextLine& {
    return std::get<TextLine>(page.items[item]);
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
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    if (!std::holds_alternative<TextLine>(page.items[i])) continue;
    const double before = members.empty() ? 0 : line_of(members.back()).origin.y;
    if (!members.empty() && std::abs(line_of(i).origin.y - before) > same_baseline) close();
    members.push_back(i);
  }
  close();
  return rows;
}

}  // namespace

PaintedPage paint(const Page& page, const Pages& pages, FontBook& fonts) {
  Painter painter(pages, fonts);
  const std::vector<LineEmission::Row> rows = find_rows(page, pages);
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    painter.set_row(rows[i]);
    std::visit(painter, page.items[i]);
  }
  return painter.finish();
}

}  // namespace hjemvei::pdf
