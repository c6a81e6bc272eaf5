// Shapes items with HarfBuzz and says which text each glyph stands for.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "text/cluster_text.h"
#include "text/itemise.h"
#include "text/joined_text.h"
#include "text/measures.h"
#include "text/paragraph.h"
#include "text/shaping.h"
#include "text/word_cache.h"

namespace hjemvei {

class Shaper {
 public:
  // `words` belongs to `texts`.
  Shaper(const JoinedText& joined, const Fonts& fonts, GlyphTexts& texts, WordCache& words,
         const GlyphTextRules& rules)
      : joined_(joined), fonts_(fonts.shaping()), texts_(texts), words_(words), rules_(rules) {}

  // Appends the glyphs of a whole item, from left to right; `measures` has an entry for every unit
  // of the paragraph. REQUIRES item.font.
  void shape(const Item& item, std::vector<ShapedGlyph>& glyphs,
             std::vector<UnitMeasure>& measures);

  // The same for the units [begin, end) of an item, as if a line began and ended there. `measures`
  // may be null.
  void shape_part(const Item& item, std::uint32_t begin, std::uint32_t end,
                  std::vector<ShapedGlyph>& glyphs, std::vector<UnitMeasure>* measures);

 private:
  struct Word {
    std::uint32_t begin = 0, end = 0;    // units
    const ShapedWord* shaped = nullptr;  // null: not seen before
    bool keep = true;                    // false: letters of another item stand beside it
  };
  GlyphTextRule rule_of(const Item& item) const;
  bool stands_alone(std::uint32_t unit_beside) const;
  void split(const Item& item, const WordCache::Words& words);
  void shape_new(const Item& item, std::size_t first, std::size_t last, WordCache::Words& words,
                 std::vector<UnitMeasure>& measures);

  const JoinedText& joined_;
  const Fonts::Shaping& fonts_;
  GlyphTexts& texts_;
  WordCache& words_;
  const GlyphTextRules& rules_;

  std::vector<Word> split_;       // of the item at hand
  std::deque<ShapedWord> loose_;  // of the item at hand: words that are not kept
  std::vector<ShapedGlyph> new_glyphs_;
  std::vector<hb_feature_t> features_;
  std::vector<RawGlyph> raw_;  // of the cluster at hand
  std::vector<std::uint32_t> numbers_;
};

}  // namespace hjemvei
