// Drawings as SVG: what is said once, and what may not change its place.
#include "publish/svg_picture.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "publish/svg_path_data.h"

namespace hjemvei {
namespace {

constexpr Color kInk{0x16, 0x20, 0x2E}, kWhite{255, 255, 255}, kRed{255, 0, 0};

Shape area(const Path& path, Color fill) {
  Shape shape{Artifact::layout, path};
  shape.fill = fill;
  return shape;
}

Shape line(const Path& path, Color stroke, double width = 2) {
  Shape shape{Artifact::layout, path};
  shape.stroke = stroke;
  shape.line_width = width;
  return shape;
}

Path from_to(Point from, Point to) {
  return {{PathSegment::Kind::move, {}, {}, from}, {PathSegment::Kind::line, {}, {}, to}};
}

std::string svg(const std::vector<Shape>& shapes) {
  Fragment fragment;
  for (const Shape& shape : shapes) fragment.items.emplace_back().item = shape;
  static const auto fonts = [] {   // none: there is no text
    MemoryFiles files;
    files.files["fonts.yaml"] = "families: []\n";
    Sources sources;
    Diagnostics diagnostics;
    return Fonts::load(files, "fonts.yaml", sources, diagnostics);
  }();
  return svg_inside(fragment, {}, *fonts, 1);
}

TEST(SvgPicture, NumbersAreAsShortAsTheyCanBe) {
  EXPECT_EQ(short_number(12.5, 2), "12.5");
  EXPECT_EQ(short_number(0.25, 2), ".25");
  EXPECT_EQ(short_number(-0.04, 1), "0");
  EXPECT_EQ(short_number(-0.3, 1), "-.3");
  EXPECT_EQ(short_number(100, 2), "100");
  EXPECT_EQ(short_number(1.05, 2), "1.05");
}

TEST(SvgPicture, LinesThatLookAlikeAreOnePath) {
  EXPECT_EQ(svg({line(from_to({0, 0}, {10, 0}), kInk), line(from_to({5, 5}, {5, 20}), kInk)}),
            "<path d=\"m0 0h10M5 5v15\" stroke=\"#16202E\" stroke-width=\"2\"/>");
}

TEST(SvgPicture, AnAreaAndItsOutlineAreOneShape) {
  const Path path = rectangle({1, 1, 8, 4});
  EXPECT_EQ(svg({area(path, kWhite), line(path, kInk)}),
            "<path d=\"m1 1h8v4h-8z\" fill=\"#FFF\" stroke=\"#16202E\" stroke-width=\"2\"/>");
}

// As one path they could cut holes into each other.
TEST(SvgPicture, AreasThatTouchStayApart) {
  EXPECT_EQ(svg({area(rectangle({0, 0, 10, 10}), kInk), area(rectangle({5, 5, 10, 10}), kInk)}),
            "<g fill=\"#16202E\"><path d=\"m0 0h10v10h-10z\"/><path d=\"m5 5h10v10h-10z\"/></g>");
  EXPECT_EQ(svg({area(rectangle({0, 0, 10, 10}), kInk), area(rectangle({20, 0, 10, 10}), kInk)}),
            "<path d=\"m0 0h10v10h-10zm20 0h10v10h-10z\" fill=\"#16202E\"/>");
}

// The third joins the first, as the second does not touch it; the fourth would be painted below the second.
TEST(SvgPicture, NothingIsPaintedBelowWhatItCovers) {
  EXPECT_EQ(svg({area(rectangle({0, 0, 4, 4}), kInk), area(rectangle({10, 0, 4, 4}), kRed),
                 area(rectangle({20, 0, 4, 4}), kInk), area(rectangle({11, 1, 2, 2}), kInk)}),
            "<path d=\"m0 0h4v4h-4zm20 0h4v4h-4z\" fill=\"#16202E\"/><path d=\"m10 0h4v4h-4z\" fill=\"#F00\"/>"
            "<path d=\"m11 1h2v2h-2z\" fill=\"#16202E\"/>");
}

TEST(SvgPicture, CirclesAndRoundCornersAreSaidAsSuch) {
  EXPECT_EQ(svg({area(circle({10, 10}, 5), kInk)}), "<path d=\"m10 5a1 1 0 01 0 10 1 1 0 01 0-10z\" fill=\"#16202E\"/>");
  EXPECT_EQ(svg({area(rounded_rectangle({1, 2, 30, 10}, 3), kInk)}),
            "<rect x=\"1\" y=\"2\" width=\"30\" height=\"10\" rx=\"3\" fill=\"#16202E\"/>");
}

TEST(SvgPicture, ADotStays) {
  EXPECT_EQ(svg({line(from_to({3, 3}, {3, 3}), kInk)}), "<path d=\"m3 3l0 0\" stroke=\"#16202E\" stroke-width=\"2\"/>");
}

TEST(SvgPicture, DashesBeginAnew) {
  Shape dashed = line(from_to({0, 0}, {10, 0}), kInk);
  dashed.dash = {2, 1};
  Shape other = dashed;
  other.path = from_to({0, 5}, {10, 5});
  EXPECT_EQ(svg({dashed, other}),
            "<g stroke=\"#16202E\" stroke-width=\"2\" stroke-dasharray=\"2 1\"><path d=\"m0 0h10\"/><path d=\"m0 5h10\"/></g>");
}

}  // namespace
}  // namespace hjemvei
