// All other languages of a guide by their own names, on a page of its own. A guide has it when its
// cover cannot hold them all.
#pragma once

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

inline constexpr const char* kLanguagePage = "languages";   // its destination

struct LanguagePage {
  Fragment page;
  ElementId heading;
};
// Builds its structure and sets the page's body.
LanguagePage make_language_page(Setting& setting);

}  // namespace hjemvei
