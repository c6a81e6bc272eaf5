// The contents page: the line of stations that ends at a house, and the side stops under it.
#pragma once

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

// Builds the contents' structure (TOC > TOCI > Reference > Link) and sets the page's body.
// Returns the page and its heading.
struct WayMap {
  Fragment page;
  ElementId heading;
};
WayMap make_way_map(Setting& setting);

}  // namespace hjemvei
