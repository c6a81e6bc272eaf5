// What `translate status` prints: a table for people, JSON or CSV (RFC 4180) for machines.
#pragma once

#include <string>

#include "commands/translations.h"

namespace hjemvei {

// A line for each guide in each language. `format`: "table", "json" or "csv".
std::string print_progress(const Translations& translations, const std::string& format);

// The texts that somebody has to do something about, with their file and line: missing, stale (with
// the changed words marked) and drafts. In the order of the guide.
std::string print_entries(const Translations& translations, const std::string& format);

}  // namespace hjemvei
