#include <unicode/ubidi.h>

#include <algorithm>

#include "text/shaped_paragraph.h"

namespace hjemvei {
namespace {

// The part of an item that stands on a line.
struct Piece {
  std::size_t item = 0;
  std::uint32_t begin = 0, end = 0;  // units
  std::uint8_t level = 0;
  std::vector<ShapedGlyph> glyphs;  // from left to right
  double width = 0;
  double x = 0;

  bool right_to_left() const { return level & 1; }
};

double width_of(const std::vector<ShapedGlyph>& glyphs) {
  double width = 0;
  for (const ShapedGlyph& shaped : glyphs) width += shaped.glyph.advance;
  return width;
}

class LineSetter {
 public:
  explicit LineSetter(const Paragraph::Shaped& shaped)
      : shaped_(shaped), base_level_(shaped.language.right_to_left() ? 1 : 0) {}

  void set(const Line& line) {
    const std::uint32_t begin = shaped_.joined.unit_at(line.begin);
    const std::uint32_t end = shaped_.joined.unit_at(line.end);
    const std::uint32_t visible = shaped_.visible_end(begin, end);
    visible_ = pieces(begin, visible);
    hanging_ = pieces(visible, end);
    if (line.hyphen && !visible_.empty()) add_hyphen(visible_.back(), end - 1);
    place_visible();
    place_hanging(line.width);
  }

  std::size_t write(std::vector<Glyph>& arena, std::vector<LineRun>& runs) const {
    const std::size_t before = runs.size();
    for (const Piece& piece : visible_) write(piece, piece.width, arena, runs);
    for (const Piece& piece : hanging_) {
      const bool follows = &piece == &hanging_.front() && runs.size() > before &&
                           base_level_ == 0 && visible_.back().level == 0 &&
                           visible_.back().item == piece.item;
      if (follows) {
        for (const ShapedGlyph& shaped : piece.glyphs) arena.push_back(shaped.glyph);
        runs.back().glyph_count += static_cast<std::uint32_t>(piece.glyphs.size());
      } else {
        write(piece, 0, arena, runs);
      }
    }
    return runs.size() - before;
  }

 private:
  std::vector<Piece> pieces(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Piece> pieces;
    for (std::size_t i = shaped_.item_at(begin); begin < end; ++i) {
      const Item& item = shaped_.items[i];
      Piece piece{i, begin, std::min(end, item.end), item.level, {}, 0, 0};
      shaped_.append_glyphs(i, piece.begin, piece.end, piece.glyphs);
      piece.width = width_of(piece.glyphs);
      begin = piece.end;
      if (!piece.glyphs.empty()) pieces.push_back(std::move(piece));
    }
    return pieces;
  }

  void add_hyphen(Piece& piece, std::uint32_t last_unit) const {
    const ShapedGlyph hyphen{shaped_.hyphen_at(last_unit), last_unit};
    piece.glyphs.insert(piece.right_to_left() ? piece.glyphs.begin() : piece.glyphs.end(), hyphen);
    piece.width += hyphen.glyph.advance;
  }

  // UAX #9, L2.
  void place_visible() {
    std::vector<UBiDiLevel> levels;
    for (const Piece& piece : visible_) levels.push_back(piece.level);
    std::vector<int32_t> logical(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), logical.data());
    double x = 0;
    for (const int32_t index : logical) {
      Piece& piece = visible_[static_cast<std::size_t>(index)];
      piece.x = x;
      x += piece.width;
    }
  }

  // UAX #9, L1: spaces at the end of a line have the paragraph's level.
  void place_hanging(double line_width) {
    double used = 0;
    for (Piece& piece : hanging_) {
      piece.level = base_level_;
      piece.x = base_level_ == 0 ? line_width + used : -used - piece.width;
      used += piece.width;
    }
  }

  void write(const Piece& piece, double width, std::vector<Glyph>& arena,
             std::vector<LineRun>& runs) const {
    const Item& item = shaped_.items[piece.item];
    LineRun run;
    run.font = *item.font;
    run.right_to_left = piece.right_to_left();
    run.text_run = item.text_run;
    run.x = piece.x;
    run.width = width;
    run.first_glyph = static_cast<std::uint32_t>(arena.size());
    run.glyph_count = static_cast<std::uint32_t>(piece.glyphs.size());
    for (const ShapedGlyph& shaped : piece.glyphs) arena.push_back(shaped.glyph);
    runs.push_back(run);
  }

  const Paragraph::Shaped& shaped_;
  std::uint8_t base_level_;
  std::vector<Piece> visible_, hanging_;  // in logical order
};

}  // namespace

// Of the units [begin, end) of an item: between these two the glyphs are those of the whole text;
// before and after them they have to be shaped anew. The same when all has to be.
std::pair<std::uint32_t, std::uint32_t> Paragraph::Shaped::kept_part(const Item& item,
                                                                     std::uint32_t begin,
                                                                     std::uint32_t end) const {
  std::uint32_t first = begin, last = end;
  while (first < end && !is_safe(first)) ++first;
  if (end != item.end)
    while (last > first && !is_safe(last)) --last;
  return first < last ? std::pair(first, last) : std::pair(end, end);
}

void Paragraph::Shaped::append_glyphs(std::size_t index, std::uint32_t begin, std::uint32_t end,
                                      std::vector<ShapedGlyph>& out) const {
  const Item& item = items[index];
  if (!item.font || begin >= end) return;
  const auto [kept, kept_end] = kept_part(item, begin, end);
  const bool descending = item.level & 1;
  const auto shape_anew = [&](std::uint32_t from, std::uint32_t to) {
    if (from < to)
      Shaper(joined, fonts, texts, words, rules).shape_part(item, from, to, out, nullptr);
  };
  // From left to right: a right-to-left item begins with its end.
  descending ? shape_anew(kept_end, end) : shape_anew(begin, kept);
  const ItemGlyphs range = item_glyphs[index];
  const auto first = glyphs.begin() + range.first, last = glyphs.begin() + range.last;
  // Clusters ascend from left to right, or descend in right-to-left items.
  const auto before = [&](std::uint32_t unit) {
    return [=](const ShapedGlyph& g) { return descending ? g.cluster >= unit : g.cluster < unit; };
  };
  const auto at_begin = std::partition_point(first, last, before(descending ? kept_end : kept));
  const auto at_end = std::partition_point(at_begin, last, before(descending ? kept : kept_end));
  out.insert(out.end(), at_begin, at_end);
  descending ? shape_anew(begin, kept) : shape_anew(kept_end, end);
}

double Paragraph::Shaped::exact_width(std::uint32_t begin, std::uint32_t end) const {
  std::vector<ShapedGlyph> anew;
  double sum = 0;
  for (std::size_t i = item_at(begin); begin < end; ++i) {
    const Item& item = items[i];
    const std::uint32_t stop = std::min(end, item.end);
    if (item.font) {
      const auto [kept, kept_end] = kept_part(item, begin, stop);
      sum += width(kept, kept_end);
      anew.clear();
      Shaper shaper(joined, fonts, texts, words, rules);
      if (begin < kept) shaper.shape_part(item, begin, kept, anew, nullptr);
      if (kept_end < stop) shaper.shape_part(item, kept_end, stop, anew, nullptr);
      sum += width_of(anew);
    }
    begin = stop;
  }
  return sum;
}

std::size_t Paragraph::set_line(const Line& line, std::vector<Glyph>& arena,
                                std::vector<LineRun>& runs) const {
  LineSetter setter(*shaped_);
  setter.set(line);
  return setter.write(arena, runs);
}

}  // namespace hjemvei
