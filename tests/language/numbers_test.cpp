#include "language/numbers.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

const Language& language(const char* tag) { return *find_language(tag); }

TEST(FormatNumber, GroupsOfThreeFromFourDigitsUp) {
  EXPECT_EQ(format_number("7", language("sv")), "7");
  EXPECT_EQ(format_number("140", language("sv")), "140");
  EXPECT_EQ(format_number("1400", language("sv")), "1\u00A0400");
  EXPECT_EQ(format_number("12345", language("sv")), "12\u00A0345");
  EXPECT_EQ(format_number("1234567", language("sv")), "1\u00A0234\u00A0567");
}

TEST(FormatNumber, TheDecimalSignIsTheLanguages) {
  EXPECT_EQ(format_number("9.3", language("sv")), "9,3");
  EXPECT_EQ(format_number("9.3", language("en")), "9.3");
  EXPECT_EQ(format_number("1234.50", language("uk")), "1\u00A0234,50");
}

TEST(FormatNumber, DigitsAreLatinAndGroupsAreTheSameForEveryReader) {
  EXPECT_EQ(format_number("12345", language("ar")), "12\u00A0345");
  EXPECT_EQ(format_number("12345", language("fa-AF")), "12\u00A0345");
  EXPECT_EQ(format_number("12345", language("my")), "12\u00A0345");
  EXPECT_EQ(format_number("12345", language("en")), "12\u00A0345");
}

// No row of the table has other digits today: readers' own papers have 0 to 9.
TEST(FormatNumber, DigitsAreThoseOfTheRow) {
  Language persian = language("fa");
  persian.digits = "\u06F0";
  EXPECT_EQ(format_number("12345.60", persian), "۱۲\u00A0۳۴۵.۶۰");
  EXPECT_EQ(format_number("-7", persian), "\u2212۷");
}

TEST(FormatNumber, ANegativeNumberHasAMinusSign) {
  EXPECT_EQ(format_number("-5", language("sv")), "\u22125");
}

TEST(FormatNumber, WhatIsNoNumberIsRefused) {
  for (const char* value : {"", "-", "abc", "1 400", "1,5", "1.", ".5", "1.2.3", "+4", "1e3"}) {
    EXPECT_EQ(format_number(value, language("sv")), std::nullopt) << value;
  }
}

TEST(FormatDate, IsOnePhraseInTheReadersWords) {
  EXPECT_EQ(format_date(2026, 11, 22, *InterfaceWords::load("sv")), "22\u00A0november\u00A02026");
  EXPECT_EQ(format_date(2027, 3, 1, *InterfaceWords::load("ar")), "1\u00A0مارس\u00A02027");
}

TEST(FormatDate, AMissingMonthIsSeen) {
  EXPECT_EQ(format_date(2026, 13, 1, *InterfaceWords::load("sv")), std::nullopt);
  EXPECT_EQ(format_date(2026, 1, 1, InterfaceWords()), std::nullopt);
}

TEST(IsolateLtr, StandsBetweenLriAndPdi) {
  EXPECT_EQ(isolate_ltr("08-465 004 00"), "\u206608-465 004 00\u2069");
}

}  // namespace
}  // namespace hjemvei
