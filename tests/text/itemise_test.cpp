// Items: level, script and font of every stretch.
#include <gtest/gtest.h>
#include <unicode/uscript.h>

#include "sample.h"
#include "text/itemise.h"

namespace hjemvei {
namespace {

// "[NotoSansEthiopic ሰላም ][NotoSans 18]": the items in logical order, with the level when not 0.
std::string items_of(const Text& text) {
  const JoinedText joined = join(text);
  const Itemised itemised = itemise(joined, text, *find_language(text.language), project_fonts());
  std::string plain, out;
  for (const TextRun& run : text.runs) plain += run.text;
  for (const Item& item : itemised.items) {
    const FontFace* face = item.font ? &project_fonts().face(*item.font) : nullptr;
    out += "[" + (face ? face->family + (face->bold ? "-Bold" : "") : std::string("none"));
    if (item.level) out += "/" + std::to_string(item.level);
    const std::uint32_t begin = joined.byte_of[item.begin];
    out += " " + plain.substr(begin, joined.byte_of[item.end] - begin) + "]";
  }
  return out;
}

std::string items_of(const std::string& language, const std::string& text) {
  return items_of(text_in(language, text));
}

TEST(Itemise, APlainSentenceIsOneItem) {
  EXPECT_EQ(items_of("sv", "Svara i tid (före 15:00)!"), "[NotoSans Svara i tid (före 15:00)!]");
  EXPECT_EQ(items_of("ar", "أجب في 15."),
            "[NotoSansArabic/1 أجب في ][NotoSansArabic/2 15][NotoSansArabic/1 .]");
}

TEST(Itemise, DigitsInTigrinyaComeFromNotoSans) {
  EXPECT_EQ(items_of("ti", "ኣብ 18 ዓመት"),
            "[NotoSansEthiopic ኣብ ][NotoSans 18][NotoSansEthiopic  ዓመት]");
  EXPECT_EQ(items_of("ti", "ኣብ 12\u00A0345 ዓመት"),
            "[NotoSansEthiopic ኣብ ][NotoSans 12\u00A0345][NotoSansEthiopic  ዓመት]");
}

TEST(Itemise, FullStopInHebrewAndBracketInArabicComeFromNotoSans) {
  EXPECT_EQ(items_of("he", "שלום."), "[NotoSansHebrew/1 שלום][NotoSans/1 .]");
  EXPECT_EQ(items_of("ar", "(لا)"), "[NotoSans/1 (][NotoSansArabic/1 لا][NotoSans/1 )]");
}

TEST(Itemise, AForeignNameStaysWholeWithItsDigits) {
  EXPECT_EQ(
      items_of("ar", "النموذج \u2066NAV 04-01.03\u2069 هنا"),
      "[NotoSansArabic/1 النموذج \u2066][NotoSans/2 NAV 04-01.03][NotoSansArabic/1 \u2069 هنا]");
}

TEST(Itemise, MarksAndJoinersFollowTheirBase) {
  EXPECT_EQ(items_of("fa", "می\u200Cخواهم"), "[NotoSansArabic/1 می\u200Cخواهم]");
  EXPECT_EQ(items_of("sv", "e\u0301\u00AD\u2060x"), "[NotoSans e\u0301\u00AD\u2060x]");
}

TEST(Itemise, AClosingBracketHasTheScriptOfItsOpeningOne) {
  const Text text = text_in("sv", "abc (где) def");
  const JoinedText joined = join(text);
  const Itemised itemised = itemise(joined, text, *find_language("sv"), project_fonts());
  std::vector<int> scripts;
  for (const Item& item : itemised.items) scripts.push_back(item.script);
  EXPECT_EQ(scripts, (std::vector<int>{USCRIPT_LATIN, USCRIPT_CYRILLIC, USCRIPT_LATIN}));
  EXPECT_EQ(itemised.items[2].begin, 8u);
}

TEST(Itemise, RunsOfAnotherLanguageAskItsFontsFirst) {
  Text text = text_in("sv", "Säg ");
  text.runs.push_back({"مرحبا", "ar", false, {}, {}});
  text.runs.push_back({" nu", "sv", true, {}, {}});
  EXPECT_EQ(items_of(text), "[NotoSans Säg ][NotoSansArabic/1 مرحبا][NotoSans-Bold  nu]");
}

TEST(Itemise, OnlyATextThatMayReorderHasLevels) {
  const Text text = text_in("sv", "Ring nu");
  const Itemised itemised = itemise(join(text), text, *find_language("sv"), project_fonts());
  EXPECT_TRUE(itemised.levels.empty());
}

}  // namespace
}  // namespace hjemvei
