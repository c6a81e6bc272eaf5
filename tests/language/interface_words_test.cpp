#include "language/interface_words.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "language/languages.h"

namespace hjemvei {
namespace {

TEST(InterfaceWords, AWordIsFoundByItsWholeContext) {
  const auto words = InterfaceWords::load("sv");
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(words->find("ui.next"), "Nästa");
  EXPECT_EQ(words->find("month.11"), "november");
  EXPECT_EQ(words->find("next"), std::nullopt);
}

TEST(InterfaceWords, AWordThatTheCatalogueLacksIsNotShownInEnglish) {
  EXPECT_EQ(InterfaceWords::load("ar")->find("ui.no-such-word"), std::nullopt);
  EXPECT_EQ(InterfaceWords::load("ar")->find_unit("no-such-unit", 1), std::nullopt);
  EXPECT_EQ(InterfaceWords().find("ui.next"), std::nullopt);
  EXPECT_EQ(InterfaceWords().find_unit("month", 1), std::nullopt);
}

TEST(InterfaceWords, AWordThatReadsAsItsSourceIsPresentAllTheSame) {
  EXPECT_EQ(InterfaceWords::load("en")->find("ui.next"), "Next");
}

TEST(InterfaceWords, ArabicHasItsSixPluralForms) {
  const auto words = InterfaceWords::load("ar");
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(words->find_unit("month", 6), "{n}\u00A0أشهر");  // few
  EXPECT_EQ(words->find_unit("month", 10), "{n}\u00A0أشهر");
  EXPECT_EQ(words->find_unit("month", 11), "{n}\u00A0شهرا");  // many
  EXPECT_EQ(words->find_unit("month", 99), "{n}\u00A0شهرا");
  EXPECT_EQ(words->find_unit("month", 100), "{n}\u00A0شهر");  // other
  EXPECT_EQ(words->find_unit("month", 103), "{n}\u00A0أشهر");
  EXPECT_EQ(words->find_unit("month", 1), "{n}\u00A0شهر");
  // Far beyond int, with the same last digits as 3.
  EXPECT_EQ(words->find_unit("month", 9000000003L), "{n}\u00A0أشهر");
}

TEST(InterfaceWords, SwedishTellsOneFromMany) {
  const auto words = InterfaceWords::load("sv");
  EXPECT_EQ(words->find_unit("month", 1), "{n}\u00A0månad");
  EXPECT_EQ(words->find_unit("month", 0), "{n}\u00A0månader");
  EXPECT_EQ(words->find_unit("month", 6), "{n}\u00A0månader");
}

TEST(InterfaceWords, EveryCatalogueBelongsToALanguageOfTheTable) {
  const std::vector<std::string> tags = InterfaceWords::available();
  EXPECT_TRUE(std::ranges::is_sorted(tags));
  EXPECT_GE(tags.size(), 4u);
  for (const std::string& tag : tags) {
    SCOPED_TRACE(tag);
    const Language* language = find_language(tag);
    ASSERT_NE(language, nullptr);
    EXPECT_EQ(language->tag, tag);
    EXPECT_NE(InterfaceWords::load(tag), nullptr);
  }
}

TEST(InterfaceWords, EveryCatalogueHasTheWordsForDates) {
  for (const std::string& tag : InterfaceWords::available()) {
    SCOPED_TRACE(tag);
    const auto words = InterfaceWords::load(tag);
    EXPECT_TRUE(words->find("date.long"));
    for (int month = 1; month <= 12; ++month) {
      EXPECT_TRUE(words->find("month." + std::to_string(month))) << month;
    }
  }
}

TEST(InterfaceWords, ALanguageWithoutACatalogueHasNone) {
  EXPECT_EQ(InterfaceWords::load("xx"), nullptr);
}

TEST(InterfaceWords, BytesThatAreNoCatalogueAreRefused) {
  EXPECT_EQ(InterfaceWords::from_mo({}), nullptr);
  const unsigned char short_file[] = {0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0};
  EXPECT_EQ(InterfaceWords::from_mo(short_file), nullptr);
  // One entry, its table beyond the end.
  const unsigned char outside[] = {0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0, 1, 0, 0, 0,
                                   200,  0,    0,    0,    0, 0, 0, 0, 0, 0, 0, 0};
  EXPECT_EQ(InterfaceWords::from_mo(outside), nullptr);
}

}  // namespace
}  // namespace hjemvei
