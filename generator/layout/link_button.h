// A rounded button that is a link: START and the languages on the cover and the languages' own page.
#pragma once

#include <string>

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

struct LinkButton {
  Text words;
  TextStyle style;
  std::string target, purpose;   // as of Link
  Color ink;
  Color fill;
  bool outlined = false;         // in the colour of its words
  std::string icon_before, icon_after;   // of layouts/icons; none: empty
  double least_width = 0, height = 0;    // points
  double most_width = 0;                 // its words get smaller than their style rather; 0: no limit
};

// Adds P > Link under `parent` and puts the button at `at`, its upper left corner. Returns its width.
double set_link_button(Fragment& page, const LinkButton& button, Point at, ElementId parent,
                       Setting& setting);

// The width that it will have.
double link_button_width(const LinkButton& button, Setting& setting);

}  // namespace hjemvei
