// Which text each glyph stands for: what extraction will read.
#include <gtest/gtest.h>

#include "sample.h"

namespace hjemvei {
namespace {

// The texts of all glyphs from left to right, parted by |.
std::string glyph_texts(const std::string& language, const std::string& text,
                        const GlyphTextRules& rules = {}) {
  const Sample sample(text_in(language, text), rules);
  std::string out;
  for (const Line& line : sample.paragraph.break_lines(1000)) {
    const Sample::Set set = sample.set(line);
    for (const LineRun& run : set.runs)
      for (std::uint32_t i = 0; i < run.glyph_count; ++i)
        out += (out.empty() ? "" : "|") + sample.texts[set.glyphs[run.first_glyph + i].text];
  }
  return out;
}

constexpr GlyphTextRules kNominal{GlyphTextRule::nominal, GlyphTextRule::nominal,
                                  GlyphTextRule::nominal};

TEST(ClusterText, LettersStandForThemselvesWithoutLigatures) {
  EXPECT_EQ(glyph_texts("sv", "office"), "o|f|f|i|c|e");
}

TEST(ClusterText, LamAlefIsItsPresentationForm) {
  EXPECT_EQ(glyph_texts("ar", "لا"), "\uFEFB");
  EXPECT_EQ(glyph_texts("ar", "الأب"), "ب|\uFEF7|ا");
}

TEST(ClusterText, OtherLigaturesOfArabicAreTakenApart) {
  EXPECT_EQ(glyph_texts("ar", "على"), "ى|ل|ع");
  EXPECT_EQ(glyph_texts("ar", "إلى الأعلى"), "ى|ل|ع|\uFEF7|ا| |ى|ل|إ");
}

TEST(ClusterText, MarkOnALigatureKeepsItsOwnText) {
  EXPECT_EQ(glyph_texts("ar", "لَا"), "\u064E|\uFEFB");
}

TEST(ClusterText, JoinersStayIsolatesGo) {
  EXPECT_EQ(glyph_texts("fa", "می\u200Cخ"), "خ|\u200C|ی|م");
  EXPECT_EQ(glyph_texts("sv", "a\u2066b\u2069c\u00ADd\u2060e"), "a|b|c|d|e");
}

TEST(ClusterText, ANoBreakHyphenIsFoundAsAHyphen) {
  EXPECT_EQ(glyph_texts("sv", "e\u2011post"), "e|-|p|o|s|t");
}

TEST(ClusterText, HeadHoldsTheWholeCluster) {
  EXPECT_EQ(glyph_texts("th", "น้ำ"), "น้ำ|\u200B|\u200B|\u200B");
  EXPECT_EQ(glyph_texts("km", "ខ្មែ"), "ខ្មែ|\u200B|\u200B");
}

TEST(ClusterText, NominalGivesEachGlyphItsCharacter) {
  EXPECT_EQ(glyph_texts("th", "ที", kNominal), "ท|ี");
  EXPECT_EQ(glyph_texts("th", "น้ำ", kNominal), "น|\u034F|\u034F|้ำ");
}

TEST(ClusterText, TheSameTextHasOneNumber) {
  GlyphTexts texts;
  const std::uint32_t a = texts.intern(u'a');
  EXPECT_EQ(texts.intern(std::string_view("a")), a);
  EXPECT_EQ(texts.intern(std::string_view("")), 0u);
  EXPECT_EQ(texts[a], "a");
  EXPECT_EQ(texts.size(), 2u);
}

TEST(ClusterText, ACopyOfTheTextsIsIndependent) {
  GlyphTexts texts;
  texts.intern(u'a');
  GlyphTexts copy = texts;
  copy.intern(u'b');
  EXPECT_EQ(texts.size(), 2u);
  EXPECT_EQ(copy.size(), 3u);
  EXPECT_EQ(copy.intern(u'a'), texts.intern(u'a'));
}

}  // namespace
}  // namespace hjemvei
