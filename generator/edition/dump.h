// An edition as JSON, for `--until edition --dump` and for tests that compare what a file says with
// what it should say.
#pragma once

#include <string>
#include <vector>

#include "edition/edition.h"

namespace hjemvei {

// Keys are sorted, indentation is two spaces, a line feed ends it. Beside the edition's own fields
// (texts as lists of runs) it has "texts", as below.
std::string dump_edition(const Edition& edition);

// The edition's brochure in the same way. REQUIRES one.
std::string dump_brochure(const Edition& edition);
// Its plan: the texts in reading order. REQUIRES one.
std::string dump_plan(const Edition& edition);

// Every text of the screens in reading order, plain. By screen: title, blocks in order. Within a
// block: a note's kind word, then its text; do: title, items; say: lead, sentence, meaning; figure:
// words, caption, then word and meaning of what it explains; chart: title, label and value of each
// bar, caption; table: caption, column headers, cells by row. What stands elsewhere than on the
// screens' pages (the guide's titles, summaries) and what is not printed (alternative texts) is not
// among them.
std::vector<std::string> texts(const Edition& edition);
// The same of a brochure, panel by panel: front, inside, flap (without the languages' names), back.
std::vector<std::string> texts(const EditionBrochure& brochure);

}  // namespace hjemvei
