// A run of text while a Text is put together. Steps that look at words pass over what is sealed:
// facts, and terms set beside a word, which are already as they shall print.
#pragma once

#include <string>
#include <vector>

#include "edition/edition.h"
#include "language/languages.h"

namespace hjemvei {

struct Piece {
  TextRun run;
  bool sealed = false;
};

// Tags what is written in Latin letters inside a text of another script with the language
// `latin_tag` (web and e-mail addresses keep the text's), and in a right-to-left text puts it, and
// numbers that need it, between LRI and PDI.
void mark_foreign(std::vector<Piece>& pieces, const Language& language,
                  const std::string& latin_tag);

// The runs of the pieces; neighbours that differ only in their text become one.
std::vector<TextRun> join(std::vector<Piece> pieces);

}  // namespace hjemvei
