// Our additions to ICU's line breaks, each by name, and the characters by which authors steer them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample.h"
#include "text/breaks.h"

namespace hjemvei {
namespace {

// The text with | where a line may end; by ICU alone when not `tailored`.
std::string with_breaks(const std::string& language, const std::string& text,
                        bool tailored = true) {
  const JoinedText joined = join(text_in(language, text));
  std::string out;
  std::uint32_t begin = 0;
  for (const BreakPoint& point :
       find_breaks(joined, find_language(language)->icu_locale, tailored)) {
    const std::uint32_t end = joined.byte_of[point.unit];
    out += text.substr(begin, end - begin) + (point.must ? "!" : end < text.size() ? "|" : "");
    begin = end;
  }
  return out;
}

TEST(Breaks, AfterEthiopicMarksWithoutASpace) {
  EXPECT_EQ(with_breaks("ti", "ሓርነት፣ሰላም ፍትሒ።ሰላም"), "ሓርነት፣|ሰላም |ፍትሒ።|ሰላም");
  EXPECT_EQ(with_breaks("am", "ሀ፤ለ፥ሐ፦መ፧ሠ፨ረ"), "ሀ፤|ለ፥|ሐ፦|መ፧|ሠ፨|ረ");
}

TEST(Breaks, NotBetweenEthiopicMarksAndWhatClosesThem) {
  EXPECT_EQ(with_breaks("ti", "«ሰላም።» ኢሉ"), "«ሰላም።» |ኢሉ");
  EXPECT_EQ(with_breaks("ti", "ሰላም።። ሰላም፣\u2060ሰላም"), "ሰላም።። |ሰላም፣\u2060ሰላም");
  EXPECT_EQ(with_breaks("ti", "(ሰላም።) ሰላም፣(ሰላም)"), "(ሰላም።) |ሰላም፣|(ሰላም)");
}

// To ICU a line may end after every en dash.
TEST(Breaks, NotInsideOfARange) {
  EXPECT_EQ(with_breaks("sv", "kl. 8–17", false), "kl. |8–|17");
  EXPECT_EQ(with_breaks("sv", "kl. 8–17 och 4–5 rum"), "kl. |8–17 |och |4–5 |rum");
  EXPECT_EQ(with_breaks("fa", "۴–۵ نفر"), "۴–۵ |نفر");
  EXPECT_EQ(with_breaks("sv", "måndag–fredag, 3–x, 3 – 4"), "måndag–|fredag, |3–|x, |3 |– |4");
}

// The other difference from ICU: to it U+1362 to U+1368 are letters. Each by name, in both languages.
TEST(Breaks, EthiopicMarksAreLettersToIcuAlone) {
  for (const char* mark : {"።", "፣", "፤", "፥", "፦", "፧", "፨"}) {
    const std::string before = std::string("ሰላም") + mark, text = before + "ሰላም";
    for (const char* language : {"am", "ti"}) {
      EXPECT_EQ(with_breaks(language, text, false), text);
      EXPECT_EQ(with_breaks(language, text), before + "|ሰላም");
    }
    // In a Swedish sentence too: the rule belongs to the marks.
    EXPECT_EQ(with_breaks("sv", text), before + "|ሰላም");
  }
}

TEST(Breaks, NothingElseDiffersFromIcu) {
  const auto golden = nlohmann::json::parse(read_data(HJEMVEI_TEXT_DATA "/linebreak.json"));
  int differ = 0;
  for (const nlohmann::json& test : golden["cases"]) {
    const std::string language = test["lang"], text = test["text"];
    const bool ethiopic = language == "am" || language == "ti";
    const bool same = with_breaks(language, text) == with_breaks(language, text, false);
    EXPECT_TRUE(same || ethiopic || test["id"] == "lb04-endash-range") << test["id"];
    differ += same ? 0 : 1;
  }
  EXPECT_EQ(differ, 2);
}

TEST(Breaks, AfterTheEthiopicWordspace) {
  EXPECT_EQ(with_breaks("am", "ማንኛውም፡ሰው፡መብት"), "ማንኛውም፡|ሰው፡|መብት");
}

TEST(Breaks, NoneWhereTheAuthorForbidsThem) {
  EXPECT_EQ(with_breaks("sv", "ring 08\u00A0508\u00A0508\u00A000 nu"),
            "ring |08\u00A0508\u00A0508\u00A000 |nu");
  EXPECT_EQ(with_breaks("sv", "9\u2060–\u206015 dagar"), "9\u2060–\u206015 |dagar");
  EXPECT_EQ(with_breaks("sv", "e\u2011post"), "e\u2011post");
}

// What the edition writes with no-break characters holds; what it leaves as it is does not.
TEST(Breaks, PhonesAmountsAndDatesHoldByTheirSpaces) {
  EXPECT_EQ(with_breaks("sv", "kostar 12 345 kr nu"), "kostar |12 |345 |kr |nu");
  EXPECT_EQ(with_breaks("sv", "kostar 12\u00A0345\u00A0kr nu"), "kostar |12\u00A0345\u00A0kr |nu");
  EXPECT_EQ(with_breaks("sv", "den 11\u00A0december\u00A02026\u00A0kl.\u00A012.00 på"),
            "den |11\u00A0december\u00A02026\u00A0kl.\u00A012.00 |på");
  EXPECT_EQ(with_breaks("ar", "اتصل \u2066+46\u00A08\u00A0508\u206908"),
            "اتصل |\u2066+46\u00A08\u00A0508\u206908");
  EXPECT_EQ(with_breaks("fr", "Où\u202F? «\u00A0Ici\u00A0» 5\u00A0%"),
            "Où\u202F? |«\u00A0Ici\u00A0» |5\u00A0%");
}

TEST(Breaks, ChineseMarksDoNotBeginALine) {
  for (const char* mark : {"，", "。", "、", "；", "：", "？", "！", "）", "”", "》", "」", "…"})
    EXPECT_EQ(with_breaks("zh-Hans", std::string("房") + mark + "子"),
              std::string("房") + mark + "|子");
}

TEST(Breaks, ChineseOpeningMarksDoNotEndALine) {
  for (const char* mark : {"（", "“", "《", "「"})
    EXPECT_EQ(with_breaks("zh-Hans", std::string("房") + mark + "子"),
              std::string("房|") + mark + "子");
}

// To ICU these may be apostrophes: no line ends on either side of them.
TEST(Breaks, ChineseSingleQuotesHoldOnBothSides) {
  EXPECT_EQ(with_breaks("zh-Hans", "说‘房子’吧"), "说‘房|子’吧");
}

TEST(Breaks, AChineseDashIsNotPartedAndMayBeHeldToItsWord) {
  EXPECT_EQ(with_breaks("zh-Hans", "房子——家"), "房|子|——|家");
  EXPECT_EQ(with_breaks("zh-Hans", "房子\u2060——家"), "房|子\u2060——|家");
}

TEST(Breaks, WhereTheAuthorAllowsThem) {
  EXPECT_EQ(with_breaks("sv", "bostads\u00ADförmedling"), "bostads\u00AD|förmedling");
  EXPECT_EQ(with_breaks("km", "សួស្តី\u200Bបង"), "សួស្តី\u200B|បង");
  // Where the dictionary would not, and a name that it would part.
  EXPECT_EQ(with_breaks("km", "ស្តុកខូម", false), with_breaks("km", "ស្តុកខូម"));
  EXPECT_EQ(with_breaks("km", "ស្តុក\u200Bខូម"), "ស្តុក\u200B|ខូម");
  EXPECT_EQ(with_breaks("km", "ស្តុក\u2060ខូម"), "ស្តុក\u2060ខូម");
}

TEST(Breaks, AtALineEndOfTheText) { EXPECT_EQ(with_breaks("sv", "en\ntvå tre"), "en\n!två |tre"); }

TEST(Breaks, BeforeAnIsolateNotInIt) {
  EXPECT_EQ(with_breaks("ar", "اتصل \u206655\u00A055\u2069 غدا"),
            "اتصل |\u206655\u00A055\u2069 |غدا");
}

TEST(Breaks, GraphemeClustersStayWhole) {
  const JoinedText joined = join(text_in("my", "ကြေးe\u0301x"));
  EXPECT_EQ(grapheme_ends(joined, 0, joined.size()), (std::vector<std::uint32_t>{3, 4, 6, 7}));
}

}  // namespace
}  // namespace hjemvei
