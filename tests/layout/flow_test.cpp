// Pieces flow into pages without overlapping, in order, and together where they must be.
#include "layout/flow.h"

#include <gtest/gtest.h>

#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr FlowLimits kLimits{100, 10};

BlockPart part(double height, double space_before = 1, bool keep = false) {
  Fragment fragment;
  fragment.size = {50, height};
  fragment.items.push_back(behind(filled(Artifact::layout, rectangle({0, 0, 50, height}), {})));
  return {std::move(fragment), space_before, keep};
}

Band one_column(std::vector<BlockPart> parts, double air = 1) {
  Band band;
  band.columns.push_back({0, std::move(parts), air});
  return band;
}

// Tops of the parts of each page.
std::vector<std::vector<double>> tops(const std::vector<Fragment>& pages) {
  std::vector<std::vector<double>> out;
  for (const Fragment& page : pages) {
    out.emplace_back();
    for (const PlacedItem& placed : page.items)
      out.back().push_back(std::get<Shape>(placed.item).path.front().to.y);
  }
  return out;
}

std::vector<BlockPart> parts(std::initializer_list<double> heights) {
  std::vector<BlockPart> out;
  for (const double height : heights) out.push_back(part(height));
  return out;
}

TEST(Flow, StacksWithGapsAndNoneAboveTheFirst) {
  const FlowEnd end = measure_flow({one_column(parts({20, 30}))}, kLimits);
  EXPECT_EQ(end.page, 0u);
  EXPECT_DOUBLE_EQ(end.y, 60);
  EXPECT_EQ(tops(place_flow({one_column(parts({20, 30}))}, kLimits)),
            (std::vector<std::vector<double>>{{0, 30}}));
}

TEST(Flow, GoesOnToAFollowingPageWhenAPieceDoesNotFit) {
  const auto placed = tops(place_flow({one_column(parts({60, 30, 40}))}, kLimits));
  EXPECT_EQ(placed, (std::vector<std::vector<double>>{{0, 70}, {0}}));
}

TEST(Flow, FillsThePageToItsLastPoint) {
  EXPECT_EQ(measure_flow({one_column(parts({50, 40}))}, kLimits).page, 0u);
  EXPECT_EQ(measure_flow({one_column(parts({50, 40.1}))}, kLimits).page, 1u);
}

TEST(Flow, KeepsWithTheNextPiece) {
  std::vector<BlockPart> list;
  list.push_back(part(70));
  list.push_back(part(10, 1, true));
  list.push_back(part(20));
  EXPECT_EQ(tops(place_flow({one_column(std::move(list))}, kLimits)),
            (std::vector<std::vector<double>>{{0}, {0, 20}}));
}

TEST(Flow, ColumnsOfABandStandBesideEachOtherAndTheNextBandUnderTheLongest) {
  Band band;
  band.columns.push_back({0, parts({20}), 1});
  band.columns.push_back({60, parts({45}), 1});
  const auto placed = place_flow({band, one_column(parts({10}))}, kLimits);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(tops(placed), (std::vector<std::vector<double>>{{0, 0, 55}}));
  EXPECT_DOUBLE_EQ(std::get<Shape>(placed[0].items[1].item).path.front().to.x, 60);
}

TEST(Flow, AirStretchesTheGapsOnly) {
  EXPECT_DOUBLE_EQ(measure_flow({one_column(parts({20, 30}), 2)}, kLimits).y, 70);
}

TEST(Flow, SaysWhenAPieceIsHigherThanAPage) {
  EXPECT_TRUE(measure_flow({one_column(parts({101}))}, kLimits).too_tall);
  EXPECT_FALSE(measure_flow({one_column(parts({100, 100}))}, kLimits).too_tall);
}

}  // namespace
}  // namespace hjemvei
