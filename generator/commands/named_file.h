// Files that the user names on the command line, wherever they stand.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace hjemvei {

// Reads a file about a person; "-" is standard input. Null when it cannot be read, which is reported.
const SourceFile* read_confidential(const std::string& path, Sources& sources,
                                    Diagnostics& diagnostics);
// The same for a file that messages may show.
const SourceFile* read_named(const std::string& path, Sources& sources, Diagnostics& diagnostics);
// Writes to the file of that name, or to standard output when it is empty; what cannot be written is
// reported. `for_people`: it may be shown on a terminal.
void write_result(const std::string& path, const std::string& bytes, bool for_people,
                  Diagnostics& diagnostics);

}  // namespace hjemvei
