// How far a translation is.
#pragma once

#include <cstddef>
#include <string_view>

#include "translation/match.h"

namespace hjemvei {

struct Progress {
  std::size_t texts = 0;       // that need a translation: the sum of the next three
  std::size_t translated = 0;  // the sum of the three after
  std::size_t missing = 0, stale = 0;
  std::size_t draft = 0, reviewed = 0, approved = 0;
  std::size_t words_left = 0;  // of the source texts that are missing or stale
};

Progress progress(const Match& match);

// Whether a place counts: the value of a fact need not be translated, nor what an easy-read variant
// inherits.
bool counts(const MatchedPlace& place);

// Words between spaces.
std::size_t count_words(std::string_view text);

}  // namespace hjemvei
