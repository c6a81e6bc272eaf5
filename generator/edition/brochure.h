// The brochure of an edition. Only this room uses it.
#pragma once

#include "edition/compose.h"

namespace hjemvei {

// REQUIRES guide.brochure, and a composer of its own: which notices and which date a brochure
// prints depends on its own texts only.
EditionBrochure edition_brochure(const Guide& guide, const EditionOptions& options,
                                 Composer& composer);

}  // namespace hjemvei
