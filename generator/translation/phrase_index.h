// Finds many phrases in a text at once: the words of a glossary in the sentences of a guide.
//
// Only whole words count. In Arabic, Hebrew, Amharic and Tigrinya what is written together with the
// word that follows may stand before the first word of a phrase: و ف ب ل ك and the article, and
// their like. Of what is attached behind (endings, pronouns) each form has to be added. In scripts
// without spaces between words (Thai, Lao, Khmer, Burmese, Chinese) a phrase is found anywhere. The
// time for a text grows with its length, not with the number of phrases (in those five scripts with
// both).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/languages.h"
#include "translation/text_words.h"

namespace hjemvei {

class PhraseIndex {
 public:
  // `language`: of the texts that will be searched. All phrases and texts fold their case alike.
  explicit PhraseIndex(const Language& language, LetterCase letter_case = LetterCase::folded);

  // A phrase without a letter or digit is passed over.
  void add(std::string_view phrase, std::size_t value);
  bool empty() const { return by_first_.empty(); }

  // A phrase in a text: words [first, last).
  struct Found {
    std::size_t value = 0, first = 0, last = 0;
  };
  // The phrases from left to right, at each place the longest one, none inside another: "second
  // hand" does not stand in "second hand market" where that is a phrase too. Not for scripts
  // without spaces.
  std::vector<Found> longest_in(const TextWords& text) const;

  // The values of all phrases in the text, those inside of longer ones too; sorted, each once.
  std::vector<std::size_t> all_in(const TextWords& text) const;

 private:
  struct Phrase {
    std::vector<std::u32string> rest;  // the words after the first
    std::size_t value = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view word) const {
      return std::hash<std::u32string_view>{}(word);
    }
  };
  struct Whole {
    std::u32string folded;
    std::size_t value = 0;
  };

  void add_words(const TextWords& words, std::u32string_view first, std::size_t value);
  template <typename Take>
  void for_each_at(const TextWords& text, std::size_t at, Take take) const;

  LetterCase letter_case_;
  bool arabic_ = false;
  const std::u32string_view* attached_ = nullptr;  // three kinds of letters, or null
  bool spaced_ = true;
  // By first word; the longest phrase first. Only looked into, never gone through.
  std::unordered_map<std::u32string, std::vector<Phrase>, Hash, std::equal_to<>> by_first_;
  std::vector<Whole> wholes_;  // for scripts without spaces
};

}  // namespace hjemvei
