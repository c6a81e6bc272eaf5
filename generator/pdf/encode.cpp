#include "pdf/encode.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "base/utf8.h"

namespace hjemvei::pdf {
namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  out.push_back(static_cast<char>(unit >> 8));
  out.push_back(static_cast<char>(unit & 0xFF));
}

// `number` with at least `width` digits.
std::string digits(std::uint64_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

// The number that the whole of `text` spells, or -1.
int parse(std::string_view text) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

}  // namespace

std::string utf16be(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size() * 2);
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t scalar = next_scalar(utf8, offset);
    if (scalar < 0x10000) {
      append_unit(out, scalar);
    } else {
      append_unit(out, 0xD800 + ((scalar - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((scalar - 0x10000) & 0x3FF));
    }
  }
  return out;
}

String text_string(std::string_view utf8) {
  const bool ascii =
      std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 32 && c < 127; });
  return {ascii ? std::string(utf8) : "\xFE\xFF" + utf16be(utf8)};
}

void append_number(std::string& out, double number, int decimals) {
  static constexpr std::int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
  const std::int64_t power = powers[decimals];
  const double scaled = std::isfinite(number) ? number * static_cast<double>(power) : 0;
  std::int64_t rest = std::llround(scaled);
  if (rest < 0) {
    out.push_back('-');
    rest = -rest;
  }
  char buffer[24];
  const std::int64_t whole = rest / power;
  rest %= power;
  if (whole != 0 || rest == 0) {
    out.append(buffer, std::to_chars(buffer, std::end(buffer), whole).ptr);
  }
  if (rest == 0) return;
  out.push_back('.');
  for (std::int64_t digit = power / 10; rest > 0; digit /= 10) {
    out.push_back(static_cast<char>('0' + rest / digit));
    rest %= digit;
  }
}

void append_hex16(std::string& out, std::uint32_t number) {
  for (int shift = 12; shift >= 0; shift -= 4) {
    out.push_back("0123456789ABCDEF"[(number >> shift) & 0xF]);
  }
}

Moment moment(std::uint64_t seconds_since_1970) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds_since_1970)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  const std::string year = digits(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
  const std::string month = digits(static_cast<unsigned>(date.month()), 2);
  const std::string day_text = digits(static_cast<unsigned>(date.day()), 2);
  const std::string hour = digits(static_cast<std::uint64_t>(clock.hours().count()), 2);
  const std::string minute = digits(static_cast<std::uint64_t>(clock.minutes().count()), 2);
  const std::string second = digits(static_cast<std::uint64_t>(clock.seconds().count()), 2);
  return {year + "-" + month + "-" + day_text + "T" + hour + ":" + minute + ":" + second + "Z",
          "D:" + year + month + day_text + hour + minute + second + "Z"};
}

std::uint64_t midnight_of(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return 0;
  const int year = parse(date.substr(0, 4));
  const int month = parse(date.substr(5, 2));
  const int day = parse(date.substr(8, 2));
  if (year < 1970 || month < 1 || day < 1) return 0;
  const std::chrono::year_month_day ymd{std::chrono::year(year),
                                        std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return 0;
  return static_cast<std::uint64_t>(
      std::chrono::seconds(std::chrono::sys_days(ymd).time_since_epoch()).count());
}

}  // namespace hjemvei::pdf
