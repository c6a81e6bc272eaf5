// The code as squares; that a reader reads it is shown by tests/site/read-codes.
#include "layout/qr_code.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(QrCode, IsTheSmallestThatHoldsTheText) {
  const auto code = make_qr_code("https://hjemvei.example/stockholm/sv/");
  ASSERT_TRUE(code);
  EXPECT_EQ(code->width, 29);  // version 3: 42 bytes at level M
  EXPECT_EQ(code->dark.size(), 29u * 29u);
}

TEST(QrCode, HasFindersAtThreeCorners) {
  const auto code = make_qr_code("a");
  ASSERT_TRUE(code);
  const auto dark = [&](int row, int column) {
    return code->dark[static_cast<std::size_t>(row * code->width + column)];
  };
  const int far = code->width - 7;
  for (const auto& [row, column] : {std::pair{0, 0}, {0, far}, {far, 0}})
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(dark(row, column + i));
      EXPECT_TRUE(dark(row + 6, column + i));
      EXPECT_TRUE(dark(row + i, column));
      EXPECT_EQ(dark(row + 1, column + i), i == 0 || i == 6);
    }
}

TEST(QrCode, IsNothingForATextThatIsTooLong) {
  EXPECT_TRUE(make_qr_code(std::string(2331, 'a')));
  EXPECT_FALSE(make_qr_code(std::string(2332, 'a')));
}

TEST(QrCode, PaintsNeighboursAsOneRectangle) {
  const QrCode code{3, {true, true, false, false, false, false, true, false, true}};
  const Path path = qr_path(code, {10, 20}, 6);
  ASSERT_EQ(path.size(), 3 * rectangle({}).size());
  const Path first = rectangle({10, 20, 4, 2}), last = rectangle({14, 24, 2, 2});
  EXPECT_TRUE(std::equal(first.begin(), first.end(), path.begin()));
  EXPECT_TRUE(std::equal(last.begin(), last.end(), path.end() - last.size()));
}

}  // namespace
}  // namespace hjemvei
