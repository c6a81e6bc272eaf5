// LIX, the usual measure of how hard a Swedish or Norwegian text is to read (C.-H. Björnsson,
// 1968): words per sentence plus the share of words of more than six letters, in percent. Below 30
// is very easy, 30 to 40 easy. It says nothing of other languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"

namespace hjemvei {

// True for the languages that it holds for.
bool has_lix(std::string_view language);

struct LixCount {
  std::size_t words = 0, long_words = 0, sentences = 0;

  LixCount& operator+=(const LixCount& other);
  // Rounded; 0 without words.
  int lix() const;
};

// A text of its own ends a sentence, with or without a full stop. A fact counts as one short word.
LixCount count_lix(const Prose& prose);
// The words of its longest sentence, counted in the same way.
std::size_t longest_sentence(const Prose& prose);
struct Sentence {
  std::size_t words = 0;
  std::string text;   // as written, without markup; facts by their names, "{queue-fee}"
};
// Each of its sentences, in order.
std::vector<Sentence> sentences(const Prose& prose);

}  // namespace hjemvei
