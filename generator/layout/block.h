// A block of a screen, styled: its texts are shaped and its part of the structure tree stands.
//
// One file a kind in blocks/; make_block is the only place that names them all. A block is asked
// for its parts several times while a screen is fitted, then once to place them.
#pragma once

#include <memory>
#include <vector>

#include "edition/edition.h"
#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

// Where a block stands under the headline.
enum class Region : std::uint8_t {
  main,    // the text column
  aside,   // beside it: what to see and what to do
  wide     // the whole width
};

// How large a screen is set. Chosen once per column by fit.h.
struct Fit {
  double text_size = 15;      // running text, Latin points
  double box_size = 12.5;     // text in boxes
  double drawing = 1;         // width of drawings as a share of their column
  double padding = 1;         // padding of boxes as a share of the layout's

  friend bool operator==(const Fit&, const Fit&) = default;
};

// Something that is never broken over two pages. `space_before` is a multiple of the block gap
// (1 between blocks, less between the items of a list); the first part of a page has none.
struct BlockPart {
  Fragment fragment;
  double space_before = 1;
  bool keep_with_next = false;
};

enum class Purpose : std::uint8_t {
  measure,   // sizes only: fragments hold no items
  place
};

class StyledBlock {
 public:
  virtual ~StyledBlock() = default;
  virtual Region region() const = 0;
  // True when the block may stand beside the text if nothing else does.
  virtual bool may_stand_aside() const { return false; }
  virtual std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                                    Setting& setting) const = 0;
};

// Builds the structure of `block` under `parent` and shapes its texts.
std::unique_ptr<StyledBlock> make_block(const EditionBlock& block, ElementId parent,
                                        Setting& setting);

}  // namespace hjemvei
