#include "edition/no_break.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNoBreakHyphen = "\u2011";

// True when a letter stands at byte `at`.
bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && u_isalpha(static_cast<UChar32>(next_scalar(text, at)));
}

bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return letter_at(text, at);
}

// `word` ends at byte `end` and is whole.
bool word_before(std::string_view text, std::size_t end, std::string_view word) {
  return !word.empty() && text.substr(0, end).ends_with(word) &&
         !letter_before(text, end - word.size());
}

bool word_after(std::string_view text, std::size_t begin, std::string_view word) {
  return !word.empty() && text.substr(begin).starts_with(word) &&
         !letter_at(text, begin + word.size());
}

// How many digits end at byte `end`.
std::size_t digits_before(std::string_view text, std::size_t end) {
  std::size_t count = 0;
  while (count < end && is_digit(text[end - count - 1])) ++count;
  return count;
}

// A space between day, month and year.
bool inside_date(std::string_view text, std::size_t space, const std::vector<std::string>& months) {
  const std::size_t digits = digits_before(text, space);
  const bool before_year = space + 1 < text.size() && is_digit(text[space + 1]);
  if (digits == 0 && !before_year) return false;
  return std::ranges::any_of(months, [&](const std::string& month) {
    if (digits == 1 || digits == 2) return word_after(text, space + 1, month);
    return before_year && word_before(text, space, month);
  });
}

bool keeps_together(std::string_view text, std::size_t space,
                    const std::vector<std::string>& months) {
  if (space == 0 || space + 1 >= text.size()) return false;
  const std::string_view rest = text.substr(space + 1);
  if (is_digit(text[space - 1])) {
    if (is_digit(rest[0]) || rest[0] == '%' || rest.starts_with("°") || rest.starts_with("‰") ||
        rest.starts_with("€") || word_after(text, space + 1, "kr")) {
      return true;
    }
  } else if (is_digit(rest[0]) &&
             (word_before(text, space, "kl.") || word_before(text, space, "kl"))) {
    return true;
  }
  return inside_date(text, space, months);
}

// "e-post", "E-posten", "e-mail", "e-posta".
bool e_word_at(std::string_view text, std::size_t hyphen) {
  return hyphen > 0 && (text[hyphen - 1] == 'e' || text[hyphen - 1] == 'E') &&
         !letter_before(text, hyphen - 1) && letter_at(text, hyphen + 1);
}

bool mina_sidor_at(std::string_view text, std::size_t space) {
  return word_before(text, space, "Mina") && word_after(text, space + 1, "sidor");
}

}  // namespace

std::vector<std::string> month_names(const InterfaceWords& words) {
  std::vector<std::string> names;
  for (int month = 1; month <= 12; ++month) {
    names.push_back(words.find("month." + std::to_string(month)).value_or(""));
  }
  return names;
}

std::string keep_together(std::string_view text, const std::vector<std::string>& months) {
  std::string result;
  result.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && (keeps_together(text, i, months) || mina_sidor_at(text, i))) {
      result += kNoBreakSpace;
    } else if (text[i] == '-' && e_word_at(text, i)) {
      result += kNoBreakHyphen;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string without_breaks(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == ' ') {
      result += kNoBreakSpace;
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace hjemvei
