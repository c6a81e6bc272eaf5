#include "content/guide.h"

#include <array>
#include <charconv>

namespace hjemvei {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// All of `text` as a number without sign.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string number = std::to_string(value);
  if (number.size() < width) out.append(width - number.size(), '0');
  out += number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)),
             day = digits(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return {};
  if (*day > days_in(*month, *year)) return {};
  return Date{*year, *month, *day};
}

std::optional<Moment> parse_moment(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return {};
  if (text.size() == 10) return Moment{*date, {}};
  if (text.size() != 16 || text[10] != ' ' || text[13] != ':') return {};
  const auto hour = digits(text.substr(11, 2)), minute = digits(text.substr(14, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return {};
  return Moment{*date, Clock{*hour, *minute}};
}

std::string to_string(const Date& date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

// Counts in years that begin in March, so that the leap day comes last.
long days_from_civil(const Date& date) {
  const long year = date.year - (date.month <= 2 ? 1 : 0);
  const long era = (year >= 0 ? year : year - 399) / 400;
  const long year_of_era = year - era * 400;
  const long day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  constexpr long kDaysOfEra = 146097, kEpoch = 719468;  // 0000-03-01 to 1970-01-01
  return era * kDaysOfEra + day_of_era - kEpoch;
}

const char* kind_of(const BlockBody& body) {
  constexpr std::array<const char*, std::variant_size_v<BlockBody>> kNames = {
      "text", "steps", "list", "note", "do", "say", "figure", "chart", "table"};
  return kNames[body.index()];
}

}  // namespace hjemvei
