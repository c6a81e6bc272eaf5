// The cover: the question, START, and the other languages by their own names, so that a reader with
// the wrong language finds the way out at once.
#pragma once

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

// Builds the cover's structure and sets it. Its ground and drawing are the theme's.
Fragment make_cover(Setting& setting);

}  // namespace hjemvei
