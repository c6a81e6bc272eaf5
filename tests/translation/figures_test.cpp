#include "translation/figures.h"

#include <gtest/gtest.h>

#include "translation/number_words.h"

namespace hjemvei {
namespace {

using Figures = std::vector<std::string>;

TEST(Figures, ThousandsAreOneNumberHoweverTheyAreWritten) {
  for (const char* text : {"8 500 kr", "8\u00A0500 kr", "8\u202F500", "8,500", "8.500", "8’500",
                           "8500", "٨٬٥٠٠", "۸۵۰۰", "८,५००"})
    EXPECT_EQ(figures_of(text), Figures{"8500"}) << text;
  EXPECT_EQ(figures_of("2.000.000 og 1,5"), (Figures{"1.5", "2000000"}));
  EXPECT_EQ(figures_of("0,125"), Figures{"0.125"});
}

TEST(Figures, OneDecimalSign) {
  for (const char* text : {"4,8 år", "4.8", "٤٫٨", "4:8"})
    EXPECT_EQ(figures_of(text), Figures{"4.8"}) << text;
}

TEST(Figures, FullHoursAreTheirNumber) {
  for (const char* text : {"kl. 12.00", "12:00", "الساعة ١٢", "12"})
    EXPECT_EQ(figures_of(text), Figures{"12"}) << text;
  EXPECT_EQ(figures_of("18.30"), Figures{"18.30"});
  EXPECT_NE(figures_of("18.00"), figures_of("6 pm"));
}

TEST(Figures, ADateIsItsThreeNumbers) {
  for (const char* text : {"2026-12-01", "1.12.2026", "01/12/2026", "1 12 of 2026"})
    EXPECT_EQ(figures_of(text), (Figures{"1", "12", "2026"})) << text;
}

TEST(Figures, ATelephoneNumberIsOneFigure) {
  for (const char* text : {"55 55 33 39", "55\u00A05533\u00A039", "55-55-33-39"})
    EXPECT_EQ(figures_of(text), Figures{"55553339"}) << text;
  EXPECT_EQ(figures_of("Ring +46 8 508 00 000."), Figures{"+46850800000"});
  EXPECT_EQ(figures_of("08-465 004 00"), Figures{"0846500400"});
}

TEST(Figures, TheEndsOfARangeAreTwo) {
  EXPECT_EQ(figures_of("12–13 %"), (Figures{"12", "13"}));
  EXPECT_EQ(figures_of("12 إلى 13 بالمئة"), (Figures{"12", "13"}));
  EXPECT_EQ(figures_of("148 av 290, 1 av 6"), (Figures{"1", "148", "290", "6"}));
}

TEST(Figures, AddressesAreFiguresAndTheirDigitsAreNot) {
  EXPECT_EQ(figures_of("Gå till bostad.stockholm.se."), Figures{"bostad.stockholm.se"});
  EXPECT_EQ(figures_of("ب\u2066HTU.no\u2069، (a)"), Figures{"htu.no"});
  EXPECT_EQ(figures_of("https://a1.example/b?c=2 och info@b2.se"),
            (Figures{"https://a1.example/b?c=2", "info@b2.se"}));
}

TEST(Figures, ShortenedWordsAreNoAddresses) {
  EXPECT_EQ(figures_of("t.ex. bl.a. f.eks. m.m. Hej.Då"), Figures{});
}

TEST(Figures, WhatIsNoFigure) {
  EXPECT_EQ(figures_of("två, hälften, 50 m², %"), Figures{"50"});
  EXPECT_EQ(figures_of(""), Figures{});
}

TEST(NumberWords, OfTheSourceLanguages) {
  EXPECT_EQ(numbers_in_words("Två gånger i maj, en gång i andra hand", "sv"),
            (Figures{"1", "2", "5"}));
  EXPECT_EQ(numbers_in_words("Hvert tredje år, én bolig", "nb"), (Figures{"1", "3"}));
  EXPECT_EQ(numbers_in_words("Two", "en"), Figures{});
}

}  // namespace
}  // namespace hjemvei
