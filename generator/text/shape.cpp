#include "text/shape.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace hjemvei {
namespace {

// Letters, marks and joiners change the letters beside them in other items too.
bool joins(char16_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return c == 0x200C || c == 0x200D || U16_IS_SURROGATE(c) ||
         (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

constexpr std::uint32_t kLongestKept = 40;  // units

}  // namespace

bool Shaper::stands_alone(std::uint32_t unit_beside) const {
  return unit_beside >= joined_.size() || !joins(joined_.units[unit_beside]);
}

// Cuts an item after each space and looks its words up.
void Shaper::split(const Item& item, const WordCache::Words& words) {
  split_.clear();
  const std::u16string_view units(joined_.units);
  for (std::uint32_t begin = item.begin; begin < item.end;) {
    const std::size_t space = units.find(u' ', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(space, item.end - 1) + 1);
    Word word{begin, end, nullptr, end - begin <= kLongestKept};
    if (begin == item.begin) word.keep = word.keep && stands_alone(begin - 1);
    if (end == item.end) word.keep = word.keep && stands_alone(end);
    if (word.keep) {
      const auto known = words.find(units.substr(begin, end - begin));
      if (known != words.end()) word.shaped = &known->second;
    }
    split_.push_back(word);
    begin = end;
  }
}

// Shapes the words [first, last) of `split_`, all new, at once.
void Shaper::shape_new(const Item& item, std::size_t first, std::size_t last,
                       WordCache::Words& words, std::vector<UnitMeasure>& measures) {
  new_glyphs_.clear();
  shape_part(item, split_[first].begin, split_[last - 1].end, new_glyphs_, &measures);
  const bool right_to_left = item.level & 1;
  auto glyph = new_glyphs_.begin();
  for (std::size_t i = 0; i < last - first; ++i) {
    Word& word = split_[right_to_left ? last - 1 - i : first + i];
    ShapedWord shaped;
    shaped.measures.assign(measures.begin() + word.begin, measures.begin() + word.end);
    for (; glyph != new_glyphs_.end() && glyph->cluster >= word.begin && glyph->cluster < word.end;
         ++glyph)
      shaped.glyphs.push_back({glyph->glyph, glyph->cluster - word.begin});
    if (word.keep) {
      const std::u16string letters = joined_.units.substr(word.begin, word.end - word.begin);
      word.shaped = &words.try_emplace(letters, std::move(shaped)).first->second;
    } else {
      word.shaped = &loose_.emplace_back(std::move(shaped));
    }
  }
}

void Shaper::shape(const Item& item, std::vector<ShapedGlyph>& glyphs,
                   std::vector<UnitMeasure>& measures) {
  if (!fonts_.face(*item.font).spaces_part_words()) {
    shape_part(item, item.begin, item.end, glyphs, &measures);
    return;
  }
  const bool right_to_left = item.level & 1;
  WordCache::Words& words =
      words_.words({&fonts_, *item.font, item.script, right_to_left, item.language, rule_of(item)});
  loose_.clear();
  split(item, words);
  for (std::size_t first = 0; first < split_.size();) {
    std::size_t last = first;
    while (last < split_.size() && !split_[last].shaped) ++last;
    if (last > first) shape_new(item, first, last, words, measures);
    first = last + 1;
  }
  for (std::size_t i = 0; i < split_.size(); ++i) {
    const Word& word = split_[right_to_left ? split_.size() - 1 - i : i];
    std::copy(word.shaped->measures.begin(), word.shaped->measures.end(),
              measures.begin() + word.begin);
    for (const ShapedGlyph& known : word.shaped->glyphs)
      glyphs.push_back({known.glyph, known.cluster + word.begin});
  }
}

}  // namespace hjemvei
