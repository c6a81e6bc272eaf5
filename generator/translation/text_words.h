// A text as words to compare: folded, so that it does not matter how a word is typed.
//
// Case folds (unless asked otherwise); no-break spaces are spaces and no-break hyphens hyphens;
// what cannot be seen is dropped (soft hyphens, joiners, direction marks), and in Arabic script
// tashkeel and tatweel too. Persian ya, kaf and he with ya above are their Arabic counterparts. A
// word is a run of letters, marks and digits (Unicode general categories L, M, N).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/prose.h"

namespace hjemvei {

enum class LetterCase { folded, as_written };

class TextWords {
 public:
  // REQUIRES valid UTF-8 in NFC.
  explicit TextWords(std::string_view text, LetterCase letter_case = LetterCase::folded);

  std::size_t size() const { return words_.size(); }
  std::u32string_view word(std::size_t i) const {
    return std::u32string_view(folded_).substr(words_[i].begin, words_[i].end - words_[i].begin);
  }
  // Whether nothing but spaces, hyphens, apostrophes and quotation marks stands before word `i`, so
  // that it can go on a term of several words: "budget- och skuldrådgivare".
  bool joined(std::size_t i) const { return words_[i].joined; }
  // The whole text, folded, with what stands between the words.
  std::u32string_view folded() const { return folded_; }

 private:
  struct Word {
    std::uint32_t begin = 0, end = 0;  // in folded_
    bool joined = false;
  };

  std::u32string folded_;
  std::vector<Word> words_;
};

// What a reader sees of a text, as one string; U+FFFC stands for each fact in it.
std::string visible_text(const std::vector<Inline>& inlines);

}  // namespace hjemvei
