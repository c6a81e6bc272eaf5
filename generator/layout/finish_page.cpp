#include "layout/finish_page.h"

#include <algorithm>

namespace hjemvei {
namespace {

double flipped(double width, double x) { return width - x; }

void flip(Rect& rect, double width) { rect.x = width - rect.x - rect.width; }

void flip(Path& path, double width) {
  for (PathSegment& segment : path) {
    segment.control1.x = flipped(width, segment.control1.x);
    segment.control2.x = flipped(width, segment.control2.x);
    segment.to.x = flipped(width, segment.to.x);
  }
}

void shift(Item& item, double dx) {
  if (TextLine* line = std::get_if<TextLine>(&item)) {
    line->origin.x += dx;
    return;
  }
  for (PathSegment& segment : std::get<Shape>(item).path) {
    segment.control1.x += dx;
    segment.control2.x += dx;
    segment.to.x += dx;
  }
}

void mirror_item(PlacedItem& placed, double width) {
  if (placed.mirroring == Mirroring::keep) {
    Rect moved = placed.keep_box;
    flip(moved, width);
    shift(placed.item, moved.x - placed.keep_box.x);
    placed.keep_box = moved;
  } else if (TextLine* line = std::get_if<TextLine>(&placed.item)) {
    line->origin.x = width - line->origin.x - line->width;
  } else {
    flip(std::get<Shape>(placed.item).path, width);
  }
}

// Its text starts at the other edge; its mark is not turned round.
void mirror_widget(Widget& widget, double width) {
  const double before = widget.area.x;
  flip(widget.area, width);
  for (Item& item : widget.appearance) {
    if (TextLine* line = std::get_if<TextLine>(&item))
      line->origin.x = width - line->origin.x - line->width;
    else
      shift(item, widget.area.x - before);
  }
}

// Where an item stands in reading order; artifacts of the content layer come first.
std::uint32_t reading_order(const Item& item, const Pages& pages) {
  const Owner* owner = nullptr;
  if (const TextLine* line = std::get_if<TextLine>(&item)) {
    if (line->run_count == 0) return 0;
    owner = &pages.runs[line->first_run].owner;
  } else {
    owner = &std::get<Shape>(item).owner;
  }
  const ContentId* content = std::get_if<ContentId>(owner);
  return content ? content->number() + 1 : 0;
}

void join(std::optional<Rect>& whole, const Rect& part) {
  if (!whole) {
    whole = part;
    return;
  }
  const double right = std::max(whole->right(), part.right());
  const double bottom = std::max(whole->bottom(), part.bottom());
  whole->x = std::min(whole->x, part.x);
  whole->y = std::min(whole->y, part.y);
  whole->width = right - whole->x;
  whole->height = bottom - whole->y;
}

}  // namespace

void mirror(Fragment& page) {
  const double width = page.size.width;
  for (PlacedItem& placed : page.items) mirror_item(placed, width);
  for (Link& link : page.links)
    for (Rect& area : link.areas) flip(area, width);
  for (PlacedBox& box : page.boxes) flip(box.box, width);
  for (Widget& widget : page.widgets) mirror_widget(widget, width);
}

void finish_page(Fragment page, Pages& pages) {
  if (pages.right_to_left) mirror(page);
  const auto number = static_cast<std::uint32_t>(pages.pages.size());
  for (const PlacedBox& placed : page.boxes) {
    Element& element = pages.structure[placed.element];
    if (element.box && element.box_page != number) continue;   // goes on from an earlier page
    element.box_page = number;
    join(element.box, placed.box);
  }
  std::stable_sort(page.items.begin(), page.items.end(),
                   [&](const PlacedItem& a, const PlacedItem& b) {
                     if (a.layer != b.layer) return a.layer < b.layer;
                     return a.layer == 1 &&
                            reading_order(a.item, pages) < reading_order(b.item, pages);
                   });
  std::stable_sort(page.links.begin(), page.links.end(), [](const Link& a, const Link& b) {
    return a.element.number() < b.element.number();
  });
  std::stable_sort(page.widgets.begin(), page.widgets.end(), [](const Widget& a, const Widget& b) {
    return a.element.number() < b.element.number();
  });
  Page& out = pages.pages.emplace_back();
  out.items.reserve(page.items.size());
  for (PlacedItem& placed : page.items) out.items.push_back(std::move(placed.item));
  out.links = std::move(page.links);
  out.widgets = std::move(page.widgets);
}

}  // namespace hjemvei
