// A guide's translation as a gettext PO file: bilingual, one entry a text, in the guide's order.
//
//   #. Step 2 of 4 on the screen "Svara innan tiden går ut".
//   #: content/stockholm/guide.yaml:41
//   #, fuzzy, md-text, placeholders:"{block-time}"
//   #| msgid "the source text before it changed"
//   msgctxt "guide/offer.answer/steps.1.2"      its place in the guide
//   msgid "…"
//   msgstr "…"
//
// fuzzy: stale, or a machine's draft that a person has to look at. md-text: may hold **bold** words
// and [links](#offer.answer). max-length and placeholders are read by Weblate.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "translation/exchange.h"

namespace hjemvei {

std::string print_po(const Exchange& exchange);

// Faults of the file are reported (po_file.h), entries without msgctxt too. Flags and comments that a
// tool dropped are simply not there.
Exchange read_po(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
