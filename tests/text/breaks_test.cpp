// Our additions to ICU's line breaks, each by name, and the characters by which authors steer them.
#include <gtest/gtest.h>

#include "sample.h"
#include "text/breaks.h"

namespace hjemvei {
namespace {

// The text with | where a line may end.
std::string with_breaks(const std::string& language, const std::string& text) {
  const JoinedText joined = join(text_in(language, text));
  std::string out;
  std::uint32_t begin = 0;
  for (const BreakPoint& point : find_breaks(joined, find_language(language)->icu_locale)) {
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

TEST(Breaks, AfterTheEthiopicWordspace) {
  EXPECT_EQ(with_breaks("am", "ማንኛውም፡ሰው፡መብት"), "ማንኛውም፡|ሰው፡|መብት");
}

TEST(Breaks, NoneWhereTheAuthorForbidsThem) {
  EXPECT_EQ(with_breaks("sv", "ring 08\u00A0508\u00A0508\u00A000 nu"),
            "ring |08\u00A0508\u00A0508\u00A000 |nu");
  EXPECT_EQ(with_breaks("sv", "9\u2060–\u206015 dagar"), "9\u2060–\u206015 |dagar");
  EXPECT_EQ(with_breaks("sv", "e\u2011post"), "e\u2011post");
}

TEST(Breaks, WhereTheAuthorAllowsThem) {
  EXPECT_EQ(with_breaks("sv", "bostads\u00ADförmedling"), "bostads\u00AD|förmedling");
  EXPECT_EQ(with_breaks("km", "សួស្តី\u200Bបង"), "សួស្តី\u200B|បង");
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
