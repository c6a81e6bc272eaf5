#include "content/half_escapes.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>

#include "base/utf8.h"
#include "content/tree_faults.h"

namespace hjemvei {
namespace {

constexpr std::size_t kLength = 6, kLongLength = 10;   // of "\ud83d", of "\U0001f600"
constexpr char32_t kPrivate = 0xE000, kLastPrivate = 0xF8FF;

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// What the escape at `at` stands for; 0 when none stands there. A backslash behind a backslash
// begins none.
char32_t number_at(const std::string& text, std::size_t at) {
  const bool is_long = at + 1 < text.size() && text[at + 1] == 'U';
  const std::size_t length = is_long ? kLongLength : kLength;
  if (at + length > text.size() || (!is_long && text[at + 1] != 'u')) return 0;
  std::size_t before = at;
  while (before > 0 && text[before - 1] == '\\') --before;
  if ((at - before) % 2) return 0;
  std::uint32_t number = 0;
  const char *first = text.data() + at + 2, *end = text.data() + at + length;
  return std::from_chars(first, end, number, 16).ptr == end ? number : 0;
}

std::string escape_of(char32_t unit) {
  std::string digits(4, '0');
  for (int i = 3; i >= 0; --i, unit >>= 4) digits[static_cast<std::size_t>(i)] = "0123456789abcdef"[unit & 15];
  return "\\u" + digits;
}

}  // namespace

HalfEscapes::HalfEscapes(const SourceFile& file) : file_(file) {
  const std::string& text = file.text;
  std::set<char32_t> used;   // of the private characters
  for (std::size_t at = text.find('\\'); at != text.npos; at = text.find('\\', at + 1)) {
    const char32_t number = number_at(text, at);
    const bool is_half = (is_high(number) || is_low(number)) && text[at + 1] == 'u';
    if (is_half) escapes_.push_back({at, number});
    used.insert(number);
  }
  if (escapes_.empty()) return;
  for (std::size_t at = 0; at < text.size();) used.insert(next_scalar(text, at));
  char32_t free = kPrivate;
  while (free < kLastPrivate && used.contains(free)) ++free;
  mask_ = escape_of(free);
  append_utf8(character_, free);
  masked_ = text;
  for (const Escape& escape : escapes_) masked_.replace(escape.offset, kLength, mask_);
}

void HalfEscapes::restore(std::string& text, std::size_t start, bool quoted,
                          Diagnostics& diagnostics) const {
  if (escapes_.empty()) return;
  const std::string& mask = quoted ? character_ : mask_;
  auto next = std::lower_bound(escapes_.begin(), escapes_.end(), start,
                               [](const Escape& escape, std::size_t at) { return escape.offset < at; });
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(mask); at != text.npos && next != escapes_.end(); ++next) {
    out.append(text, done, at - done);
    done = at + mask.size();
    const Escape& escape = *next;
    if (!quoted) {
      out.append(file_.text, escape.offset, kLength);
    } else if (const auto other = next + 1;
               is_high(escape.half) && other != escapes_.end() && is_low(other->half) &&
               other->offset == escape.offset + kLength) {
      append_utf8(out, 0x10000 + ((escape.half - 0xD800) << 10) + (other->half - 0xDC00));
      done += mask.size();
      ++next;
    } else {
      diagnostics.error("half-character", position_at(file_, escape.offset),
                        "an escape of half a character stands here without its other half",
                        "both halves, as in \\ud83d\\ude00, or the character itself");
    }
    at = text.find(mask, done);
  }
  text = out + text.substr(done);
}

}  // namespace hjemvei
