// When a word is divided at a line end: the policy, each rule by name.
#include <gtest/gtest.h>

#include "sample.h"

namespace hjemvei {
namespace {

// The lines, parted by |, with the soft hyphen of a divided word as -.
std::string lines_of(const Text& text, double width, Breaking breaking = Breaking::greedy,
                     ForcedBreak* forced = nullptr) {
  const Sample sample(text);
  std::string out;
  for (const Line& line : sample.paragraph.break_lines(width, breaking, forced)) {
    EXPECT_LE(line.width, width + 1e-5);
    std::string shown = sample.text_of(line);
    while (shown.ends_with(' ')) shown.pop_back();
    EXPECT_EQ(line.hyphen, shown.ends_with("\u00AD")) << shown;
    for (std::size_t at; (at = shown.find("\u00AD")) != shown.npos;) shown.replace(at, 2, "-");
    out += (out.empty() ? "" : "|") + shown;
  }
  return out;
}

std::string lines_of(const std::string& language, const std::string& text, double width,
                     Breaking breaking = Breaking::greedy, ForcedBreak* forced = nullptr) {
  return lines_of(text_in(language, text), width, breaking, forced);
}

TEST(Divide, AtTwentyTenAndSixEm) {
  const std::string text = "Du kan få arbeidsavklaringspenger i ett år.";
  EXPECT_EQ(lines_of("nb", text, 20), text);
  EXPECT_EQ(lines_of("nb", text, 19), "Du kan få arbeidsavklaringspenger i ett|år.");
  EXPECT_EQ(lines_of("nb", text, 10), "Du kan få arbeidsav-|klaringspenger i ett|år.");
  EXPECT_EQ(lines_of("nb", text, 6), "Du kan få|arbeidsav-|klarings-|penger i ett|år.");
}

TEST(Divide, AWordWiderThanTheLineGoesBeforeAForcedBreak) {
  ForcedBreak forced = ForcedBreak::none;
  EXPECT_EQ(lines_of("sv", "uppehållstillstånd", 6, Breaking::greedy, &forced),
            "uppehålls-|tillstånd");
  EXPECT_EQ(forced, ForcedBreak::divided);
  // Too narrow even for "uppe-": between letters; no hyphen leaves fewer than four on a line.
  EXPECT_EQ(lines_of("sv", "uppehållstillstånd", 2), "upp|ehå|llstil|lstå|nd");
}

TEST(Divide, ALineIsFilledOnlyWhenMoreThanHalfOfItIsEmpty) {
  const auto width_of = [](const char* text) {
    return Sample(text_in("sv", text)).paragraph.natural_width();
  };
  const std::string text = "Ansök om alla uppehållstillstånd";
  const double limit = 2 * width_of("Ansök om alla");
  ASSERT_LT(width_of("uppehållstillstånd"), limit);  // it fits on a line of its own
  EXPECT_EQ(lines_of("sv", text, limit - 0.01), "Ansök om alla|uppehållstillstånd");
  EXPECT_EQ(lines_of("sv", text, limit + 0.01), "Ansök om alla uppehållstill-|stånd");
}

TEST(Divide, NeverInHeadings) {
  ForcedBreak forced = ForcedBreak::none;
  EXPECT_EQ(lines_of("sv", "Om uppehållstillstånd", 9, Breaking::balanced, &forced),
            "Om|uppehållstillstånd");
  EXPECT_EQ(forced, ForcedBreak::none);
  EXPECT_EQ(lines_of("sv", "uppehållstillstånd", 6, Breaking::balanced, &forced),
            "uppehållstill|stånd");
  EXPECT_EQ(forced, ForcedBreak::word);
}

TEST(Divide, NeverInLinks) {
  Text text = text_in("sv", "Om ");
  text.runs.push_back({"uppehållstillstånd", "sv", false, "#permit", "Uppehållstillstånd"});
  EXPECT_EQ(lines_of(text, 9), "Om|uppehållstillstånd");
  text.runs[1].link.clear();
  EXPECT_EQ(lines_of(text, 9), "Om uppehållstill-|stånd");
}

TEST(Divide, NeverInNames) {
  EXPECT_EQ(lines_of("sv", "Om Bostadsförmedlingen", 12), "Om|Bostadsförmedlingen");
  EXPECT_EQ(lines_of("sv", "Om mittHyresgästkonto", 11), "Om|mittHyresgästkonto");
  EXPECT_EQ(lines_of("sv", "Om Stockholms-förmedlingarna", 11), "Om Stockholms-|förmedlingarna");
}

TEST(Divide, NeverInNumbersAndAddresses) {
  EXPECT_EQ(lines_of("sv", "Om uppehållstillstånd2", 10), "Om|uppehållstillstånd2");
  EXPECT_EQ(lines_of("sv", "Om mottagningsenheten@x.se", 10),
            lines_of("rom", "Om mottagningsenheten@x.se", 10));
  EXPECT_EQ(lines_of("sv", "Se x.se/uppehållstillstånd", 10),
            lines_of("rom", "Se x.se/uppehållstillstånd", 10));
  EXPECT_EQ(lines_of("sv", "Se x.se/en-uppehållstillstånd", 10),
            lines_of("rom", "Se x.se/en-uppehållstillstånd", 10));
}

TEST(Divide, OnlyWordsOfMoreThanTwelveLetters) {
  EXPECT_EQ(lines_of("nb", "På en ungdomsskole", 8), "På en|ungdomsskole");      // 12
  EXPECT_EQ(lines_of("nb", "På en ungdomsskolen", 8), "På en ungdoms-|skolen");  // 13
}

TEST(Divide, AnAuthorsSoftHyphensAreTheOnlyPlaces) {
  EXPECT_EQ(lines_of("sv", "Om uppehålls\u00ADtillstånd", 6), "Om|uppehålls-|tillstånd");
  EXPECT_EQ(lines_of("sv", "uppe\u00ADhållstillståndet", 7), "uppe-|hållstillståndet");
  // The part after it is wider than the line and is broken as it was before there were patterns.
  EXPECT_EQ(lines_of("sv", "upp\u00ADehållstillståndsfråga", 6),
            lines_of("rom", "upp\u00ADehållstillståndsfråga", 6));
}

TEST(Divide, NotWhereAWordJoinerHoldsItTogether) {
  EXPECT_EQ(lines_of("sv", "Om uppehållstillstånd\u2060et", 11), "Om|uppehållstillståndet");
}

TEST(Divide, NeverInLanguagesWithoutPatterns) {
  for (const char* language : {"so", "kmr", "tr", "sw", "vi", "rom", "ka", "hy"})
    EXPECT_EQ(lines_of(language, "om uppehållstillstånd", 10), "om|uppehållstillstånd") << language;
  // Letters of another script than the language's.
  EXPECT_EQ(lines_of("sv", "om ответственностью", 10), "om|ответственностью");
  EXPECT_EQ(lines_of("ru", "об ответственностью", 10), "об ответственно-|стью");
}

TEST(Divide, MarksBesideAWordDoNotHinder) {
  EXPECT_EQ(lines_of("sv", "om ”uppehållstillstånd”, ja", 8), "om ”uppehålls-|tillstånd”, ja");
  EXPECT_EQ(lines_of("sv", "om (uppehållstillstånd). Ja", 8), "om (uppehålls-|tillstånd). Ja");
  EXPECT_EQ(lines_of("fr", "sur l’administrativement", 7), "sur l’adminis-|trativement");
}

// A term of the country's language is to be known again, and pdfium loses the parts of a word that
// is divided inside of a right-to-left line.
TEST(Divide, NeverInAnotherLanguageThanTheParagraphs) {
  Text text = text_in("en", "about ");
  text.runs.push_back({"arbeidsavklaringspenger", "nb", false, {}, {}});
  EXPECT_EQ(lines_of(text, 12), "about|arbeidsavklaringspenger");
  text.language = text.runs[0].language = "nb";
  EXPECT_EQ(lines_of(text, 12), "about arbeidsavklarings-|penger");
}

TEST(Divide, AtTheBetterPlaceOfThoseThatFillTheLine) {
  // Of bostads-er-bju-dande the joint, not the longest part that fits.
  EXPECT_EQ(lines_of("sv", "Ett nytt bostadserbjudande", 11), "Ett nytt bostads-|erbjudande");
  // Where only a later place fills the line, that one.
  EXPECT_EQ(lines_of("sv", "ett bostadserbjudande", 9), "ett bostadserbju-|dande");
}

TEST(Divide, ALastLineIsNotFilled) {
  EXPECT_EQ(lines_of("sv", "Ja\nuppehållstillstånd", 10), "Ja|uppehållstillstånd");
}

// What extraction reads of a divided word: its letters, and U+00AD where the hyphen is painted.
TEST(Divide, TheTextOfTheHyphenIsASoftHyphen) {
  const Sample sample(text_in("sv", "Om uppehållstillstånd"));
  const std::vector<Line> lines = sample.paragraph.break_lines(8);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(sample.text_of(lines[0]), "Om uppehålls\u00AD");
  EXPECT_EQ(sample.text_of(lines[1]), "tillstånd");
  const Sample::Set set = sample.set(lines[0]);
  EXPECT_NEAR(set.runs.back().x + set.runs.back().width, lines[0].width, 1e-5);
  EXPECT_NEAR(set.glyphs.back().advance, 0.322, 0.001);
  EXPECT_EQ(lines[1].begin, lines[0].end);
  EXPECT_EQ(lines[0].end, std::string("Om uppehålls").size());
}

TEST(Divide, EveryWidthGivesTheWholeText) {
  const std::string text =
      "Den som söker uppehållstillståndshandlingar behöver bostadsanpassningsbidrag.";
  const Sample sample(text_in("sv", text));
  for (double width = 1; width < 40; width += 0.25) {
    std::string found;
    for (const Line& line : sample.paragraph.break_lines(width)) {
      std::string shown = sample.text_of(line);
      if (line.hyphen) shown.resize(shown.size() - 2);
      found += shown;
    }
    EXPECT_EQ(found, text) << width;
  }
}

}  // namespace
}  // namespace hjemvei
