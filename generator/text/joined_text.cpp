#include "text/joined_text.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "base/utf8.h"

namespace hjemvei {
namespace {

// Could `c` change the order of a left-to-right text? True for right-to-left letters and for marks,
// overrides and isolates; too often true is only slower.
bool may_reorder(char32_t c) {
  if (c < 0x590) return false;
  return c <= 0x8FF || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFF) || c >= 0x10000;
}

}  // namespace

JoinedText join(const Text& text) {
  JoinedText joined;
  std::size_t size = 0;
  for (const TextRun& run : text.runs) size += run.text.size();
  joined.units.reserve(size);
  joined.byte_of.reserve(size + 1);
  std::uint32_t start = 0;
  for (const TextRun& run : text.runs) {
    for (std::size_t at = 0; at < run.text.size();) {
      const auto byte = start + static_cast<std::uint32_t>(at);
      const char32_t c = next_scalar(run.text, at);
      joined.simple = joined.simple && !may_reorder(c) && c != '\n';
      if (c < 0x10000) {
        joined.units.push_back(static_cast<char16_t>(c));
        joined.byte_of.push_back(byte);
      } else {
        joined.units.push_back(U16_LEAD(c));
        joined.units.push_back(U16_TRAIL(c));
        joined.byte_of.insert(joined.byte_of.end(), 2, byte);
      }
    }
    start += static_cast<std::uint32_t>(run.text.size());
    joined.run_end.push_back(joined.size());
  }
  joined.byte_of.push_back(start);
  return joined;
}

std::uint32_t JoinedText::unit_at(std::uint32_t byte) const {
  const auto found = std::lower_bound(byte_of.begin(), byte_of.end(), byte);
  return std::min(static_cast<std::uint32_t>(found - byte_of.begin()), size());
}

char32_t JoinedText::character(std::uint32_t unit) const {
  UChar32 c;
  U16_GET(units.data(), 0, unit, units.size(), c);
  return static_cast<char32_t>(c);
}

bool is_ignorable(char32_t c) {
  if (c < 0xAD) return false;
  if (c >= 0x1200 && c < 0x1780) return false;
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool is_hanging_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x1680 || c == 0x200B ||
         c == 0x2028 || c == 0x2029;
}

}  // namespace hjemvei
