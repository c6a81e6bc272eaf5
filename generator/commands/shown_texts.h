// Which texts of an edition the preview frames, and where their source texts stand.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "preview/picture.h"
#include "translation/match.h"

namespace hjemvei {

// Sorted for find_text. `match` is null for the source language. Of `faults` those that say that a text
// does not fit count; one of a word in a drawing frames the whole drawing.
std::vector<ShownText> shown_texts(const Edition& edition, const Match* match,
                                   const std::vector<Diagnostic>& faults);

}  // namespace hjemvei
