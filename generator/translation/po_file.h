// A gettext PO file as it stands (GNU gettext manual, "The Format of PO Files"): its entries with all
// their comments, and where each stands. What the entries mean is said by po.h (a guide) and
// interface_catalogue.h (the program's own words).
//
// Written and read by us: libgettextpo breaks lines when it writes, drops the flags that it does not
// know, and cannot say at which line and column a translation stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "translation/exchange.h"

namespace hjemvei {

struct PoEntry {
  Position at;                            // of its first keyword
  std::vector<std::string> comments;      // "# …": a translator's
  std::vector<std::string> extracted;     // "#. …": for translators
  std::vector<std::string> references;    // "#: …": a line each
  std::vector<std::string> flags;         // "#, …": "fuzzy", "max-length:14"
  std::optional<std::string> previous_context, previous_id, previous_plural;   // "#| …"
  std::optional<std::string> context;     // msgctxt
  ExchangeText id;                        // msgid
  std::optional<std::string> plural;      // msgid_plural
  std::vector<ExchangeText> texts;        // msgstr, or msgstr[0], msgstr[1], …
  bool obsolete = false;                  // "#~ …"

  bool has_flag(std::string_view flag) const;
};

struct PoFile {
  std::vector<PoEntry> entries;   // the header first, where there is one: the entry without msgid

  // The header's entry, or null.
  const PoEntry* header() const;
  // The value of a field of the header ("Language"), trimmed; empty when it is missing.
  std::string field(std::string_view name) const;
  // Where the field stands; of the file's first line when it is missing.
  Position field_position(std::string_view name, const SourceFile& file) const;
};

// UTF-8, LF, no line broken but after a line feed of the text; entries parted by an empty line.
std::string print_po_file(const PoFile& file);

// Reads what gettext, Poedit, OmegaT, Weblate and the Translate Toolkit write. Reported as errors, all
// at once: what is no PO, another charset than UTF-8, strings that are not closed, entries without
// msgid or msgstr, two entries of the same context and msgid. The entries are then the best that
// could be made of it.
PoFile read_po_file(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
