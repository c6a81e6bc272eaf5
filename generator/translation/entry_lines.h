// The lines of a translation file, sorted by the entry and the field that they belong to. Only
// edit_catalogue.cpp uses it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "translation/edit_catalogue.h"

namespace hjemvei {

struct EntryLines {
  const Entry* entry = nullptr;
  std::string comments;  // the lines above its dash
  std::string body;      // from the dash to the next entry's comments
};

// Each text ends in a line feed or is empty.
struct CatalogueLines {
  std::string head;           // up to `entries:`
  std::string entries_key;    // that line
  std::string before_unused;  // comments
  std::string unused_key;
  std::vector<EntryLines> entries;  // of both lists, in file order
  std::size_t indent = 2;           // of the dashes
};

// Nothing when the file is not written line by line: language, entries, unused, each entry with a
// dash at one and the same column.
std::optional<CatalogueLines> find_lines(const Catalogue& catalogue);

// All comment lines of a file.
std::string comments_of(std::string_view text);

// An entry set anew, its dash `indent` columns in.
std::string whole_entry(const Entry& entry, std::size_t indent);

// The lines of an entry with only those fields set anew that changed.
std::string changed_entry(const EntryLines& lines, const EditedEntry& entry, std::size_t indent);

}  // namespace hjemvei
