// Translations of texts that another program shows in a box of its own, such as the button of a link in
// digital mail: a longer one would be cut or refused there.
#pragma once

#include "base/diagnostics.h"
#include "translation/match.h"

namespace hjemvei {

// Reports, in the translation file, each text of a letter that is longer than longest_text
// (fixed_boxes.h); boxes on pages of ours are measured when the pages are made.
// REQUIRES place.entry.
void check_length(const MatchedPlace& place, Diagnostics& diagnostics);

}  // namespace hjemvei
