// What changed in the source text of a stale translation, for translators to see at a glance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// A run of words: in both texts, or in one of them only.
struct WordChange {
  enum class Kind { kept, removed, added };
  Kind kind = Kind::kept;
  std::string text;
  friend bool operator==(const WordChange&, const WordChange&) = default;
};

// Two texts as one, in order; where words were replaced, what was removed stands before what was added.
// White space is folded.
std::vector<WordChange> word_changes(std::string_view before, std::string_view now);

// The same as one text, by words: "Svara inom [-tre-] {+sex+} timmar" (the marks of `git diff
// --word-diff`). White space is folded. Equal texts have no marks.
std::string marked_changes(std::string_view before, std::string_view now);

// The same for a stale place: the source text that was translated against today's, its
// {fact.number}s filled in where they are what changed. Empty when nothing in the words changed.
std::string source_changes(const Guide& guide, const MatchedPlace& place);

// What the translator of a stale place has to do in the file.
std::string mending(const MatchedPlace& place);

}  // namespace hjemvei
