// Inline markup: what stands in a text of the guide, as pieces (guide.h, Inline).
//
// A small part of CommonMark, read by md4c: **strong**, *emphasis*, [links](#offer.answer), and a
// backslash before a character that is meant as it stands; with {fact} and {fact.number} on top.
// Whatever else CommonMark would make of a text (a picture, code, HTML, a heading, a list) is a
// fault that says what to write instead. All other characters stand for themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// A fault in a text, at a byte of it; codes and wording as in Diagnostic.
struct MarkupFault {
  std::size_t offset = 0;
  std::string code, seen, instead;
};

// Reads `text`, one line. `plain`: only fact references are markup, and what looks like other
// markup is a fault. Faults are added to `faults`; the pieces are then the best that could be made
// of it.
std::vector<Inline> parse_markup(std::string_view text, bool plain,
                                 std::vector<MarkupFault>& faults);

// A scalar of the tree as Prose. Its source is the text in one line, its line ends made spaces; the
// node stays as it is. Faults point to the faulty part in the file. What is no scalar,
// or empty, gives an empty Prose without a word: the schema has said it.
Prose read_prose(const YamlNode& node, bool plain, Diagnostics& diagnostics);

}  // namespace hjemvei
