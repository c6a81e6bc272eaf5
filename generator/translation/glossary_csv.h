// The glossary as a table for translators, who look words up in a spreadsheet.
//
// CSV as in RFC 4180: comma, CRLF, fields quoted where they must be; UTF-8 with a byte order mark,
// without which Excel reads it as Windows-1252.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/guide.h"

namespace hjemvei {

// The terms of guides in `source` (a tag), in file order, with a header row in English: term,
// explanation, translation (the agreed word in `target`, a tag; empty: none yet), other forms (with
// "; " between them), do not translate ("yes", or empty). Ends in CRLF.
std::string glossary_csv(const std::vector<GlossaryTerm>& glossary, std::string_view source,
                         std::string_view target);

}  // namespace hjemvei
