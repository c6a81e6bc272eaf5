// How large a screen is set: the largest text and drawings with which it fits its page.
#pragma once

#include <memory>
#include <vector>

#include "layout/flow.h"

namespace hjemvei {

using Blocks = std::vector<std::unique_ptr<StyledBlock>>;

// Fits `blocks` into a body of `body` and places them, one fragment a page. Tries text from the
// layout's largest size down to its smallest, drawings from full width down to the least; spends
// what is left over on air. If nothing fits, sets at the nominal size and goes on to more pages.
// On a page of one column more pages come before text that is smaller than nominal.
std::vector<Fragment> fit_blocks(const Blocks& blocks, Size body, Position at, Setting& setting);

}  // namespace hjemvei
