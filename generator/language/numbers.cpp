#include "language/numbers.h"

#include <algorithm>

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void replace(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string grouped(std::string_view digits) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += kNoBreakSpace;
    result += digits[i];
  }
  return result;
}

}  // namespace

namespace {

// The ASCII digits of a number as the language writes them.
std::string with_digits(std::string number, const Language& language) {
  if (language.digits == "0") return number;
  std::size_t first = 0;
  const char32_t zero = next_scalar(language.digits, first);
  std::string result;
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      append_utf8(result, zero + static_cast<char32_t>(c - '0'));
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::optional<std::string> format_number(std::string_view value, const Language& language) {
  std::string result;
  if (value.starts_with('-')) {
    result = "\u2212";  // the minus sign; a hyphen could end a line
    value.remove_prefix(1);
  }
  const std::size_t point = value.find('.');
  const std::string_view whole = value.substr(0, point);
  if (!all_digits(whole)) return std::nullopt;
  result += grouped(whole);
  if (point == value.npos) return with_digits(result, language);
  const std::string_view fraction = value.substr(point + 1);
  if (!all_digits(fraction)) return std::nullopt;
  return with_digits(result + language.decimal_sign + std::string(fraction), language);
}

std::optional<std::string> format_date(int year, int month, int day, const InterfaceWords& words) {
  std::optional<std::string> pattern = words.find("date.long");
  const std::optional<std::string> name = words.find("month." + std::to_string(month));
  if (!pattern || !name) return std::nullopt;
  replace(*pattern, "{d}", std::to_string(day));
  replace(*pattern, "{y}", std::to_string(year));
  replace(*pattern, "{month}", *name);
  replace(*pattern, " ", kNoBreakSpace);
  return pattern;
}

std::optional<std::string> format_time(int hour, int minute, const InterfaceWords& words) {
  std::optional<std::string> pattern = words.find("time.clock");
  if (!pattern) return std::nullopt;
  replace(*pattern, "{h}", two_digits(hour));
  replace(*pattern, "{m}", two_digits(minute));
  replace(*pattern, " ", kNoBreakSpace);
  return pattern;
}

std::optional<std::string> format_date_time(std::string_view date, int hour, int minute,
                                            const InterfaceWords& words) {
  std::optional<std::string> pattern = words.find("date.time");
  const std::optional<std::string> time = format_time(hour, minute, words);
  if (!pattern || !time) return std::nullopt;
  // One line break is allowed, at the first space: the whole may be longer than a line.
  const std::size_t space = pattern->find(' ');
  replace(*pattern, " ", kNoBreakSpace);
  if (space != pattern->npos) pattern->replace(space, kNoBreakSpace.size(), " ");
  replace(*pattern, "{date}", date);
  replace(*pattern, "{time}", *time);
  return pattern;
}

std::string isolate_ltr(std::string_view text) { return "\u2066" + std::string(text) + "\u2069"; }

}  // namespace hjemvei
