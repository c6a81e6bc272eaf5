// All other languages of a guide by their own names, on a page of its own. A guide has it when its
// cover cannot hold them all.
#pragma once

#include <string>
#include <vector>

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

inline constexpr const char* kLanguagePage = "languages";   // its destination

struct LanguagePage {
  std::vector<Fragment> pages;   // one, unless the layout limits its columns
  ElementId heading;
};
// Where a language's button leads: the file of its folder that the layout names.
std::string language_address(const OtherLanguage& other, const Layout& layout);

// Builds its structure and sets the pages' bodies.
LanguagePage make_language_page(Setting& setting);

}  // namespace hjemvei
