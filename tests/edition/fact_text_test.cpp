#include "edition/fact_text.h"

#include <gtest/gtest.h>

#include "visible.h"

namespace hjemvei {
namespace {

Fact fact(Fact::Kind kind, const char* value, const char* unit = "") {
  Fact fact;
  fact.id = "x";
  fact.kind = kind;
  fact.value.source = value;
  fact.unit = unit;
  return fact;
}

std::string printed(const Fact& fact, const char* tag, bool number_only = false) {
  Diagnostics diagnostics;
  const auto words = InterfaceWords::load(tag);
  const EditionWords edition_words(*words, *find_language(tag), diagnostics);
  const Piece piece = print_fact(fact, number_only, edition_words, "sv");
  EXPECT_TRUE(piece.sealed);
  EXPECT_TRUE(diagnostics.empty());
  return visible(Text{{}, tag, {piece.run}});
}

TEST(PrintFact, ACountIsOnePhraseInThePluralFormOfTheLanguage) {
  const auto months = [](const char* n) { return fact(Fact::Kind::count, n, "month"); };
  EXPECT_EQ(printed(months("1"), "sv"), "1~månad");
  EXPECT_EQ(printed(months("6"), "sv"), "6~månader");
  EXPECT_EQ(printed(months("6"), "ar"), "<6~أشهر]");
  EXPECT_EQ(printed(months("12"), "ar"), "<12~شهرا]");
  EXPECT_EQ(printed(months("100"), "ar"), "<100~شهر]");
  EXPECT_EQ(printed(months("6"), "en"), "6~months");
}

TEST(PrintFact, ADecimalFractionTakesTheFormForMany) {
  const Fact years = fact(Fact::Kind::count, "9.3", "year");
  EXPECT_EQ(printed(years, "sv"), "9,3~år");
  EXPECT_EQ(printed(years, "en"), "9.3~years");
  EXPECT_EQ(printed(years, "ar"), "<9.3~سنة]");
}

TEST(PrintFact, AnAmountRunsFromLeftToRight) {
  const Fact rent = fact(Fact::Kind::amount, "12345", "krona");
  EXPECT_EQ(printed(rent, "sv"), "12~345~kr");
  EXPECT_EQ(printed(rent, "ar"), "[12~345~kr]:sv");
}

TEST(PrintFact, TheNumberAlone) {
  const Fact rent = fact(Fact::Kind::amount, "12345", "krona");
  EXPECT_EQ(printed(rent, "sv", true), "12~345");
  EXPECT_EQ(printed(rent, "ar", true), "[12~345]");
  EXPECT_EQ(printed(fact(Fact::Kind::count, "6", "month"), "ar", true), "6");
}

TEST(PrintFact, ADate) {
  EXPECT_EQ(printed(fact(Fact::Kind::date, "2026-12-01"), "sv"), "1~december~2026");
  EXPECT_EQ(printed(fact(Fact::Kind::date, "2026-12-01"), "ar"), "<1~ديسمبر~2026]");
}

TEST(PrintFact, ATelephoneNumberIsALink) {
  const Fact phone = fact(Fact::Kind::phone, "08-465 004 00");
  EXPECT_EQ(printed(phone, "sv"), "08-465~004~00->tel:+46846500400()");
  EXPECT_EQ(printed(phone, "ar"), "[08-465~004~00]->tel:+46846500400()");
}

TEST(TelephoneLink, IsInternationalWhereTheNumberShowsHow) {
  EXPECT_EQ(telephone_link("08-465 004 00", "sv"), "tel:+46846500400");
  EXPECT_EQ(telephone_link("55 55 33 33", "nb"), "tel:+4755553333");
  EXPECT_EQ(telephone_link("+46 8 465 004 00", "sv"), "tel:+46846500400");
  EXPECT_EQ(telephone_link("112", "sv"), "tel:112");
  EXPECT_EQ(telephone_link("116 111", "sv"), "tel:116111");
  EXPECT_EQ(telephone_link("02800", "nb"), "tel:02800");
  EXPECT_EQ(telephone_link("090 00", "sv"), "tel:09000");
}

TEST(EditionWords, AMissingUnitIsReportedAndTheNumberStays) {
  Diagnostics diagnostics;
  const InterfaceWords none;
  const EditionWords words(none, *find_language("so"), diagnostics);
  EXPECT_EQ(words.count("6", "month"), "6");
  EXPECT_EQ(print(diagnostics.sorted()),
            "error: content/interface/so.po has no word with msgctxt \"unit.month\"\n"
            "  instead: add msgctxt \"unit.month\" with its msgstr there, then build the program "
            "anew\n");
}

}  // namespace
}  // namespace hjemvei
