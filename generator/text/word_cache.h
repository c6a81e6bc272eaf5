// Words that were shaped before in the same document. People use the same words again and again,
// and a page's navigation is on every page: most words of a document are found here.
//
// A word is kept with the space after it. Shaping it by itself gives the same glyphs as shaping it
// in its sentence, because only faces in whose tables the space has no part are used this way
// (ShapingFace::spaces_part_words) and because a word beside another item's letters is never kept.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/languages.h"
#include "text/fonts.h"
#include "text/measures.h"
#include "text/paragraph.h"

namespace hjemvei {

struct ShapedWord {
  std::vector<ShapedGlyph> glyphs;    // from left to right; clusters count from the word's begin
  std::vector<UnitMeasure> measures;  // by unit of the word
};

class WordCache {
 public:
  // What, besides its letters, decides how a word is shaped.
  struct Setting {
    const Fonts::Shaping* fonts = nullptr;
    FontId font{};
    std::int16_t script = 0;
    bool right_to_left = false;
    const Language* language = nullptr;
    GlyphTextRule rule = GlyphTextRule::nominal;
    friend bool operator==(const Setting&, const Setting&) = default;
  };

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const {
      return std::hash<std::u16string_view>()(text);
    }
  };
  // Words keep their address while others are added.
  using Words =
      std::unordered_map<std::u16string, ShapedWord, Hash, std::equal_to<>>;  // not iterated

  // The words of one setting. The reference stays valid.
  Words& words(const Setting& setting);

 private:
  std::vector<std::unique_ptr<std::pair<Setting, Words>>> settings_;  // a handful
};

}  // namespace hjemvei
