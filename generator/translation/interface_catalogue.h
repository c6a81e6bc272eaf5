// The program's own words, content/interface/<tag>.po, on their way to a translator and back. en.po is
// the template: which messages there are, in which order, and what translators are told about them.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "language/languages.h"
#include "translation/po_file.h"

namespace hjemvei {

// The catalogue of a language made complete: every message of the template in its order, translations
// kept, new ones empty, those whose msgid has changed fuzzy with the former one; messages that are no
// longer there at the end, as "#~". After a unit, a language whose fractions take a form of their own
// has "unit.<id>.fraction". `own` is null for a language without a file.
PoFile complete_interface(const PoFile& words, const PoFile* own, const Language& language);

struct InterfaceOptions {
  std::string by;   // who translated; empty: whom the file names
  Date today;
};
struct TakenInterface {
  PoFile file;              // what is to stand in content/interface/<tag>.po
  std::size_t changed = 0;  // messages
};

// Puts what came back into it. Reported as errors, all at once: another language, another number of
// plural forms, words in braces that are not those of the msgid. Warnings: messages that are not known
// or whose msgid has changed meanwhile, and translations that were taken out; these are left out.
TakenInterface take_interface(const PoFile& words, const PoFile* own, const Language& language,
                              const SourceFile& file, const PoFile& came,
                              const InterfaceOptions& options, Diagnostics& diagnostics);

}  // namespace hjemvei
