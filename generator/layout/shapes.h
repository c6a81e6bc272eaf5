// Short ways to write the shapes that the layout itself paints: boxes, rules, dots.
#pragma once

#include "layout/fragment.h"

namespace hjemvei {

inline Shape filled(Owner owner, Path path, Color color) {
  return Shape{.owner = owner, .path = std::move(path), .fill = color};
}

inline Shape stroked(Owner owner, Path path, Color color, double width) {
  return Shape{.owner = owner, .path = std::move(path), .stroke = color, .line_width = width};
}

// A shape that lies under the content and belongs to no piece of it.
inline PlacedItem behind(Shape shape) { return {std::move(shape), Mirroring::flip, {}, 0}; }

}  // namespace hjemvei
