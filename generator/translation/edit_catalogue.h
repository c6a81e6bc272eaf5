// Writes a translation file anew after some of its entries changed. What did not change keeps its
// bytes: comments, quotes, line breaks, the order of keys.
#pragma once

#include <string>
#include <vector>

#include "translation/catalogue.h"

namespace hjemvei {

// An entry as it is to stand in the file.
struct EditedEntry {
  const Entry* before = nullptr;   // as it stands there now; null for a new one
  Entry now;                       // compared with it field by field
  std::vector<std::string> notes;  // for translators, printed above it as "#. …"; replace those that
                                   // stood there, unless there are none
};

struct EditedCatalogue {
  const Catalogue* before = nullptr;  // null for a new file; outlives this, as do the Sources
  std::string schema_line;            // a new file's first line, with its line feed: where its schema is; may be empty
  std::string heading;                // the next line, a comment without its "# "
  std::string language;
  std::vector<EditedEntry> entries, unused;  // in the order that they are to stand in
};

// All entries as they stand.
EditedCatalogue edited(const Catalogue& catalogue);

// The file's text. In a file that is not written entry by entry and line by line (flow style, keys in
// another order) everything is set anew; its comments then stand together at the top. Comments at the
// end of a line go with the value that they explain.
std::string print_catalogue(const EditedCatalogue& catalogue);

}  // namespace hjemvei
