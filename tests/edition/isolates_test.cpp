#include "edition/isolates.h"

#include <gtest/gtest.h>

#include "edition/piece.h"
#include "visible.h"

namespace hjemvei {
namespace {

// The text as set for readers of `tag`: isolates shown, and ":sv" behind what is Swedish.
std::string marked(const std::string& text, const char* tag) {
  const Language& language = *find_language(tag);
  std::vector<Piece> pieces{{{text, language.tag, false, {}, {}}, false}};
  mark_foreign(pieces, language, "sv");
  return visible(Text{{}, language.tag, join(pieces)});
}

TEST(Isolates, ATelephoneNumberKeepsItsOrder) {
  EXPECT_EQ(marked("اتصل بالرقم 55 55 33 33 غدا", "ar"), "اتصل بالرقم [55 55 33 33] غدا");
  EXPECT_EQ(marked("هاتف: +47 55 55 33 33", "ar"), "هاتف: [+47 55 55 33 33]");
  EXPECT_EQ(marked("اتصل 08-465\u00A0004\u00A000.", "ar"), "اتصل [08-465~004~00].");
}

TEST(Isolates, RightToLeftWordsOfALeftToRightSentenceStayTogether) {
  EXPECT_EQ(marked("Tolk: أحمد، 5 år", "sv"), "Tolk: {أحمد]، 5 år");
  EXPECT_EQ(marked("heter مترجم شفوي och מתורגמן, 5 år", "sv"),
            "heter {مترجم شفوي] och {מתורגמן], 5 år");
  EXPECT_EQ(marked("سجّل ", "en"), "{سجّل] ");
  EXPECT_EQ(marked("ብ مترجم", "ti"), "ብ {مترجم]");
  EXPECT_EQ(marked("Tolk: \u2068أحمد\u2069, 5", "sv"), "Tolk: <أحمد], 5");
  EXPECT_EQ(marked("Hej då", "sv"), "Hej då");
}

TEST(Isolates, AFullStopAfterAWebAddressStaysOutside) {
  EXPECT_EQ(marked("زر https://www.nav.no/ar.", "ar"), "زر [https://www.nav.no/ar].");
  EXPECT_EQ(marked("زر https://bostad.stockholm.se/, ثم", "ar"),
            "زر [https://bostad.stockholm.se/], ثم");
}

TEST(Isolates, AWebOrMailAddressBelongsToNoLanguage) {
  EXPECT_EQ(marked("bostad.stockholm.se", "ar"), "[bostad.stockholm.se]");
  EXPECT_EQ(marked("ብ info@stockholm.se", "ti"), "ብ info@stockholm.se");
  EXPECT_EQ(marked("www.hyresnamnden.se/sok?q=1", "ar"), "[www.hyresnamnden.se/sok?q=1]");
}

TEST(Isolates, BracketsAroundANameStayOutside) {
  EXPECT_EQ(marked("لغة (C++) جيدة", "ar"), "لغة (|[C++]:sv|) جيدة");
}

TEST(Isolates, WordsAndNumbersOfOneNameStayTogether) {
  EXPECT_EQ(marked("النموذج NAV 04-01.03 (2 صفحة)", "ar"), "النموذج |[NAV 04-01.03]:sv| (2 صفحة)");
  EXPECT_EQ(marked("في Sveavägen 44, Stockholm الآن", "ar"),
            "في |[Sveavägen 44, Stockholm]:sv| الآن");
  EXPECT_EQ(marked("حساب Mina\u00A0sidor.", "ar"), "حساب |[Mina~sidor]:sv|.");
}

TEST(Isolates, AnAmountIsOneStretch) {
  EXPECT_EQ(marked("السعر 12 345,50 kr شهريا", "ar"), "السعر |[12 345,50 kr]:sv| شهريا");
  EXPECT_EQ(marked("درجة -5 °C", "ar"), "درجة |[-5 °C]:sv");
  EXPECT_EQ(marked("نسبة 5\u00A0% تقريبا", "ar"), "نسبة [5~%] تقريبا");
}

TEST(Isolates, APlainNumberNeedsNone) {
  EXPECT_EQ(marked("خلال 12 شهرا", "ar"), "خلال 12 شهرا");
  EXPECT_EQ(marked("الساعة 12.00 أو 9,3", "ar"), "الساعة 12.00 أو 9,3");
}

TEST(Isolates, ARangeReadsInTheParagraphsDirection) {
  EXPECT_EQ(marked("من 9:00–15:30", "ar"), "من 9:00–15:30");
  EXPECT_EQ(marked("Stockholm–Uppsala", "ar"), "[Stockholm–Uppsala]:sv");
}

TEST(Isolates, WhatIsIsolatedAlreadyIsLeftAlone) {
  EXPECT_EQ(marked("رقم \u206608-465 004\u2069 هنا", "ar"), "رقم [08-465 004] هنا");
  EXPECT_EQ(marked("\u2068رقم \u206608-4\u2069 أو 08-5\u2069 هنا", "ar"),
            "<رقم [08-4] أو 08-5] هنا");
}

TEST(Isolates, AMarkAfterALetterBelongsToIt) {
  EXPECT_EQ(marked("في Malmo\u0308 هنا", "ar"), "في |[Malmo\u0308]:sv| هنا");
}

TEST(Isolates, OtherScriptsTagTheLanguageButNeedNoIsolates) {
  EXPECT_EQ(marked("ናብ Mina sidor እተዉ", "ti"), "ናብ |Mina sidor:sv| እተዉ");
  EXPECT_EQ(marked("через 6 SMS", "ru"), "через 6 |SMS:sv");
  EXPECT_EQ(marked("08-465 004 00", "ti"), "08-465 004 00");
}

TEST(Isolates, ALatinTextIsLeftAlone) {
  EXPECT_EQ(marked("Log in to Mina sidor", "en"), "Log in to Mina sidor");
}

}  // namespace
}  // namespace hjemvei
