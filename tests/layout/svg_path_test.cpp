// Path data and transforms of SVG.
#include "layout/svg_path.h"

#include <gtest/gtest.h>

#include "layout/svg_transform.h"
#include "svg_shown.h"

namespace hjemvei {
namespace {

std::string parsed(std::string_view data) {
  Path path;
  const auto fault = parse_path(data, path);
  return shown(path) + (fault ? " ! " + std::to_string(fault->offset) : "");
}

TEST(Path, ReadsLines) {
  EXPECT_EQ(parsed("M1 2L3,4"), "M 1,2 L 3,4");
  EXPECT_EQ(parsed("m1 2l3,4-5 6"), "M 1,2 L 4,6 L -1,12");
  EXPECT_EQ(parsed("M1 2H5V6h-1v-1"), "M 1,2 L 5,2 L 5,6 L 4,6 L 4,5");
  EXPECT_EQ(parsed("M1 2 3 4z"), "M 1,2 L 3,4 Z");
  EXPECT_EQ(parsed(" M .5.25 L 1e1 +2 "), "M 0.5,0.25 L 10,2");
  EXPECT_EQ(parsed(""), "");
}

TEST(Path, KeepsLinesWithoutLength) { EXPECT_EQ(parsed("M5 5v0"), "M 5,5 L 5,5"); }

TEST(Path, GoesOnFromTheStartOfAClosedSubpath) {
  EXPECT_EQ(parsed("M1 1h2v2zl5 0"), "M 1,1 L 3,1 L 3,3 Z M 1,1 L 6,1");
  EXPECT_EQ(parsed("M1 1h2zm1 1h1"), "M 1,1 L 3,1 Z M 2,2 L 3,2");
}

TEST(Path, ReadsCubics) {
  EXPECT_EQ(parsed("M0 0C1 1 2 1 3 0"), "M 0,0 C 1,1 2,1 3,0");
  EXPECT_EQ(parsed("M0 0c1 1 2 1 3 0s2-1 3 0"), "M 0,0 C 1,1 2,1 3,0 C 4,-1 5,-1 6,0");
  // Without a curve before it, the first control point is where the pen stands.
  EXPECT_EQ(parsed("M1 1S2 2 3 1"), "M 1,1 C 1,1 2,2 3,1");
}

TEST(Path, TurnsQuadraticsIntoCubics) {
  EXPECT_EQ(parsed("M0 0Q3 3 6 0"), "M 0,0 C 2,2 4,2 6,0");
  EXPECT_EQ(parsed("M0 0q3 3 6 0t6 0"), "M 0,0 C 2,2 4,2 6,0 C 8,-2 10,-2 12,0");
  EXPECT_EQ(parsed("M0 0T6 0"), "M 0,0 C 0,0 2,0 6,0");
}

TEST(Path, TurnsArcsIntoCubics) {
  // A quarter of a circle, both ways round.
  EXPECT_EQ(parsed("M10 0A10 10 0 0 1 0 10"), "M 10,0 C 10,5.523 5.523,10 0,10");
  EXPECT_EQ(parsed("M10 0A10 10 0 0 0 0 10"), "M 10,0 C 4.477,0 0,4.477 0,10");
  // Flags may stand without spaces.
  EXPECT_EQ(parsed("M10 0a10 10 0 01-10 10"), "M 10,0 C 10,5.523 5.523,10 0,10");
  // The large arc goes round the other three quarters.
  EXPECT_EQ(parsed("M10 0A10 10 0 1 0 0 10"),
            "M 10,0 C 10,-5.523 5.523,-10 0,-10 C -5.523,-10 -10,-5.523 -10,0 "
            "C -10,5.523 -5.523,10 0,10");
  // Radii that do not reach are scaled up; a radius of 0 is a line; no way is no arc.
  EXPECT_EQ(parsed("M0 0A1 1 0 0 1 20 0"),
            "M 0,0 C 0,-5.523 4.477,-10 10,-10 C 15.523,-10 20,-5.523 20,0");
  EXPECT_EQ(parsed("M0 0A0 5 0 0 1 20 0"), "M 0,0 L 20,0");
  EXPECT_EQ(parsed("M3 3A5 5 0 0 1 3 3"), "M 3,3");
}

// Every point of a turned ellipse's arc must satisfy the ellipse's equation.
TEST(Path, KeepsATurnedArcOnItsEllipse) {
  Path path;
  // Half an ellipse with radii 20 and 10, turned by 30 degrees round (50, 50).
  const double c = std::cos(std::acos(-1) / 6), s = 0.5;
  char data[120];
  std::snprintf(data, sizeof data, "M%.9f %.9fA20 10 30 0 1 %.9f %.9f", 50 - 20 * c, 50 - 20 * s,
                50 + 20 * c, 50 + 20 * s);
  ASSERT_FALSE(parse_path(data, path));
  ASSERT_EQ(path.size(), 3u);
  Point from = path[0].to;
  for (std::size_t i = 1; i < path.size(); ++i) {
    for (const double t : {0.25, 0.5, 0.75, 1.0}) {
      const double u = 1 - t;
      const double a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
      const PathSegment& p = path[i];
      const double x = a * from.x + b * p.control1.x + d * p.control2.x + e * p.to.x - 50;
      const double y = a * from.y + b * p.control1.y + d * p.control2.y + e * p.to.y - 50;
      EXPECT_NEAR(std::hypot((c * x + s * y) / 20, (c * y - s * x) / 10), 1, 0.001);
    }
    from = path[i].to;
  }
}

TEST(Path, StopsWhereItIsNotUnderstood) {
  EXPECT_EQ(parsed("L1 2"), " ! 0");
  EXPECT_EQ(parsed("M1"), " ! 2");
  EXPECT_EQ(parsed("M1 2L3"), "M 1,2 ! 6");
  EXPECT_EQ(parsed("M1 2X3 4"), "M 1,2 ! 4");
  EXPECT_EQ(parsed("M1 2z3 4"), "M 1,2 Z ! 5");
  EXPECT_EQ(parsed("M1 2Lnan 4"), "M 1,2 ! 5");
  EXPECT_EQ(parsed("M1 2L1e7 4"), "M 1,2 ! 5");
  EXPECT_EQ(parsed("M0 0A5 5 0 2 1 3 3"), "M 0,0 ! 11");
}

TEST(Path, KnowsItsBounds) {
  Path path;
  ASSERT_FALSE(parse_path("M10 0A10 10 0 0 1 0 10A10 10 0 0 1 -10 0", path));
  const Rect box = bounds(path);
  EXPECT_EQ(shown(box.x) + " " + shown(box.y) + " " + shown(box.width) + " " + shown(box.height),
            "-10 0 20 10");
  path.clear();
  ASSERT_FALSE(parse_path("M0 0C0 4 3 4 3 0", path));  // the curve reaches 3, its handles 4
  EXPECT_EQ(shown(bounds(path).height), "3");
  EXPECT_EQ(bounds({}), Rect{});
}

std::string mapped(std::string_view transform, Point point) {
  Matrix matrix;
  const auto fault = parse_transform(transform, matrix);
  return fault ? "! " + std::to_string(fault->offset) : shown(matrix.map(point));
}

TEST(Transform, AppliesTheLastFirst) {
  EXPECT_EQ(mapped("translate(10 20)", {1, 2}), "11,22");
  EXPECT_EQ(mapped("translate(10)", {1, 2}), "11,2");
  EXPECT_EQ(mapped("scale(2)", {1, 2}), "2,4");
  EXPECT_EQ(mapped("scale(2,-3)", {1, 2}), "2,-6");
  EXPECT_EQ(mapped("rotate(90)", {1, 0}), "0,1");
  EXPECT_EQ(mapped("rotate(90 1 1)", {2, 1}), "1,2");
  EXPECT_EQ(mapped("matrix(1 2 3 4 5 6)", {1, 1}), "9,12");
  EXPECT_EQ(mapped("translate(10,0), scale(2)", {1, 1}), "12,2");
  EXPECT_EQ(mapped(" ", {1, 1}), "1,1");
}

TEST(Transform, StopsWhereItIsNotUnderstood) {
  EXPECT_EQ(mapped("skewX(10)", {}), "! 0");
  EXPECT_EQ(mapped("translate(1 2) rotate()", {}), "! 15");
  EXPECT_EQ(mapped("scale(2", {}), "! 0");
  EXPECT_EQ(mapped("scale(two)", {}), "! 0");
}

}  // namespace
}  // namespace hjemvei
