// The cover: the question, START, and the other languages by their own names, so that a reader with
// the wrong language finds the way out at once.
#pragma once

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

struct Cover {
  Fragment page;
  bool all_languages = true;   // false: there are more than it holds; a button leads to their own page
};
// Builds the cover's structure and sets it. Its ground and drawing are the theme's.
Cover make_cover(Setting& setting);

}  // namespace hjemvei
