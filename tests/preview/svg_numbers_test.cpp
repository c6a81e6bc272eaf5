#include "preview/svg_numbers.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

TEST(SvgNumbers, AreShort) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(-0.001), "0");
  EXPECT_EQ(number(12), "12");
  EXPECT_EQ(number(12.5), "12.5");
  EXPECT_EQ(number(-12.05), "-12.05");
  EXPECT_EQ(number(0.999), "1");
  EXPECT_EQ(number(1234567.891), "1234567.89");
}

}  // namespace
}  // namespace hjemvei
