#include "translation/text_words.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr char32_t kDropped = 0;

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_arabic_mark(char32_t c) {
  return c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED);
}

char32_t folded_letter(char32_t c) {
  switch (c) {
    case 0x06CC:
      return 0x064A;
    case 0x06A9:
      return 0x0643;
    case 0x06C0:
      return 0x0647;
    default:
      return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  }
}

char32_t fold_scalar(char32_t c, LetterCase letter_case) {
  if (c < 0x80)
    return letter_case == LetterCase::folded && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  if (is_invisible(c) || is_arabic_mark(c)) return kDropped;
  if (c == 0x00A0 || c == 0x202F || (c >= 0x2007 && c <= 0x2009)) return ' ';
  if (c == 0x2010 || c == 0x2011) return '-';
  return letter_case == LetterCase::folded ? folded_letter(c) : c;
}

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK);
}

bool joins(char32_t c) {
  constexpr std::u32string_view kJoining =
      U" -'\"\u2018\u2019\u201A\u201C\u201D\u201E«»‹›\u02BC\u1361";
  return kJoining.find(c) != kJoining.npos;
}

}  // namespace

TextWords::TextWords(std::string_view text, LetterCase letter_case) {
  folded_.reserve(text.size());
  bool inside = false, joined = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = fold_scalar(next_scalar(text, i), letter_case);
    if (c == kDropped) continue;
    if (is_word(c)) {
      if (!inside) words_.push_back({static_cast<std::uint32_t>(folded_.size()), 0, joined});
      inside = true;
      joined = true;
    } else {
      if (inside) words_.back().end = static_cast<std::uint32_t>(folded_.size());
      inside = false;
      joined = joined && joins(c);
    }
    folded_ += c;
  }
  if (inside) words_.back().end = static_cast<std::uint32_t>(folded_.size());
}

std::string visible_text(const std::vector<Inline>& inlines) {
  std::string text;
  for (const Inline& part : inlines) text += part.kind == Inline::Kind::text ? part.text : "\uFFFC";
  return text;
}

}  // namespace hjemvei
