// Reads the markup of a translation and holds it against its source text: facts and links must be
// the same ones, or readers of one language would be sent elsewhere, or get another figure.
#pragma once

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// Fills `place.translation` from its entry. Errors stand in the translation file. A stale
// translation is held against today's facts and screens only: its source text is gone.
// REQUIRES place.entry.
void read_translation(const Guide& guide, MatchedPlace& place, Diagnostics& diagnostics);

}  // namespace hjemvei
