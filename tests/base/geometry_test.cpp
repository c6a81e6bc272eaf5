#include "base/geometry.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(Millimetres, ArePoints) {
  EXPECT_DOUBLE_EQ(mm(25.4), 72.0);
  EXPECT_NEAR(mm(210), 595.28, 0.01);
}

TEST(Rectangle, GoesRoundOnceAndCloses) {
  const Path path = rectangle({1, 2, 10, 20});
  ASSERT_EQ(path.size(), 5u);
  EXPECT_EQ(path.front().to, (Point{1, 2}));
  EXPECT_EQ(path[2].to, (Point{11, 22}));
  EXPECT_EQ(path.back().kind, PathSegment::Kind::close);
}

TEST(RoundedRectangle, NeverExceedsHalfTheShorterSide) {
  const Path path = rounded_rectangle({0, 0, 10, 4}, 9);
  EXPECT_EQ(path.front().to, (Point{2, 0}));
}

TEST(RoundedRectangle, WithoutARadiusIsARectangle) {
  EXPECT_EQ(rounded_rectangle({0, 0, 3, 4}, 0), rectangle({0, 0, 3, 4}));
}

TEST(Circle, TouchesItsFourSides) {
  const Path path = circle({5, 5}, 5);
  EXPECT_EQ(path[2].to, (Point{10, 5}));
  EXPECT_EQ(path[4].to, (Point{5, 10}));
  EXPECT_EQ(path[6].to, (Point{0, 5}));
  EXPECT_EQ(path[8].to, (Point{5, 0}));
}

}  // namespace
}  // namespace hjemvei
