// A guide's translation as an XLIFF file (OASIS XLIFF 1.2, 1 February 2008), for agencies: one <file>
// whose `original` is the guide, one <trans-unit> a text, in the guide's order, its id and resname the
// text's place. Bold words and links are <g>, facts are <x/>; the source text that a stale translation
// was made from stands in an <alt-trans>.
//
// state of a target: new (no text), needs-translation (stale), needs-review-translation (a machine's
// draft), translated (a person's draft), signed-off (reviewed), final (approved).
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "translation/exchange.h"

namespace hjemvei {

std::string print_xliff(const Exchange& exchange);

// Reads what tools make of it: other name spaces, <mrk> and <sub>, CDATA, placeholders in another order
// or of other kinds (<bx/>, <ph>) as long as they keep their id. Reported as errors: what is not
// well-formed, is no XLIFF 1.x or not UTF-8, units without a place, placeholders that no source text
// has.
Exchange read_xliff(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
