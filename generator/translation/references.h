// Reads the markup of a translation and holds it against its source text: facts and links must be
// the same ones, or readers of one language would be sent elsewhere, or get another figure.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// Fills `place.translation` from its entry. Errors stand in the translation file. A stale
// translation is held against today's facts and screens only: its source text is gone.
// REQUIRES place.entry.
void read_translation(const Guide& guide, MatchedPlace& place, Diagnostics& diagnostics);

// The same for a text that stands in no translation file: reports at `at` which facts and links of
// `source` it lacks, and which it has that are not in it.
void compare_references(const std::vector<Inline>& source, const std::vector<Inline>& own,
                        const Position& at, Diagnostics& diagnostics);

}  // namespace hjemvei
