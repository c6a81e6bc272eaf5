// Painting order, mirroring and boxes of a finished page.
#include "layout/finish_page.h"

#include <gtest/gtest.h>

#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr Color kRed{255, 0, 0};

PlacedItem shape_at(double x, double width, Owner owner, std::int8_t layer = 1) {
  return {filled(owner, rectangle({x, 0, width, 10}), kRed), Mirroring::flip, {}, layer};
}

double left_of(const Item& item) {
  double left = 1e9;
  for (const PathSegment& segment : std::get<Shape>(item).path)
    if (segment.kind != PathSegment::Kind::close) left = std::min(left, segment.to.x);
  return left;
}

Fragment page_of(std::vector<PlacedItem> items) {
  Fragment page;
  page.size = {200, 100};
  page.items = std::move(items);
  return page;
}

TEST(FinishPage, PaintsBackgroundsThenContentInReadingOrderThenTheRest) {
  Pages pages;
  const ContentId first = pages.structure.add_content(Structure::root());
  const ContentId second = pages.structure.add_content(Structure::root());
  finish_page(page_of({shape_at(4, 1, Artifact::layout, 2), shape_at(3, 1, second),
                       shape_at(2, 1, first), shape_at(1, 1, Artifact::background, 0)}),
              pages);
  std::vector<double> order;
  for (const Item& item : pages.pages.at(0).items) order.push_back(left_of(item));
  EXPECT_EQ(order, (std::vector<double>{1, 2, 3, 4}));
}

TEST(FinishPage, MirrorsShapesLinksAndBoxesOfARightToLeftPage) {
  Pages pages;
  pages.right_to_left = true;
  const ElementId figure = pages.structure.add(Structure::root(), Role::figure, {});
  const ElementId link = pages.structure.add(Structure::root(), Role::link, {});
  Fragment page = page_of({shape_at(10, 30, pages.structure.add_content(figure))});
  page.links.push_back({link, {{10, 5, 40, 10}}, "#a", "A", {}});
  page.boxes.push_back({figure, {10, 0, 30, 10}});
  finish_page(std::move(page), pages);
  EXPECT_DOUBLE_EQ(left_of(pages.pages[0].items[0]), 160);
  EXPECT_EQ(pages.pages[0].links[0].areas[0], (Rect{150, 5, 40, 10}));
  EXPECT_EQ(pages.structure[figure].box, (Rect{160, 0, 30, 10}));
}

TEST(FinishPage, MovesTheLineBoxOfTextButKeepsItsRuns) {
  Pages pages;
  pages.right_to_left = true;
  pages.runs.push_back({Artifact::layout, FontId{0}, true, 0, 0, 0});
  Fragment page = page_of({});
  page.items.push_back({TextLine{{20, 50}, 60, 12, kRed, 0, 1}, Mirroring::flip, {}, 1});
  finish_page(std::move(page), pages);
  EXPECT_EQ(std::get<TextLine>(pages.pages[0].items[0]).origin, (Point{120, 50}));
  EXPECT_DOUBLE_EQ(pages.runs[0].x, 0);
}

TEST(FinishPage, KeepsTheOrientationOfWhatMustNotBeTurned) {
  Pages pages;
  pages.right_to_left = true;
  Fragment page = page_of({shape_at(12, 5, Artifact::layout)});
  page.items[0].mirroring = Mirroring::keep;
  page.items[0].keep_box = {10, 0, 20, 20};   // the shape stands 2 points inside its box
  finish_page(std::move(page), pages);
  EXPECT_DOUBLE_EQ(left_of(pages.pages[0].items[0]), 172);   // the box is now at 170
}

TEST(FinishPage, JoinsThePartsOfAFigureOnItsFirstPage) {
  Pages pages;
  const ElementId table = pages.structure.add(Structure::root(), Role::table, {});
  Fragment page = page_of({});
  page.boxes = {{table, {10, 10, 50, 10}}, {table, {10, 20, 50, 15}}};
  finish_page(std::move(page), pages);
  Fragment next = page_of({});
  next.boxes = {{table, {10, 0, 50, 90}}};
  finish_page(std::move(next), pages);
  EXPECT_EQ(pages.structure[table].box, (Rect{10, 10, 50, 25}));
  EXPECT_EQ(pages.structure[table].box_page, 0u);
}

}  // namespace
}  // namespace hjemvei
