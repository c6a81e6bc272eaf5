// Lines of paragraphs: what stands where.
#include <gtest/gtest.h>

#include "sample.h"

namespace hjemvei {
namespace {

constexpr double kNear = 1e-5;

// The runs of a line from left to right, as texts in logical order.
std::vector<std::string> visual_runs(const Sample& sample, const Line& line) {
  const Sample::Set set = sample.set(line);
  std::vector<LineRun> runs = set.runs;
  std::sort(runs.begin(), runs.end(), [](const LineRun& a, const LineRun& b) { return a.x < b.x; });
  std::vector<std::string> texts;
  for (const LineRun& run : runs) texts.push_back(sample.text_of(set, run));
  return texts;
}

TEST(Paragraph, ALineOfSwedish) {
  const Sample sample(text_in("sv", "Svara i tid!"));
  const std::vector<Line> lines = sample.paragraph.break_lines(20);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].begin, 0u);
  EXPECT_EQ(lines[0].end, 12u);
  EXPECT_NEAR(lines[0].width, sample.paragraph.natural_width(), kNear);
  EXPECT_NEAR(lines[0].ink_top, 0.760, 0.001);  // of d
  EXPECT_NEAR(lines[0].ink_bottom, 0.014, 0.001);
  EXPECT_EQ(sample.text_of(lines[0]), "Svara i tid!");
  EXPECT_EQ(sample.paragraph.language().tag, "sv");
  EXPECT_FALSE(sample.paragraph.empty());
}

TEST(Paragraph, AnEmptyTextHasNoLines) {
  const Sample none({{}, "sv", {}}), empty(text_in("ar", ""));
  EXPECT_TRUE(none.paragraph.empty());
  EXPECT_TRUE(empty.paragraph.empty());
  EXPECT_EQ(none.paragraph.break_lines(10).size(), 0u);
  EXPECT_EQ(empty.paragraph.break_lines(10, Breaking::balanced).size(), 0u);
  EXPECT_EQ(none.paragraph.natural_width(), 0);
}

TEST(Paragraph, RunsOfAnArabicLineInBothOrders) {
  const Sample sample(text_in("ar", "اتصل \u2066+47 55\u2069 غدا"));
  const std::vector<Line> lines = sample.paragraph.break_lines(50);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(sample.text_of(lines[0]), "اتصل +47 55 غدا");
  EXPECT_EQ(visual_runs(sample, lines[0]),
            (std::vector<std::string>{" غدا", "+", "47 55", "اتصل "}));
}

TEST(Paragraph, AnIsolatedNumberThatIsBrokenOverLinesKeepsItsOrder) {
  const Sample sample(text_in("ar", "اتصل \u206611 22 33 44\u2069"));
  const std::vector<Line> lines = sample.paragraph.break_lines(5.5);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(visual_runs(sample, lines[0]), (std::vector<std::string>{" ", "11 22", "اتصل "}));
  EXPECT_EQ(visual_runs(sample, lines[1]), (std::vector<std::string>{"33 44"}));
}

TEST(Paragraph, SpacesAtALineEndHang) {
  const Sample swedish(text_in("sv", "ett två"));
  Line line = swedish.paragraph.break_lines(2.5).at(0);
  Sample::Set set = swedish.set(line);
  ASSERT_EQ(set.runs.size(), 1u);
  EXPECT_EQ(swedish.text_of(set, set.runs[0]), "ett ");
  EXPECT_NEAR(set.runs[0].width, line.width, kNear);

  const Sample arabic(text_in("ar", "لا نعم"));
  line = arabic.paragraph.break_lines(2).at(0);
  set = arabic.set(line);
  ASSERT_EQ(set.runs.size(), 2u);
  EXPECT_NEAR(set.runs[0].x, 0, kNear);
  EXPECT_NEAR(set.runs[0].width, line.width, kNear);
  EXPECT_EQ(arabic.text_of(set, set.runs[1]), " ");
  EXPECT_NEAR(set.runs[1].x, -0.26, kNear);
  EXPECT_EQ(set.runs[1].width, 0);
}

TEST(Paragraph, ASpaceThatHangsAfterAnIsolateRunsWithTheParagraph) {
  const Sample sample(text_in("ar", "اتصل \u206611 22 33 44\u2069"));
  const Sample::Set set = sample.set(sample.paragraph.break_lines(5.5).at(0));
  EXPECT_EQ(sample.text_of(set, set.runs.back()), " ");
  EXPECT_TRUE(set.runs.back().right_to_left);
}

TEST(Paragraph, ANoBreakSpaceDoesNotHang) {
  const double letter = Sample(text_in("sv", "a")).paragraph.natural_width();
  EXPECT_NEAR(Sample(text_in("sv", "a ")).paragraph.natural_width(), letter, kNear);
  EXPECT_NEAR(Sample(text_in("sv", "a\u00A0")).paragraph.natural_width(), letter + 0.26, kNear);
}

// "AV" is kerned; on two lines each letter has its own width again.
TEST(Paragraph, LettersThatALineBreakPartsAreShapedAnew) {
  const double a = Sample(text_in("sv", "A")).paragraph.natural_width();
  const double v = Sample(text_in("sv", "V")).paragraph.natural_width();
  const Sample forced(text_in("sv", "AVA"));
  ASSERT_LT(forced.paragraph.natural_width(), a + v + a - 0.01);
  std::vector<double> widths, advances;
  for (const Line& line : forced.paragraph.break_lines(0.65)) {
    widths.push_back(line.width);
    advances.push_back(forced.set(line).glyphs.at(0).advance);
  }
  ASSERT_EQ(widths.size(), 3u);
  for (const std::vector<double>& found : {widths, advances}) {
    EXPECT_NEAR(found[0], a, kNear);
    EXPECT_NEAR(found[1], v, kNear);
    EXPECT_NEAR(found[2], a, kNear);
  }
  const Sample divided(text_in("sv", "A\u00ADVA"));
  const std::vector<Line> lines = divided.paragraph.break_lines(1.3);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NEAR(lines[0].width, a + 0.322, 0.001);
}

TEST(Paragraph, RunsPointAtTheirSource) {
  Text text = text_in("sv", "Läs om ");
  text.runs.push_back({"visningen", "sv", false, "#viewing", "Visningen"});
  text.runs.push_back({" nu.", "sv", true, {}, {}});
  const Sample sample(text);
  const Sample::Set set = sample.set(sample.paragraph.break_lines(50).at(0));
  ASSERT_EQ(set.runs.size(), 3u);
  EXPECT_EQ(sample.text_of(set, set.runs[1]), "visningen");
  EXPECT_EQ(set.runs[1].text_run, 1u);
  EXPECT_NEAR(set.runs[1].x, set.runs[0].width, kNear);
  EXPECT_TRUE(project_fonts().face(set.runs[2].font).bold);
}

TEST(Paragraph, ASoftHyphenShowsOnlyAtALineEnd) {
  const Sample sample(text_in("sv", "bostads\u00ADförmedling"));
  const std::vector<Line> whole = sample.paragraph.break_lines(20);
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_FALSE(whole[0].hyphen);
  EXPECT_EQ(sample.text_of(whole[0]), "bostadsförmedling");
  const std::vector<Line> parts = sample.paragraph.break_lines(7);
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_TRUE(parts[0].hyphen);
  EXPECT_EQ(sample.text_of(parts[0]), "bostads\u00AD");
  EXPECT_EQ(sample.text_of(parts[1]), "förmedling");
  const Sample::Set set = sample.set(parts[0]);
  EXPECT_NEAR(set.runs.back().x + set.runs.back().width, parts[0].width, kNear);
  EXPECT_NEAR(set.glyphs.back().advance, 0.322, 0.001);
}

TEST(Paragraph, AWordWiderThanTheLineIsBrokenBetweenGraphemes) {
  const Sample sample(text_in("sv", "i uppehållstillståndshandling e\u0301e\u0301e\u0301"));
  ForcedBreak forced = ForcedBreak::none;
  const std::vector<Line> lines = sample.paragraph.break_lines(4, Breaking::balanced, &forced);
  EXPECT_EQ(forced, ForcedBreak::word);
  std::string text;
  for (const Line& line : lines) {
    EXPECT_LE(line.width, 4 + kNear);
    text += sample.text_of(line);
  }
  EXPECT_EQ(text, "i uppehållstillståndshandling e\u0301e\u0301e\u0301");
  sample.paragraph.break_lines(30, Breaking::greedy, &forced);
  EXPECT_EQ(forced, ForcedBreak::none);
}

TEST(Paragraph, SaysHowANarrowLineWasMet) {
  const auto forced_in = [](const char* text, double width) {
    ForcedBreak forced = ForcedBreak::none;
    Sample(text_in("sv", text)).paragraph.break_lines(width, Breaking::greedy, &forced);
    return forced;
  };
  EXPECT_EQ(forced_in("en lägenhet", 8), ForcedBreak::none);
  EXPECT_EQ(forced_in("uppehållstillståndshandling", 30), ForcedBreak::none);
  EXPECT_EQ(forced_in("en\u00A0lägenhet", 5), ForcedBreak::phrase);
  EXPECT_EQ(forced_in("uppehållstillståndshandling", 10), ForcedBreak::divided);
  EXPECT_EQ(forced_in("Nyttobostäder", 4), ForcedBreak::word);
  EXPECT_EQ(forced_in("en\u00A0uppehållstillståndshandling", 2), ForcedBreak::word);
}

TEST(Paragraph, ALineTooNarrowForOneLetterStillEnds) {
  const Sample sample(text_in("my", "ကြေး"));
  ForcedBreak forced = ForcedBreak::none;
  const std::vector<Line> lines = sample.paragraph.break_lines(0.1, Breaking::greedy, &forced);
  EXPECT_EQ(forced, ForcedBreak::word);
  std::string text;
  for (const Line& line : lines) text += sample.text_of(line);
  EXPECT_NE(text.find("ကြေး"), std::string::npos);
}

TEST(Paragraph, BalancedLinesAreEvenAndNotMore) {
  const Sample sample(text_in("sv", "Vad betyder det att du får ett erbjudande om en bostad"));
  const double width = sample.paragraph.natural_width() * 0.75;
  const auto greedy = sample.paragraph.break_lines(width);
  const auto balanced = sample.paragraph.break_lines(width, Breaking::balanced);
  ASSERT_EQ(greedy.size(), 2u);
  ASSERT_EQ(balanced.size(), 2u);
  EXPECT_LT(std::abs(balanced[0].width - balanced[1].width),
            std::abs(greedy[0].width - greedy[1].width));
  EXPECT_LT(std::abs(balanced[0].width - balanced[1].width), 3);
}

TEST(Paragraph, InkCoversHighAndLowMarks) {
  const Line khmer = Sample(text_in("km", "ខ្ញុំ")).paragraph.break_lines(50).at(0);
  EXPECT_GT(khmer.ink_bottom, 0.4);
  const Line low = Sample(text_in("sv", "aceo")).paragraph.break_lines(50).at(0);
  EXPECT_NEAR(low.ink_top, 0.545, 0.01);
}

TEST(Paragraph, AMissingCharacterIsNamedAndLeftOut) {
  Sources sources;
  const SourceFile& file = sources.add("content/x/guide.yaml", "title: Hej 𐀀 du\n");
  Text text = text_in("sv", "Hej 𐀀 du");
  text.at = {&file, 1, 8};
  const Sample sample(text);
  EXPECT_EQ(print(sample.diagnostics.sorted()),
            "content/x/guide.yaml:1:8: error: no font of fonts/fonts.yaml has "
            "U+10000 LINEAR B SYLLABLE B008 A (𐀀)\n"
            "    title: Hej 𐀀 du\n"
            "           ^\n"
            "  instead: write another character, or name a font that has it in "
            "fonts/fonts.yaml\n");
  EXPECT_EQ(sample.diagnostics.sorted().at(0).code, "missing-character");
  EXPECT_EQ(sample.text_of(sample.paragraph.break_lines(50).at(0)), "Hej  du");
}

TEST(Paragraph, AFontThatIsNotInstalledIsNamedOnceForAllItsText) {
  MemoryFiles files;
  files.files["fonts/fonts.yaml"] =
      "families:\n"
      "  - name: NotoSans\n    regular: /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\n"
      "    script: Latn\n    licence: OFL-1.1\n"
      "  - name: NotoSansCJKsc\n    regular: /nowhere/NotoSansCJK.ttc\n    script: Hans\n"
      "    licence: OFL-1.1\n    package: fonts-noto-cjk\n    optional: true\n"
      "  - name: NotoSansMath\n    regular: "
      "/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf\n"
      "    script: Zmth\n    licence: OFL-1.1\n"
      "  - name: NotoSansSymbols2\n"
      "    regular: /usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf\n"
      "    script: Zsym\n    licence: OFL-1.1\n";
  Sources sources;
  Diagnostics diagnostics;
  const auto fonts = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
  GlyphTexts texts;
  const Paragraph paragraph(text_in("zh-Hans", "可在 NAV 申请"), *fonts, texts, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()),
            "error: no font of the language \"zh-Hans\" has U+53EF CJK UNIFIED IDEOGRAPH-53EF (可) "
            "and 3 other characters; not installed: NotoSansCJKsc (Debian package fonts-noto-cjk)\n"
            "  instead: install NotoSansCJKsc (Debian package fonts-noto-cjk)\n");
}

TEST(Paragraph, TheTextsMayMoveAfterShaping) {
  auto texts = std::make_unique<GlyphTexts>();
  Diagnostics diagnostics;
  const Paragraph paragraph(text_in("sv", "AVAVAVAV"), project_fonts(), *texts, diagnostics);
  const GlyphTexts moved = std::move(*texts);
  texts.reset();
  std::vector<Glyph> glyphs;
  std::vector<LineRun> runs;
  for (const Line& line : paragraph.break_lines(2)) paragraph.set_line(line, glyphs, runs);
  std::string text;
  for (const Glyph& glyph : glyphs) text += moved[glyph.text];
  EXPECT_EQ(text, "AVAVAVAV");
}

}  // namespace
}  // namespace hjemvei
