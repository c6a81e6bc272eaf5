#include "edition/edition.h"

#include <algorithm>

#include "base/utf8.h"

namespace hjemvei {
namespace {

// Characters that steer setting and are no part of what is said: soft hyphen, directional marks
// and isolates (UAX #9, 2), word joiner.
bool steers_setting(char32_t c) {
  return c == 0x00AD || c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069);
}

// In a right-to-left pattern a value needs isolating when it holds a digit or a Latin letter, and
// is not isolated already.
bool needs_isolating(std::string_view value) {
  bool left_to_right = false;
  for (std::size_t i = 0; i < value.size();) {
    const char32_t c = next_scalar(value, i);
    if (c >= 0x2066 && c <= 0x2069) return false;
    left_to_right |= (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     (c >= 0x00C0 && c <= 0x024F);
  }
  return left_to_right;
}

}  // namespace

std::string Text::plain() const {
  std::string plain;
  for (const TextRun& run : runs) {
    for (std::size_t i = 0; i < run.text.size();) {
      const std::size_t begin = i;
      if (!steers_setting(next_scalar(run.text, i))) plain.append(run.text, begin, i - begin);
    }
  }
  return plain;
}

std::string fill(std::string_view pattern,
                 const std::vector<std::pair<std::string_view, std::string>>& values,
                 bool right_to_left) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    filled += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    if (close == pattern.npos) break;
    const std::string_view name = pattern.substr(1, close - 1);
    const auto value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
    if (value == values.end()) {
      filled += pattern.substr(0, close + 1);
    } else if (right_to_left && needs_isolating(value->second)) {
      filled += "\u2068" + value->second + "\u2069";
    } else {
      filled += value->second;
    }
    pattern.remove_prefix(close + 1);
  }
  return filled += pattern;
}

}  // namespace hjemvei
