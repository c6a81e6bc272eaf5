// What caseworkers attach to a decision: content/<guide>/letters.yaml, where a guide has one.
//
// Made by content/read_guide.h; read by translation/ and edition/.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/source.h"
#include "content/prose.h"

namespace hjemvei {

// What digital mail has room for, characters (DPI "lenke utenfor brev": knappTekst, beskrivelse). It
// holds in every language.
inline constexpr std::size_t kLongestLetterButton = 30;
inline constexpr std::size_t kLongestLetterDescription = 70;

// A type of decision, and what is written beside its link.
struct Letter {
  Position at;
  std::string id;
  Matters matters = Matters::no;
  std::vector<std::string> topics;  // ids of sections or full ids of screens; the first is chosen
  std::vector<Position> topics_at;  // one for each of `topics`
  Prose title;                      // what caseworkers choose by
  Prose text;                       // the sentences before the address; may print facts
  Prose button, description;        // of the link in digital mail; no facts in them
};

// A text of a letter, with the name that it has in letters.yaml and in places ("title"), and its
// longest length in characters; 0 where it may be as long as it likes.
struct LetterText {
  const char* name = nullptr;
  const Prose* text = nullptr;
  std::size_t longest = 0;
};
// All four, in the order of the file. The pointers are into `letter`.
std::vector<LetterText> letter_texts(const Letter& letter);

}  // namespace hjemvei
