#include "language/languages.h"

#include <set>

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(Languages, TheTableHoldsEveryLanguageOfTheReadersInOrder) {
  std::string tags;
  for (const Language& language : all_languages()) tags += language.tag + " ";
  EXPECT_EQ(tags,
            "nb nn sv en ar fa fa-AF ps ur ckb kmr so ti am uk ru pl tr fr es sw th my zh-Hans vi "
            "he bn ta km lo ka hy rom ");
}

TEST(Languages, EveryRowIsWhole) {
  std::set<std::string> seen;
  for (const Language& language : all_languages()) {
    SCOPED_TRACE(language.tag);
    EXPECT_TRUE(seen.insert(language.tag).second);
    for (const std::string& alias : language.aliases) EXPECT_TRUE(seen.insert(alias).second);
    EXPECT_EQ(language.script.size(), 4u);
    EXPECT_GE(language.pitch, 1.4);
    EXPECT_LE(language.pitch, 2.4);
    EXPECT_GE(language.size_factor, 1.0);
    EXPECT_LE(language.size_factor, 1.2);
    EXPECT_FALSE(language.opening_quote.empty());
    EXPECT_FALSE(language.closing_quote.empty());
    EXPECT_TRUE(language.decimal_sign == "," || language.decimal_sign == ".");
    EXPECT_EQ(language.digits, "0");
    EXPECT_FALSE(language.native_name.empty());
    // Whatever a script's own font lacks (a full stop, a digit, a sign) comes from these.
    ASSERT_GE(language.fonts.size(), 3u);
    const std::vector<std::string> fallback(language.fonts.end() - 3, language.fonts.end());
    EXPECT_EQ(fallback, (std::vector<std::string>{"NotoSans", "NotoSansMath", "NotoSansSymbols2"}));
  }
}

TEST(Languages, DirectionFollowsFromTheScript) {
  std::string right_to_left;
  for (const Language& language : all_languages()) {
    if (language.right_to_left()) right_to_left += language.tag + " ";
  }
  EXPECT_EQ(right_to_left, "ar fa fa-AF ps ur ckb he ");
}

// Debian has patterns for others too (bn, ta, th), whose scripts are never divided.
TEST(Languages, WordsAreDividedOnlyInLanguagesOfAlphabetsThatDoSo) {
  std::string divided;
  for (const Language& language : all_languages()) {
    if (language.hyphenation.empty()) continue;
    divided += language.tag + "=" + language.hyphenation + " ";
    EXPECT_TRUE(language.script == "Latn" || language.script == "Cyrl") << language.tag;
  }
  EXPECT_EQ(divided,
            "nb=hyph_nb_NO nn=hyph_nn_NO sv=hyph_sv_SE en=hyph_en_GB uk=hyph_uk_UA ru=hyph_ru_RU "
            "pl=hyph_pl_PL fr=hyph_fr es=hyph_es_ES ");
}

TEST(Languages, DariIsFoundByItsAliasAndRunsRightToLeft) {
  const Language* dari = find_language("prs");
  ASSERT_NE(dari, nullptr);
  EXPECT_EQ(dari->tag, "fa-AF");
  EXPECT_EQ(dari->pdf_tag, "fa-AF");
  EXPECT_EQ(dari->icu_locale, "fa_AF");
  EXPECT_EQ(dari->opentype_language, "fa");
  EXPECT_TRUE(dari->right_to_left());
  EXPECT_EQ(dari->fonts.front(), "NotoSansArabic");
  EXPECT_EQ(dari->pitch, 1.52);
  EXPECT_EQ(dari->size_factor, 1.05);
  EXPECT_EQ(dari->opening_quote + dari->closing_quote, "«»");
  EXPECT_EQ(dari->digits, "0");
  EXPECT_EQ(dari->hyphenation, "");
  EXPECT_EQ(dari->native_name, "دری");
}

TEST(Languages, TagsAreFoundWithoutRegardToCase) {
  EXPECT_EQ(find_language("zh-hans"), find_language("zh-Hans"));
  EXPECT_EQ(find_language("ZH"), find_language("zh-Hans"));
  ASSERT_NE(find_language("zh"), nullptr);
}

TEST(Languages, AnUnknownTagIsNotGuessed) {
  EXPECT_EQ(find_language("xx"), nullptr);
  EXPECT_EQ(find_language("sv-x-easy"), nullptr);
  EXPECT_EQ(find_language(""), nullptr);
  EXPECT_EQ(find_language("-"), nullptr);
}

}  // namespace
}  // namespace hjemvei
