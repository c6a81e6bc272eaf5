// What a Paragraph holds once its text is shaped. Filled by paragraph.cpp, read by lines.cpp and
// set_line.cpp.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "text/breaks.h"
#include "text/division_cache.h"
#include "text/itemise.h"
#include "text/joined_text.h"
#include "text/paragraph.h"
#include "text/shape.h"

namespace hjemvei {

// The text between two neighbouring break points: what a line takes or leaves.
struct Segment {
  std::uint32_t end = 0;          // unit; it begins where the one before ends
  std::uint32_t visible_end = 0;  // without hanging spaces
  double width_before = 0;        // em, of all text up to `end`
  double visible_before = 0;      // em, of all text up to `visible_end`
  float ink_top = 0, ink_bottom = 0;
  float hyphen = 0;   // em that a hyphen takes if a line ends here; 0: none is due
  bool must = false;  // a line has to end here
  bool safe = true;   // a line may end here without shaping anew
};

struct ItemGlyphs {
  std::uint32_t first = 0, last = 0;  // in Shaped::glyphs, from left to right
};

struct Paragraph::Shaped {
  Shaped(const Language& language, const Fonts& fonts, GlyphTexts texts, WordCache& words,
         DivisionCache& divisions, const GlyphTextRules& rules)
      : language(language),
        fonts(fonts),
        texts(std::move(texts)),
        words(words),
        divisions(divisions),
        rules(rules) {}

  const Language& language;
  const Fonts& fonts;
  mutable GlyphTexts texts;  // shares its table with the caller's
  WordCache& words;          // in the same table
  DivisionCache& divisions;  // in the same table
  GlyphTextRules rules;
  JoinedText joined;
  std::vector<Item> items;
  std::vector<std::uint8_t> levels;  // by unit; empty when all are 0
  std::vector<ShapedGlyph> glyphs;
  std::vector<ItemGlyphs> item_glyphs;
  std::vector<double> width_before;   // em, of the clusters that begin before the unit
  std::vector<UnitMeasure> measures;  // by unit
  std::vector<Segment> segments;

  double width(std::uint32_t begin, std::uint32_t end) const {
    return width_before[end] - width_before[begin];
  }
  // True when a line may begin or end at `unit` without shaping anew.
  bool is_safe(std::uint32_t unit) const {
    return unit >= measures.size() || measures[unit].edge == Edge::safe;
  }
  // Em of the visible text [begin, end) as set_line will paint it, shaped anew where it has to be.
  double exact_width(std::uint32_t begin, std::uint32_t end) const;
  // Appends the glyphs of the units [begin, end), all of item number `item`, from left to right;
  // shaped anew when the line's edges change them.
  void append_glyphs(std::size_t item, std::uint32_t begin, std::uint32_t end,
                     std::vector<ShapedGlyph>& out) const;
  std::pair<std::uint32_t, std::uint32_t> kept_part(const Item& item, std::uint32_t begin,
                                                    std::uint32_t end) const;
  // Index of the item that holds `unit`.
  std::size_t item_at(std::uint32_t unit) const;
  // Where the text that ends at `end` and begins not before `begin` is without hanging spaces.
  std::uint32_t visible_end(std::uint32_t begin, std::uint32_t end) const;
  // The hyphen of a line that ends after `unit`, a soft hyphen or the last letter before a
  // division; a Glyph with id 0 when the font has none.
  Glyph hyphen_at(std::uint32_t unit) const;
};

}  // namespace hjemvei
