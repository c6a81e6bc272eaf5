#include "content/without_signs.h"

#include "base/utf8.h"

namespace hjemvei {
namespace {

// In Latin, Cyrillic and Armenian; the other scripts have one kind of letters.
char32_t small(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x531 && c <= 0x556) return c + 48;
  if (c == 0x130) return 'i';   // Turkish
  const bool extended = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x490 && c <= 0x4BF);
  const bool shifted = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (extended && c % 2 == 0) return c + 1;
  if (shifted && c % 2 == 1) return c + 1;
  return c;
}

bool is_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U" \u00A0.,;:!?\u2026()[]\"'\u00AB\u00BB\u2018\u2019\u201C\u201D"
                                         U"\u2039\u203A<>\u2190\u2192\u2013\u2014-\u060C\u061B\u061F\u06D4"
                                         U"\u3002\uFF0C\uFF01\u1362\u1363\u0964\u200E\u200F\u2066\u2067\u2068\u2069";
  return kSigns.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string without_signs(std::string_view text) {
  std::u32string letters;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_scalar(text, i);
    if (c == '\n' || c == '\t' || c == 0xA0) c = ' ';
    if (c == ' ' && !letters.empty() && letters.back() == ' ') continue;
    letters.push_back(small(c));
  }
  while (!letters.empty() && is_sign(letters.back())) letters.pop_back();
  std::size_t first = 0;
  while (first < letters.size() && is_sign(letters[first])) ++first;
  std::string out;
  for (std::size_t i = first; i < letters.size(); ++i) append_utf8(out, letters[i]);
  return out;
}

}  // namespace hjemvei
