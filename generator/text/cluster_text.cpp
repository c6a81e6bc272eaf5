#include "text/cluster_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/joined_text.h"

namespace hjemvei {
namespace {

constexpr char16_t kGraphemeJoiner = 0x034F, kZeroWidthSpace = 0x200B;
constexpr char32_t kNonJoiner = 0x200C, kJoiner = 0x200D;

// Characters that shape or order the text but are nothing to find again.
bool is_silent(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  return is_control(c) || (is_ignorable(c) && c != kNonJoiner && c != kJoiner);
}

// The presentation form that decomposes to just these letters, or 0.
char32_t search_presentation_form(std::u32string_view letters) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return 0;
  for (UChar32 form = 0xFBEA; form <= 0xFDFB; ++form) {
    if (u_getIntPropertyValue(form, UCHAR_DECOMPOSITION_TYPE) != U_DT_ISOLATED) continue;
    char16_t parts[32];
    status = U_ZERO_ERROR;
    const int32_t length = unorm2_getDecomposition(nfkc, form, parts, std::size(parts), &status);
    if (U_SUCCESS(status) && length == static_cast<int32_t>(letters.size()) &&
        std::equal(letters.begin(), letters.end(), parts))
      return static_cast<char32_t>(form);
  }
  return 0;
}

// A ligature of right-to-left letters stands for its presentation form, one character that is the
// ligature by NFKC: readers turn the letters of a longer text round and give "ال" for "لا".
std::u32string presentation_form(std::u32string_view letters) {
  struct Form { std::u32string_view letters; char32_t form; };
  static constexpr Form kCommon[] = {
      {U"\u0644\u0627", 0xFEFB}, {U"\u0644\u0623", 0xFEF7}, {U"\u0644\u0625", 0xFEF9},
      {U"\u0644\u0622", 0xFEF5}, {U"\u0644\u0649", 0xFC43},
  };
  for (const Form& common : kCommon)
    if (common.letters == letters) return {common.form};
  const char32_t form = search_presentation_form(letters);
  return form ? std::u32string{form} : std::u32string(letters);
}

std::uint32_t intern(std::u32string_view characters, bool right_to_left, GlyphTexts& texts) {
  if (right_to_left && characters.size() > 1) {
    const std::u32string form = presentation_form(characters);
    if (form.size() == 1) return texts.intern(static_cast<char16_t>(form[0]));
  }
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

constexpr std::uint32_t kOpen = 0xFFFFFFFE;   // a glyph that has no text yet

// Each glyph that is a character's own glyph stands for that character; what is left goes to the
// widest glyph that has none.
void nominal_texts(std::u32string characters, bool right_to_left, std::span<const RawGlyph> glyphs,
                   const ShapingFace& face, GlyphTexts& texts, std::vector<std::uint32_t>& numbers) {
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
    if (numbers[g] == kOpen && (widest == glyphs.size() || glyphs[g].advance > glyphs[widest].advance))
      widest = g;
  if (widest < glyphs.size() && !characters.empty())
    numbers[widest] = intern(characters, right_to_left, texts);
  for (std::uint32_t& number : numbers)
    if (number == kOpen) number = texts.intern(kGraphemeJoiner);
}

}  // namespace

void cluster_texts(const Cluster& cluster, std::span<const RawGlyph> glyphs, const ShapingFace& face,
                   GlyphTexts& texts, std::vector<std::uint32_t>& numbers) {
  if (glyphs.size() == 1 && cluster.text.size() == 1) {   // nearly all
    const char16_t c = cluster.text[0];
    numbers.push_back(is_silent(c) ? kDropped : texts.intern(c));
    return;
  }
  const std::u32string characters = audible_characters(cluster.text);
  if (characters.empty()) {
    numbers.assign(glyphs.size(), kDropped);
  } else if (glyphs.size() == 1) {
    numbers.assign(1, intern(characters, cluster.right_to_left, texts));
  } else if (cluster.rule == GlyphTextRule::head) {
    numbers.assign(glyphs.size(), texts.intern(kZeroWidthSpace));
    numbers[0] = intern(characters, cluster.right_to_left, texts);
  } else {
    nominal_texts(characters, cluster.right_to_left, glyphs, face, texts, numbers);
  }
}

}  // namespace hjemvei
