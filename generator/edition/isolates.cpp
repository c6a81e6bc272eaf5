#include "edition/isolates.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/utf8.h"

namespace hjemvei {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_latin(char32_t c) {
  if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  UErrorCode error = U_ZERO_ERROR;
  return u_isalpha(static_cast<UChar32>(c)) &&
         uscript_getScript(static_cast<UChar32>(c), &error) == USCRIPT_LATIN;
}

bool is_space(char32_t c) { return c == ' ' || c == 0x00A0 || c == 0x202F; }

bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }

// What may stand inside a stretch with a letter or digit right behind it.
bool is_inner(char32_t c) {
  return std::u32string_view(U".,:;/-_@&'’+=?%#~‑").find(c) != std::u32string_view::npos;
}

bool is_right_to_left(char32_t c) {
  if (c < 0x590) return false;
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

// Reads a text from a place, scalar by scalar.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool done() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  char32_t next() { return next_scalar(text_, at_); }
  // The scalar that starts at byte `at`, 0 at the end; `*after` is where the next one starts.
  char32_t look(std::size_t at, std::size_t* after = nullptr) const {
    if (at >= text_.size()) return 0;
    const char32_t c = next_scalar(text_, at);
    if (after) *after = at;
    return c;
  }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_word(char32_t c) { return is_digit(c) || is_latin(c); }

// Moves past letters, digits and the marks on them; returns whether there was a letter.
bool take_word(Scanner& scan) {
  bool letters = false;
  for (std::size_t after; !scan.done(); scan.move_to(after)) {
    const char32_t c = scan.look(scan.at(), &after);
    if (!is_word(c) && u_getCombiningClass(static_cast<UChar32>(c)) == 0) break;
    letters |= is_latin(c);
  }
  return letters;
}

// Where the next word of the same stretch begins, or 0: after inner signs ("04-01", "https://x"),
// after one space with at most one sign behind it ("-5 °C", "R & B"), after a comma or en dash
// between words.
std::size_t next_word(const Scanner& scan, bool letters) {
  std::size_t at = scan.at(), after = at;
  for (int signs = 0; signs < 3 && is_inner(scan.look(at, &after)); ++signs) {
    at = after;
    if (is_word(scan.look(at))) return at;
  }
  at = scan.at();
  const char32_t first = scan.look(at, &after);
  if (first == U'–' && letters && is_latin(scan.look(after))) return after;
  if (first == ',' && letters && is_space(scan.look(after, &at)) && is_latin(scan.look(at))) {
    return at;
  }
  if (!is_space(first)) return 0;
  at = after;
  const char32_t sign = scan.look(at, &after);
  if (is_word(sign)) return at;
  if (sign == U'°' || sign == '#' || sign == U'§') return is_word(scan.look(after)) ? after : 0;
  if (sign == '&' && letters && is_space(scan.look(after, &at)) && is_word(scan.look(at)))
    return at;
  return 0;
}

// Signs that belong to the word before them: "C++", "5 %", the last "/" of an address.
void take_ending(Scanner& scan, bool address) {
  std::size_t after = 0;
  for (char32_t c = scan.look(scan.at(), &after);
       c == '+' || c == '#' || c == '%' || c == U'°' || (address && (c == '/' || c == '='));
       c = scan.look(scan.at(), &after)) {
    scan.move_to(after);
  }
  std::size_t percent = 0;
  if (is_space(scan.look(scan.at(), &after)) && scan.look(after, &percent) == '%') {
    scan.move_to(percent);
  }
}

// "https://…", "info@…", "www.…", "bostad.stockholm.se".
bool is_address(std::string_view stretch) {
  if (stretch.find(' ') != stretch.npos) return false;
  if (stretch.find("://") != stretch.npos || stretch.find('@') != stretch.npos) return true;
  const std::size_t dot = stretch.rfind('.', stretch.find('/'));
  if (dot == stretch.npos || dot == 0 || dot + 2 >= stretch.size()) return false;
  return std::ranges::all_of(stretch.substr(dot + 1, stretch.find('/', dot) - dot - 1),
                             [](char c) { return c >= 'a' && c <= 'z'; }) &&
         stretch.substr(0, dot).size() > 2;
}

bool is_plain_number(std::string_view stretch) {
  return stretch.find_first_not_of("0123456789.,:") == stretch.npos;
}

Stretch take_stretch(Scanner& scan, std::size_t begin) {
  Stretch stretch{begin, 0, false, false};
  stretch.letters = take_word(scan);
  while (const std::size_t word = next_word(scan, stretch.letters)) {
    scan.move_to(word);
    stretch.letters |= take_word(scan);
  }
  stretch.address = stretch.letters && is_address(scan.between(begin, scan.at()));
  take_ending(scan, stretch.address);
  stretch.end = scan.at();
  return stretch;
}

void skip_isolate(Scanner& scan) {
  for (int depth = 1; depth > 0 && !scan.done();) {
    const char32_t c = scan.next();
    if (is_isolate(c)) ++depth;
    if (c == 0x2069) --depth;
  }
}

}  // namespace

std::vector<Stretch> left_to_right_stretches(std::string_view text) {
  std::vector<Stretch> stretches;
  Scanner scan(text);
  while (!scan.done()) {
    const std::size_t begin = scan.at();
    const char32_t c = scan.next();
    const bool sign = c == '+' || c == '-' || c == U'−';
    if (is_isolate(c)) {
      skip_isolate(scan);
    } else if (is_word(c) || (sign && is_digit(scan.look(scan.at())))) {
      if (!sign) scan.move_to(begin);
      const Stretch stretch = take_stretch(scan, begin);
      if (!is_plain_number(scan.between(stretch.begin, stretch.end))) stretches.push_back(stretch);
    }
  }
  return stretches;
}

std::string isolate_right_to_left(std::string_view text) {
  // Right-to-left letters begin with U+0590, whose first byte is this one.
  const auto may_be = [](char c) { return static_cast<unsigned char>(c) >= 0xD6; };
  if (std::ranges::none_of(text, may_be)) return std::string(text);
  std::string result;
  std::size_t done = 0;
  Scanner scan(text);
  while (!scan.done()) {
    const std::size_t begin = scan.at();
    const char32_t c = scan.next();
    if (is_isolate(c)) {
      skip_isolate(scan);
    } else if (is_right_to_left(c)) {
      std::size_t end = scan.at();
      // Marks, and spaces between two of these words.
      for (std::size_t after = end; !scan.done(); after = scan.at()) {
        const char32_t next = scan.next();
        if (is_right_to_left(next) || u_getCombiningClass(static_cast<UChar32>(next)) != 0) {
          end = scan.at();
        } else if (!is_space(next) && next != 0x200C) {
          scan.move_to(after);
          break;
        }
      }
      scan.move_to(end);
      result.append(text.substr(done, begin - done)).append("\u2067");
      result.append(scan.between(begin, end)).append("\u2069");
      done = end;
    }
  }
  return result.append(text.substr(done));
}

Stretch from_first_letter(std::string_view text, Stretch stretch) {
  while (stretch.begin < stretch.end) {
    std::size_t after = stretch.begin;
    if (is_latin(next_scalar(text, after))) break;
    stretch.begin = after;
  }
  return stretch;
}

}  // namespace hjemvei
