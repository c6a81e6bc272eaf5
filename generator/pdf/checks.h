// What must be right before a byte is written. Each fault points at the YAML behind it; all are
// reported at once.
#pragma once

#include "base/diagnostics.h"
#include "layout/pages.h"

namespace hjemvei::pdf {

void check(const Pages& pages, Diagnostics& diagnostics);

}  // namespace hjemvei::pdf
