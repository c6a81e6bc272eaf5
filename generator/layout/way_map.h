// The contents page: the line of stations that ends at a house, and the side stops under it. The line
// runs across the page or, where the layout says so (map: row:), down it and on to as many pages as
// it needs.
#pragma once

#include <vector>

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

// Builds the contents' structure (TOC > TOCI > Reference > Link) and sets the page's body.
// Returns its pages, nearly always one, and their heading.
struct WayMap {
  std::vector<Fragment> pages;
  ElementId heading;
};
WayMap make_way_map(Setting& setting);

}  // namespace hjemvei
