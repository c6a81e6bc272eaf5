#include "language/languages.h"

#include <set>

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(Languages, TheTableHoldsEveryLanguageOfTheReadersInOrder) {
  std::string tags;
  for (const Language& language : all_languages()) tags += language.tag + " ";
  EXPECT_EQ(tags,
            "nb nb-x-easy nn nn-x-easy sv sv-x-easy en en-x-easy ar fa fa-AF ps ur ckb kmr so ti am uk ru pl tr fr es sw th my zh-Hans vi "
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
    if (language.hyphenation.empty() || !language.base.empty()) continue;
    divided += language.tag + "=" + language.hyphenation + " ";
    EXPECT_TRUE(language.script == "Latn" || language.script == "Cyrl") << language.tag;
  }
  EXPECT_EQ(divided,
            "nb=hyph_nb_NO nn=hyph_nn_NO sv=hyph_sv_SE en=hyph_en_GB uk=hyph_uk_UA ru=hyph_ru_RU "
            "pl=hyph_pl_PL fr=hyph_fr es=hyph_es_ES ");
}

// What is not named here is the base's.
TEST(Languages, AnEasyReadVariantDiffersFromItsBaseInTagAndName) {
  const Language* easy = find_language("sv-x-easy");
  const Language* base = find_language("sv");
  ASSERT_NE(easy, nullptr);
  EXPECT_TRUE(easy->is_easy_read());
  EXPECT_FALSE(base->is_easy_read());
  EXPECT_EQ(easy->base, "sv");
  EXPECT_EQ(base->base, "");
  EXPECT_EQ(easy->tag, "sv-x-easy");
  EXPECT_EQ(easy->pdf_tag, "sv-x-easy");
  EXPECT_EQ(easy->native_name, "Lättläst svenska");
  EXPECT_TRUE(easy->aliases.empty());
  EXPECT_EQ(easy->icu_locale, base->icu_locale);
  EXPECT_EQ(easy->opentype_language, base->opentype_language);
  EXPECT_EQ(easy->hyphenation, "hyph_sv_SE");
  EXPECT_EQ(easy->fonts, base->fonts);
  EXPECT_EQ(easy->decimal_sign, ",");
  EXPECT_EQ(find_language("nb-x-easy")->native_name, "Lettlest norsk");
  EXPECT_EQ(find_language("sv-se"), base);  // an alias of the base is none of the variant
}

// They are found by name and stand in no list.
TEST(Languages, PseudoLanguagesAreNoLanguagesOfReaders) {
  std::string tags;
  for (const Language& language : pseudo_languages()) tags += language.tag + " ";
  EXPECT_EQ(tags, "en-XA ar-XB ");
  for (const Language& language : all_languages()) EXPECT_FALSE(language.is_pseudo());
  const Language* longer = find_language("en-xa");
  const Language* mirrored = find_language("ar-XB");
  ASSERT_TRUE(longer && mirrored);
  EXPECT_TRUE(longer->is_pseudo());
  EXPECT_EQ(longer->pdf_tag, "en-XA");
  EXPECT_FALSE(longer->right_to_left());
  EXPECT_EQ(longer->hyphenation, "");
  EXPECT_TRUE(mirrored->right_to_left());
  EXPECT_EQ(mirrored->fonts, find_language("ar")->fonts);
  EXPECT_EQ(mirrored->pitch, find_language("ar")->pitch);
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
  EXPECT_EQ(find_language("uk-x-easy"), nullptr);
  EXPECT_EQ(find_language(""), nullptr);
  EXPECT_EQ(find_language("-"), nullptr);
}

}  // namespace
}  // namespace hjemvei
