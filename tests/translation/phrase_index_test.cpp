#include "translation/phrase_index.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

PhraseIndex index_of(const char* tag, const std::vector<std::string>& phrases) {
  PhraseIndex index(*find_language(tag));
  for (std::size_t i = 0; i < phrases.size(); ++i) index.add(phrases[i], i);
  return index;
}

using Values = std::vector<std::size_t>;

Values longest(const PhraseIndex& index, const char* text) {
  Values values;
  for (const PhraseIndex::Found& found : index.longest_in(TextWords(text)))
    values.push_back(found.value);
  return values;
}

Values all(const PhraseIndex& index, const char* text) { return index.all_in(TextWords(text)); }

TEST(PhraseIndex, TheLongestPhraseAtEachPlace) {
  const PhraseIndex index = index_of("sv", {"hand", "andra hand", "andra hand i kö", "kö"});
  EXPECT_EQ(longest(index, "Hyr i andra hand och stå i kö."), (Values{1, 3}));
  EXPECT_EQ(longest(index, "andra hand i kö"), (Values{2}));
  EXPECT_EQ(longest(index, "I andra. Hand i hand."), (Values{0, 0}));
}

TEST(PhraseIndex, OnlyWholeWords) {
  const PhraseIndex index = index_of("sv", {"andra hand", "hyra"});
  EXPECT_EQ(longest(index, "andrahandskontrakt, hyran, uthyra"), Values{});
  EXPECT_EQ(longest(index, "HYRA"), Values{1});
}

TEST(PhraseIndex, AllPhrasesThoseInsideOthersToo) {
  const PhraseIndex index = index_of("en", {"notice", "notice period", "period"});
  EXPECT_EQ(all(index, "The notice period and the notice"), (Values{0, 1, 2}));
  EXPECT_EQ(all(index, "The period of notice"), (Values{0, 2}));
}

TEST(PhraseIndex, ArabicWordsAreFoundBehindWhatIsWrittenTogetherWithThem) {
  const PhraseIndex index = index_of("ar", {"مؤجر", "الخدمات الاجتماعية"});
  for (const char* text : {"مؤجر", "المؤجر", "وللمؤجر", "بالمؤجر", "فمؤجر", "كمؤجر"})
    EXPECT_EQ(all(index, text), Values{0}) << text;
  EXPECT_EQ(all(index, "وللخدمات الاجتماعية"), Values{1});
  EXPECT_EQ(all(index, "مؤجرك"), Values{});
}

TEST(PhraseIndex, AndSoAreThoseOfItsNeighbours) {
  EXPECT_EQ(all(index_of("he", {"דירה"}), "ושבהדירה"), Values{});
  EXPECT_EQ(all(index_of("he", {"דירה"}), "ובדירה, והדירה"), Values{0});
  EXPECT_EQ(all(index_of("ti", {"ናይ ክራይ ቤት ፍርዲ"}), "ንናይ ክራይ ቤት ፍርዲ ሕተቱ"), Values{0});
  EXPECT_EQ(all(index_of("am", {"ኪራይ"}), "ለኪራይ"), Values{0});
}

TEST(PhraseIndex, OtherLanguagesKeepTheirFirstLetters) {
  EXPECT_EQ(all(index_of("fa-AF", {"خانه"}), "وخانه"), Values{});
}

TEST(PhraseIndex, InScriptsWithoutSpacesAPhraseIsFoundAnywhere) {
  const PhraseIndex index = index_of("th", {"บ้าน"});
  EXPECT_EQ(all(index, "ฉันหาบ้านใหม่"), Values{0});
  EXPECT_EQ(all(index, "ฉันหา"), Values{});
}

TEST(PhraseIndex, AnEmptyPhraseIsPassedOver) {
  const PhraseIndex index = index_of("en", {"", " – "});
  EXPECT_TRUE(index.empty());
  EXPECT_EQ(all(index, "a – b"), Values{});
}

}  // namespace
}  // namespace hjemvei
