// Pieces of blocks into the body of as many pages as they need: bands one under another, each
// either two columns or one part of the whole width. The same code measures a fit and places it,
// so that what was measured is what stands there.
#pragma once

#include <vector>

#include "layout/block.h"

namespace hjemvei {

// Pieces with the left edge and the band they belong to. A band ends before the next one begins.
struct Column {
  double x = 0;
  std::vector<BlockPart> parts;
  double air = 1;   // its gaps are the layout's, times this
};
struct Band {
  std::vector<Column> columns;   // one, or main and aside
};

// Where the last part ended.
struct FlowEnd {
  std::size_t page = 0;
  double y = 0;
  bool too_tall = false;   // some part is higher than a page's body
};

struct FlowLimits {
  double height = 0;      // of a page's body
  double block_gap = 0;
};

FlowEnd measure_flow(const std::vector<Band>& bands, const FlowLimits& limits);
// Moves the parts into one fragment a page, in the body's own coordinates.
std::vector<Fragment> place_flow(std::vector<Band> bands, const FlowLimits& limits);

}  // namespace hjemvei
