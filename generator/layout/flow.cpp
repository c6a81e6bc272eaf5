#include "layout/flow.h"

#include <algorithm>

namespace hjemvei {
namespace {

constexpr double kTolerance = 0.01;   // points: rounding must not push a line to the next page

// Walks the parts and tells `put` where each one stands: (column, part, page, y).
template <typename Put>
FlowEnd walk(const std::vector<Band>& bands, const FlowLimits& limits, Put put) {
  FlowEnd end;
  bool first_band = true;
  for (std::size_t b = 0; b < bands.size(); ++b) {
    FlowEnd lowest = end;
    for (std::size_t c = 0; c < bands[b].columns.size(); ++c) {
      const Column& column = bands[b].columns[c];
      FlowEnd at = end;
      bool top = first_band;   // nothing stands above on this page
      for (std::size_t first = 0; first < column.parts.size();) {
        // What must stay together, and its height.
        std::size_t last = first;
        while (last + 1 < column.parts.size() && column.parts[last].keep_with_next) ++last;
        double height = 0;
        for (std::size_t i = first; i <= last; ++i) {
          if (i > first) height += column.parts[i].space_before * limits.block_gap * column.air;
          height += column.parts[i].fragment.size.height;
        }
        double gap = top ? 0 : column.parts[first].space_before * limits.block_gap * column.air;
        if (at.y + gap + height > limits.height + kTolerance && at.y > 0) {
          ++at.page;
          at.y = gap = 0;
        }
        if (height > limits.height + kTolerance) at.too_tall = true;
        for (std::size_t i = first; i <= last; ++i) {
          at.y += i == first ? gap : column.parts[i].space_before * limits.block_gap * column.air;
          put(b, c, i, at.page, at.y);
          at.y += column.parts[i].fragment.size.height;
        }
        top = false;
        first = last + 1;
      }
      lowest.too_tall = lowest.too_tall || at.too_tall;
      if (at.page > lowest.page || (at.page == lowest.page && at.y > lowest.y)) {
        lowest.page = at.page;
        lowest.y = at.y;
      }
    }
    end = lowest;
    first_band = false;
  }
  return end;
}

}  // namespace

FlowEnd measure_flow(const std::vector<Band>& bands, const FlowLimits& limits) {
  return walk(bands, limits, [](auto...) {});
}

std::vector<Fragment> place_flow(std::vector<Band> bands, const FlowLimits& limits) {
  std::vector<Fragment> pages(1);
  walk(bands, limits, [&](std::size_t b, std::size_t c, std::size_t i, std::size_t page, double y) {
    if (pages.size() <= page) pages.resize(page + 1);
    Column& column = bands[b].columns[c];
    append(pages[page], Fragment(column.parts[i].fragment), column.x, y);
  });
  return pages;
}

}  // namespace hjemvei
