// The last step of a page: mirrored when the language runs from right to left, put into painting
// order, and handed over to the document.
#pragma once

#include "layout/fragment.h"

namespace hjemvei {

// Turns the page round: what stood at the left edge stands at the right one. Glyphs are not turned,
// nor are items that keep their orientation (clocks, telephones, ticks).
void mirror(Fragment& page);

// Appends `page` to `pages`: backgrounds, then content in reading order, then what lies over it;
// links and widgets in reading order; the boxes of figures and tables go to the structure tree.
void finish_page(Fragment page, Pages& pages);

}  // namespace hjemvei
