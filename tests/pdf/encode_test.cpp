#include "pdf/encode.h"

#include <gtest/gtest.h>

#include <cmath>

namespace hjemvei::pdf {
namespace {

std::string number(double value, int decimals = 2) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

TEST(Number, IsAsShortAsItCanBe) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(12), "12");
  EXPECT_EQ(number(-12.5), "-12.5");
  EXPECT_EQ(number(.25), ".25");
  EXPECT_EQ(number(-.05), "-.05");
  EXPECT_EQ(number(1.0 / 3), ".33");
  EXPECT_EQ(number(.002, 3), ".002");
  EXPECT_EQ(number(100.1, 0), "100");
}

TEST(Number, RoundsWithoutMinusZero) {
  EXPECT_EQ(number(-.001), "0");
  EXPECT_EQ(number(1.999), "2");
}

TEST(Number, WhatIsNotFiniteIsZero) {
  EXPECT_EQ(number(std::nan("")), "0");
  EXPECT_EQ(number(INFINITY), "0");
}

TEST(TextString, AsciiStaysAsItIs) {
  EXPECT_EQ(text_string("Steg 1 (av 2)").bytes, "Steg 1 (av 2)");
}

TEST(TextString, AnythingElseIsUtf16) {
  EXPECT_EQ(text_string("\u00E5").bytes, std::string("\xFE\xFF\x00\xE5", 4));
  EXPECT_EQ(text_string("\u0627").bytes, std::string("\xFE\xFF\x06\x27", 4));
  EXPECT_EQ(text_string("\U0001F3E0").bytes, std::string("\xFE\xFF\xD8\x3C\xDF\xE0", 6));
  EXPECT_EQ(text_string("a\nb").bytes, std::string("\xFE\xFF\x00\x61\x00\x0A\x00\x62", 8));
}

TEST(Moment, IsUniversalTime) {
  EXPECT_EQ(moment(midnight_of("2026-11-22")).xmp, "2026-11-22T00:00:00Z");
  EXPECT_EQ(moment(midnight_of("2026-11-22")).info, "D:20261122000000Z");
  EXPECT_EQ(moment(1'700'000'003).xmp, "2023-11-14T22:13:23Z");
}

TEST(Midnight, OfWhatIsNotADateIsZero) {
  EXPECT_EQ(midnight_of("2026-02-30"), 0u);
  EXPECT_EQ(midnight_of("2026-1-1"), 0u);
  EXPECT_EQ(midnight_of("22 november"), 0u);
  EXPECT_EQ(midnight_of(""), 0u);
  EXPECT_EQ(midnight_of("2024-02-29"), 1'709'164'800u);
}

}  // namespace
}  // namespace hjemvei::pdf
