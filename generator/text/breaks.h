// Where lines may end: ICU's line breaks for the language (UAX #14, with dictionaries for Thai,
// Lao, Khmer, Burmese and Chinese), what they lack for Ethiopic, and none inside of "4–5".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/joined_text.h"

namespace hjemvei {

struct BreakPoint {
  std::uint32_t unit = 0;  // the next line begins here
  bool must = false;       // a line end of the text itself
};

// All places where a line may end, ascending; the last is the end of the text. ICU alone, without
// our additions, when `tailored` is false.
std::vector<BreakPoint> find_breaks(const JoinedText& joined, const std::string& icu_locale,
                                    bool tailored = true);

// Boundaries of grapheme clusters (UAX #29) after `begin` and up to `end`, ascending; for words
// that are wider than a line.
std::vector<std::uint32_t> grapheme_ends(const JoinedText& joined, std::uint32_t begin,
                                         std::uint32_t end);

}  // namespace hjemvei
