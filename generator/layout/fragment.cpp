#include "layout/fragment.h"

#include <iterator>
#include <utility>

namespace hjemvei {
namespace {

void move(Point& point, double dx, double dy) {
  point.x += dx;
  point.y += dy;
}

void move(Rect& rect, double dx, double dy) {
  rect.x += dx;
  rect.y += dy;
}

void move(TextLine& line, double dx, double dy) { move(line.origin, dx, dy); }

void move(Shape& shape, double dx, double dy) {
  for (PathSegment& segment : shape.path) {
    if (segment.kind == PathSegment::Kind::close) continue;
    move(segment.to, dx, dy);
    if (segment.kind != PathSegment::Kind::curve) continue;
    move(segment.control1, dx, dy);
    move(segment.control2, dx, dy);
  }
}

}  // namespace

void translate(Fragment& fragment, double dx, double dy) {
  if (dx == 0 && dy == 0) return;
  for (PlacedItem& placed : fragment.items) {
    std::visit([&](auto& item) { move(item, dx, dy); }, placed.item);
    move(placed.keep_box, dx, dy);
  }
  for (Link& link : fragment.links)
    for (Rect& area : link.areas) move(area, dx, dy);
  for (PlacedBox& placed : fragment.boxes) move(placed.box, dx, dy);
  for (Widget& widget : fragment.widgets) {
    move(widget.area, dx, dy);
    for (Item& item : widget.appearance)
      std::visit([&](auto& each) { move(each, dx, dy); }, item);
  }
}

void append(Fragment& whole, Fragment&& part, double dx, double dy) {
  translate(part, dx, dy);
  whole.items.insert(whole.items.end(), std::make_move_iterator(part.items.begin()),
                     std::make_move_iterator(part.items.end()));
  whole.links.insert(whole.links.end(), std::make_move_iterator(part.links.begin()),
                     std::make_move_iterator(part.links.end()));
  whole.boxes.insert(whole.boxes.end(), part.boxes.begin(), part.boxes.end());
  whole.widgets.insert(whole.widgets.end(), std::make_move_iterator(part.widgets.begin()),
                       std::make_move_iterator(part.widgets.end()));
  part.items.clear();
  part.links.clear();
  part.boxes.clear();
  part.widgets.clear();
}

}  // namespace hjemvei
