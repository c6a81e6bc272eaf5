#include "translation/figures.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace hjemvei {
namespace {

// A character, and the digit that it is: 0 to 9, or -1.
struct Letter {
  char32_t c = 0;
  int digit = -1;
};

bool is_dropped(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069);
}

Letter letter_of(char32_t c) {
  if (c < 0x80) return {c, c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1};
  const UChar32 u = static_cast<UChar32>(c);
  if (c == 0x00A0 || c == 0x202F || (c >= 0x2007 && c <= 0x2009)) return {' ', -1};
  if (c == 0x2010 || c == 0x2011) return {'-', -1};
  return {c, u_charType(u) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(u) : -1};
}

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  letters.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_scalar(text, i);
    if (!is_dropped(c)) letters.push_back(letter_of(c));
  }
  return letters;
}

// ---- Addresses. -------------------------------------------------------------------------------

bool is_lower(char32_t c) { return c >= 'a' && c <= 'z'; }

bool is_address_letter(char32_t c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c < 0x80 && c != 0 &&
          std::string_view("-._~:/?#@&=+%").find(static_cast<char>(c)) != std::string_view::npos);
}

// "bostad.stockholm.se": labels of at least two letters with full stops between them, the last one
// letters only; "t.ex" and "12.00" are none.
bool is_host(std::string_view name) {
  const std::size_t first = name.find('.'), last = name.rfind('.');
  if (first == name.npos || first < 2 || name.find("..") != name.npos) return false;
  const std::string_view end = name.substr(last + 1);
  return end.size() >= 2 && std::ranges::all_of(end, [](char c) { return is_lower(c); });
}

bool is_address(std::string_view word) {
  if (word.find("://") != word.npos) return true;
  const std::string_view host = word.substr(word.find('@') == word.npos ? 0 : word.find('@') + 1);
  return is_host(host.substr(0, std::min(host.find_first_of("/:?#"), host.size())));
}

// The address that begins at `i`, or nothing.
std::string address_at(const std::vector<Letter>& text, std::size_t i) {
  std::string word;
  for (; i < text.size() && is_address_letter(text[i].c); ++i) word += static_cast<char>(text[i].c);
  while (!word.empty() && std::string_view(".:?/-").find(word.back()) != std::string_view::npos)
    word.pop_back();
  return is_address(word) ? word : std::string();
}

std::string lower(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return word;
}

// ---- Numbers. ---------------------------------------------------------------------------------

// Digits that stand together, and the sign between them and the group before.
struct Group {
  char32_t before = 0;
  std::string digits;
};

bool is_in(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool is_thousands_sign(char32_t c) { return is_in(c, U" .,'\u2019\u066C"); }
bool is_decimal_sign(char32_t c) { return is_in(c, U".,:\u066B"); }
bool joins_groups(char32_t c) {
  return is_thousands_sign(c) || is_decimal_sign(c) || is_in(c, U"-/");
}

// All groups from `i` on with a single sign between two of them; `i` moves behind them.
std::vector<Group> groups_at(const std::vector<Letter>& text, std::size_t& i) {
  std::vector<Group> groups;
  char32_t before = 0;
  for (;;) {
    Group group{before, {}};
    for (; i < text.size() && text[i].digit >= 0; ++i)
      group.digits += static_cast<char>('0' + text[i].digit);
    groups.push_back(std::move(group));
    if (i + 1 >= text.size() || !joins_groups(text[i].c) || text[i + 1].digit < 0) return groups;
    before = text[i++].c;
  }
}

using Groups = std::vector<Group>::const_iterator;

bool all_before(Groups begin, Groups end, bool (*is_sign)(char32_t)) {
  return std::all_of(begin, end, [&](const Group& group) { return is_sign(group.before); });
}

bool is_dialled(char32_t c) { return c == ' ' || c == '-'; }
bool is_date_sign(char32_t c) { return c == '-' || c == '.' || c == '/'; }

bool is_date(const std::vector<Group>& groups) {
  if (groups.size() != 3 || groups[1].before != groups[2].before) return false;
  if (!is_date_sign(groups[1].before) || groups[1].digits.size() > 2) return false;
  const std::size_t first = groups[0].digits.size(), last = groups[2].digits.size();
  return (first == 4 && last <= 2) || (first <= 2 && last == 4);
}

bool is_telephone(const std::vector<Group>& groups, bool plus) {
  if (!all_before(groups.begin() + 1, groups.end(), is_dialled)) return false;
  std::size_t digits = 0;
  for (const Group& group : groups) digits += group.digits.size();
  return plus || (groups.size() >= 3 && digits >= 7);
}

// How many groups from `begin` on are one number with thousands: "8 500 000".
std::size_t thousands(Groups begin, Groups end) {
  if (begin->digits.size() > 3 || begin->digits.front() == '0') return 1;
  std::size_t count = 1;
  const auto goes_on = [&](Groups at) {
    return at != end && at->digits.size() == 3 && is_thousands_sign(at->before) &&
           (count == 1 || at->before == (begin + 1)->before);
  };
  while (goes_on(begin + static_cast<std::ptrdiff_t>(count))) ++count;
  return count;
}

std::string without_zeros(const std::string& digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == digits.npos ? "0" : digits.substr(first);
}

std::string joined(const std::vector<Group>& groups) {
  std::string all;
  for (const Group& group : groups) all += group.digits;
  return all;
}

// A run that is neither a date nor a telephone number: numbers one after the other.
void add_numbers(const std::vector<Group>& groups, std::vector<std::string>& figures) {
  for (auto at = groups.begin(); at != groups.end();) {
    const std::size_t whole = thousands(at, groups.end());
    std::string number;
    for (std::size_t i = 0; i < whole; ++i) number += (at++)->digits;
    if (at != groups.end() && is_decimal_sign(at->before)) {
      const bool says_something = at->digits.find_first_not_of('0') != std::string::npos;
      if (says_something) number += "." + at->digits;
      ++at;
    }
    figures.push_back(std::move(number));
  }
}

void add_run(const std::vector<Group>& groups, bool plus, std::vector<std::string>& figures) {
  const bool grouped = thousands(groups.begin(), groups.end()) == groups.size();
  if (is_date(groups)) {
    for (const Group& group : groups) figures.push_back(without_zeros(group.digits));
  } else if (is_telephone(groups, plus) && (plus || !grouped)) {
    figures.push_back((plus ? "+" : "") + joined(groups));
  } else {
    add_numbers(groups, figures);
  }
}

}  // namespace

std::vector<std::string> figures_of(std::string_view text) {
  std::vector<std::string> figures;
  const std::vector<Letter> letters = letters_of(text);
  bool in_word = false;  // whether an address can begin here
  for (std::size_t i = 0; i < letters.size();) {
    const bool address_letter = is_address_letter(letters[i].c);
    if (address_letter && !in_word) {
      const std::string address = address_at(letters, i);
      if (!address.empty()) {
        figures.push_back(lower(address));
        i += address.size();
        continue;
      }
    }
    in_word = address_letter;
    if (letters[i].digit < 0) {
      ++i;
      continue;
    }
    const bool plus = i > 0 && letters[i - 1].c == '+';
    add_run(groups_at(letters, i), plus, figures);
  }
  std::ranges::sort(figures);
  return figures;
}

}  // namespace hjemvei
