#include "text/cluster_text.h"

#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/joined_text.h"

namespace hjemvei {
namespace {

constexpr char16_t kGraphemeJoiner = 0x034F, kZeroWidthSpace = 0x200B;
constexpr char16_t kNoBreakHyphen = 0x2011;
constexpr char32_t kNonJoiner = 0x200C, kJoiner = 0x200D;

// Characters that shape or order the text but are nothing to find again.
bool is_silent(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  return is_control(c) || (is_ignorable(c) && c != kNonJoiner && c != kJoiner);
}

// Lam with alef, a ligature that Arabic must have, stands for its presentation form: one character,
// and the two letters by NFKC. Readers turn longer texts round and give "ال" for "لا".
char32_t presentation_form(std::u32string_view letters) {
  if (letters.size() != 2 || letters[0] != 0x0644) return 0;
  switch (letters[1]) {
    case 0x0622:
      return 0xFEF5;
    case 0x0623:
      return 0xFEF7;
    case 0x0625:
      return 0xFEF9;
    case 0x0627:
      return 0xFEFB;
    default:
      return 0;
  }
}

std::uint32_t intern(std::u32string_view characters, bool right_to_left, GlyphTexts& texts) {
  if (const char32_t form = right_to_left ? presentation_form(characters) : 0)
    return texts.intern(static_cast<char16_t>(form));
  if (characters.size() == 1 && characters[0] < 0x10000)
    return texts.intern(static_cast<char16_t>(characters[0]));
  std::string text;
  for (const char32_t c : characters) append_utf8(text, c);
  return texts.intern(text);
}

std::u32string audible_characters(std::u16string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c;
    U16_NEXT(text.data(), at, text.size(), c);
    if (!is_silent(static_cast<char32_t>(c))) characters.push_back(static_cast<char32_t>(c));
  }
  return characters;
}

constexpr std::uint32_t kOpen = 0xFFFFFFFE;  // a glyph that has no text yet

// Each glyph that is a character's own glyph stands for that character; what is left goes to the
// widest glyph that has none.
void nominal_texts(std::u32string characters, bool right_to_left, std::span<const RawGlyph> glyphs,
                   const ShapingFace& face, GlyphTexts& texts,
                   std::vector<std::uint32_t>& numbers) {
  numbers.assign(glyphs.size(), kOpen);
  for (std::size_t g = 0; g < glyphs.size(); ++g) {
    for (std::size_t i = 0; i < characters.size(); ++i) {
      if (face.nominal(characters[i]) != glyphs[g].id) continue;
      numbers[g] = intern({&characters[i], 1}, right_to_left, texts);
      characters.erase(i, 1);
      break;
    }
  }
  std::size_t widest = glyphs.size();
  for (std::size_t g = 0; g < glyphs.size(); ++g)
    if (numbers[g] == kOpen &&
        (widest == glyphs.size() || glyphs[g].advance > glyphs[widest].advance))
      widest = g;
  if (widest < glyphs.size() && !characters.empty())
    numbers[widest] = intern(characters, right_to_left, texts);
  for (std::uint32_t& number : numbers)
    if (number == kOpen) number = texts.intern(kGraphemeJoiner);
}

}  // namespace

void cluster_texts(const Cluster& cluster, std::span<const RawGlyph> glyphs,
                   const ShapingFace& face, GlyphTexts& texts,
                   std::vector<std::uint32_t>& numbers) {
  if (glyphs.size() == 1 && cluster.text.size() == 1) {  // nearly all
    // Who searches for "e-post" types an ordinary hyphen.
    const char16_t c = cluster.text[0] == kNoBreakHyphen ? u'-' : cluster.text[0];
    numbers.push_back(is_silent(c) ? kDropped : texts.intern(c));
    return;
  }
  const std::u32string characters = audible_characters(cluster.text);
  if (characters.empty()) {
    numbers.assign(glyphs.size(), kDropped);
    return;
  }
  if (glyphs.size() == 1) {
    numbers.assign(1, intern(characters, cluster.right_to_left, texts));
    return;
  }
  if (cluster.rule == GlyphTextRule::nominal) {
    nominal_texts(characters, cluster.right_to_left, glyphs, face, texts, numbers);
    return;
  }
  numbers.assign(glyphs.size(), texts.intern(kZeroWidthSpace));
  numbers[0] = intern(characters, cluster.right_to_left, texts);
}

}  // namespace hjemvei
