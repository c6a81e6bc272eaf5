#include "layout/svg_scanner.h"

#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace hjemvei {
namespace {

constexpr double kLargest = 1e6;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void SvgScanner::skip_space() {
  while (offset_ < text_.size() && is_space(text_[offset_])) ++offset_;
}

bool SvgScanner::at_end() {
  skip_space();
  return offset_ == text_.size();
}

void SvgScanner::skip_separator() {
  skip_space();
  if (peek() == ',') ++offset_;
  skip_space();
}

std::optional<double> SvgScanner::number() {
  skip_separator();
  std::size_t begin = offset_;
  const bool plus = peek() == '+';
  if (plus) ++begin;
  // from_chars would also take "inf" and "nan", and a second sign.
  const std::size_t first = begin + (!plus && begin < text_.size() && text_[begin] == '-' ? 1 : 0);
  if (first >= text_.size() || !(is_digit(text_[first]) || text_[first] == '.')) return {};
  double value = 0;
  const char* const end = text_.data() + text_.size();
  const auto [stop, error] = std::from_chars(text_.data() + begin, end, value);
  if (error != std::errc() || std::abs(value) > kLargest) return {};
  offset_ = static_cast<std::size_t>(stop - text_.data());
  return value;
}

std::optional<bool> SvgScanner::flag() {
  skip_separator();
  const char c = peek();
  if (c != '0' && c != '1') return {};
  ++offset_;
  return c == '1';
}

std::string_view SvgScanner::name() {
  const std::size_t begin = offset_;
  while (offset_ < text_.size() && is_letter(text_[offset_])) ++offset_;
  return text_.substr(begin, offset_ - begin);
}

std::optional<double> svg_number(std::string_view text) {
  SvgScanner scanner(text);
  scanner.skip_space();
  if (scanner.peek() == ',') return {};
  const std::optional<double> value = scanner.number();
  if (!value || !scanner.at_end()) return {};
  return value;
}

}  // namespace hjemvei
