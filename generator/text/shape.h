// Shapes items with HarfBuzz and says which text each glyph stands for.
#pragma once

#include <cstdint>
#include <vector>

#include "text/itemise.h"
#include "text/joined_text.h"
#include "text/paragraph.h"
#include "text/shaping.h"

namespace hjemvei {

struct ShapedGlyph {
  Glyph glyph;
  std::uint32_t cluster = 0;   // unit where its cluster begins
};

// What a line break before a unit would mean for the glyphs.
enum class Edge : std::uint8_t {
  inside,   // it would cut a cluster: a ligature, or a syllable whose glyphs are reordered
  unsafe,   // both sides have to be shaped anew
  safe      // both sides keep their glyphs
};

// What shaping tells about the units of a paragraph.
struct UnitMeasures {
  std::vector<float> advance;       // em; of the cluster that begins at the unit, else 0
  std::vector<Edge> edge;
  std::vector<float> ink_top, ink_bottom;   // em from the baseline, both positive outwards
};

class Shaper {
 public:
  Shaper(const JoinedText& joined, const Fonts& fonts, GlyphTexts& texts,
         const GlyphTextRules& rules)
      : joined_(joined), fonts_(fonts.shaping()), texts_(texts), rules_(rules) {}

  // Appends the glyphs of the units [begin, end) of `item`, from left to right. `measures`, if
  // given, has an entry for every unit of the paragraph. REQUIRES item.font.
  void shape(const Item& item, std::uint32_t begin, std::uint32_t end,
             std::vector<ShapedGlyph>& glyphs, UnitMeasures* measures = nullptr);

 private:
  const JoinedText& joined_;
  const Fonts::Shaping& fonts_;
  GlyphTexts& texts_;
  const GlyphTextRules& rules_;
};

}  // namespace hjemvei
