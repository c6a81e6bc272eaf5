// Laid-out material that has no page yet: items relative to their own top left corner, as if every
// page ran from left to right. The page that takes a fragment moves it into place; a right-to-left
// page is mirrored as a whole when it is finished (mirror.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/pages.h"

namespace hjemvei {

// How an item behaves when its page is mirrored.
enum class Mirroring : std::uint8_t {
  flip,   // shapes: x becomes width - x; text: its line box moves, the glyphs stay as they are
  keep    // the item moves with its fragment's `keep_box` but is not turned round
};

struct PlacedItem {
  Item item;
  Mirroring mirroring = Mirroring::flip;
  Rect keep_box;          // for `keep`: the box that moves as a whole
  std::int8_t layer = 1;  // 0 background, 1 content, 2 over the content
};

// Where a figure or table stands: becomes its /BBox. Parts of one element on a page are joined.
struct PlacedBox {
  ElementId element;
  Rect box;
};

struct Fragment {
  Size size;
  std::vector<PlacedItem> items;
  std::vector<Link> links;
  std::vector<PlacedBox> boxes;
  std::vector<Widget> widgets;   // with what they show
};

// Moves everything by (dx, dy).
void translate(Fragment& fragment, double dx, double dy);
// Appends `part`, moved by (dx, dy), to `whole`; `whole.size` is not changed.
void append(Fragment& whole, Fragment&& part, double dx, double dy);

}  // namespace hjemvei
