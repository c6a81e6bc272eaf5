// The words of a drawing: looked up, fitted into their boxes, reported when they do not fit.
#include "drawing_fixture.h"

namespace hjemvei {
namespace {

TEST_F(DrawingTest, CentresLinesOnX) {
  word("w", "Svara i tid, varje dag");
  const Fragment fragment = place(box(kLabel), 200);
  const auto found = lines(fragment);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_DOUBLE_EQ(found[0].size, 20);
  EXPECT_DOUBLE_EQ(found[0].origin.y, 40);
  EXPECT_DOUBLE_EQ(found[1].origin.y, 40 + 1.3 * 20);
  for (const TextLine& line : found) {
    EXPECT_NEAR(line.origin.x + line.width / 2, 100, 1e-9);
    EXPECT_LE(line.width, 120);
    ASSERT_GT(line.run_count, 0u);
    EXPECT_EQ(pages_.runs[line.first_run].owner, Owner(ContentId(4)));
    EXPECT_GT(pages_.runs[line.first_run].glyph_count, 0u);
  }
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, AnchorsAtStartAndEnd) {
  word("w", "Hej");
  const auto drawing =
      box("<text x=\"10\" y=\"20\" data-word=\"w\" data-width=\"60\"/>"
          "<text x=\"90\" y=\"20\" data-word=\"w\" data-width=\"60\" text-anchor=\"end\"/>");
  const auto found = lines(place(drawing, 100));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_DOUBLE_EQ(found[0].origin.x, 10);
  EXPECT_NEAR(found[1].origin.x + found[1].width, 90, 1e-9);
}

TEST_F(DrawingTest, CentresABlockOfLinesRoundY) {
  word("w", "Svara i tid, varje dag");
  const auto found =
      lines(place(box("<text x=\"50\" y=\"20\" data-word=\"w\" data-width=\"60\" data-lines=\"2\" "
                      "data-valign=\"middle\" text-anchor=\"middle\"/>"),
                  100));
  ASSERT_EQ(found.size(), 2u);
  // From the top of the first line's capitals to the last baseline.
  EXPECT_NEAR((found[0].origin.y - 0.714 * 10 + found[1].origin.y) / 2, 20, 1e-9);
}

TEST_F(DrawingTest, ShrinksWordsThatAreALittleTooLong) {
  word("w", "erbjudande");
  const auto drawing =
      box("<text x=\"0\" y=\"20\" data-word=\"w\" data-width=\"84\" "
          "font-size=\"16\"/>");
  const auto found = lines(place(drawing, 100));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_LT(found[0].size, 16);
  EXPECT_GT(found[0].size, 13);
  EXPECT_LE(found[0].width, 84.0001);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, KeepsTextReadableInASmallDrawing) {
  word("w", "Hej");
  const auto drawing = box(kLabel);
  EXPECT_DOUBLE_EQ(lines(place(drawing, 70))[0].size, 9.5);
  const DrawingSetting setting(drawing, input_, *fonts_, pages_, diagnostics_);
  EXPECT_TRUE(setting.fits(70));
  EXPECT_FALSE(setting.fits(20));
}

TEST_F(DrawingTest, ShrinksNoFurtherThanItsTexts) {
  word("w", "erbjudande");  // over 49 points wide at 9.5
  const DrawingSetting setting(box("<text x=\"0\" y=\"20\" data-word=\"w\" data-width=\"70\"/>"),
                               input_, *fonts_, pages_, diagnostics_);
  EXPECT_DOUBLE_EQ(setting.min_width(), 75);
  EXPECT_TRUE(setting.fits(75));
  EXPECT_FALSE(setting.fits(70));
}

TEST_F(DrawingTest, LeavesOffLinesThatAreNotUsed) {
  word("w", "Hej");
  const auto drawing =
      box("<rect width=\"9\" height=\"9\"/><text x=\"0\" y=\"20\" "
          "data-word=\"w\" data-width=\"60\" data-lines=\"2\"/>");
  // Two lines would end at 35.4 and leave 14.6 of air; one line ends a line higher.
  EXPECT_NEAR(place(drawing, 100).size.height, 50 - 13, 0.2);
}

TEST_F(DrawingTest, ReportsAWordThatDoesNotFit) {
  word("w", "Svara i tid på erbjudandet om en bostad");
  const Fragment fragment = place(box(kLabel), 100);
  EXPECT_EQ(
      faults(),
      "content/a/guide.yaml:3:5: error: \"Svara i tid på erbjudandet om en bostad\" (sv) needs "
      "95 % more room than the drawing \"d\" has for \"w\": 2 lines\n"
      "    words: {}\n"
      "    ^\n"
      "  instead: write at most about 20 characters\n");
  EXPECT_DOUBLE_EQ(lines(fragment)[0].size, 9.5);
}

TEST_F(DrawingTest, ReportsAWordThatWouldBeBroken) {
  word("w", "Bostadsförmedlingen");  // two lines would hold it, but not in one piece
  place(box(kLabel), 100);
  EXPECT_EQ(
      faults(),
      "content/a/guide.yaml:3:5: error: \"Bostadsförmedlingen\" (sv) needs 65 % more room than "
      "the drawing \"d\" has for \"w\": 2 lines\n"
      "    words: {}\n"
      "    ^\n"
      "  instead: write at most about 11 characters\n");
}

TEST_F(DrawingTest, ReportsWordsThatAreMissingOrUnused) {
  word("words", "Hej");
  place(box(kLabel + std::string("<text x=\"0\" y=\"9\" data-fact=\"fee\" data-width=\"9\"/>"
                                 "<text x=\"0\" y=\"9\" data-station=\"offer\"/>"
                                 "<text x=\"0\" y=\"9\" data-station=\"shis\"/>")),
        100);
  input_.words.clear();
  input_.stations.push_back({"shis", "", nullptr});
  place(box("<text x=\"0\" y=\"9\" data-station=\"shis\"/>"), 100);
  const std::string excerpt = "    - figure:\n      ^\n";
  EXPECT_EQ(
      faults(),
      "content/a/guide.yaml:1:3: error: the drawing \"d\" prints the fact \"fee\", which is not "
      "listed here\n" +
          excerpt +
          "  instead: write facts: [fee]\n"
          "content/a/guide.yaml:1:3: error: the drawing \"d\" prints the station number of "
          "\"shis\", "
          "which is a side stop without a number\n" +
          excerpt +
          "  instead: use a drawing that shows it without a number\n"
          "content/a/guide.yaml:1:3: error: the drawing \"d\" shows the section \"offer\", which "
          "the "
          "guide does not have\n" +
          excerpt +
          "  instead: use a drawing of this guide's own sections\n"
          "content/a/guide.yaml:1:3: error: the drawing \"d\" shows the section \"shis\", which "
          "the "
          "guide does not have\n" +
          excerpt +
          "  instead: use a drawing of this guide's own sections\n"
          "content/a/guide.yaml:1:3: error: the drawing \"d\" has no place for the word "
          "\"words\"\n" +
          excerpt +
          "  instead: remove it\n"
          "content/a/guide.yaml:1:3: error: the drawing \"d\" shows a word \"w\" that is not given "
          "here\n" +
          excerpt + "  instead: write w: and the text under words: or kept:\n");
}

TEST_F(DrawingTest, PrintsStationsTitlesAndFacts) {
  const Text title{{}, "sv", {{"Erbjudande", "sv", false, "", ""}}};
  const Text fact{{}, "sv", {{"6 månader", "sv", false, "", ""}}};
  input_.stations.push_back({"offer", "5", &title});
  input_.facts.push_back({"time", &fact});
  const auto found =
      lines(place(box("<text x=\"9\" y=\"9\" data-station=\"offer\" font-weight=\"700\"/>"
                      "<text x=\"9\" y=\"20\" data-section-title=\"offer\" data-width=\"80\"/>"
                      "<text x=\"9\" y=\"30\" data-fact=\"time\" data-width=\"80\"/>"),
                  100));
  ASSERT_EQ(found.size(), 3u);
  const auto text_of = [&](const TextLine& line) {
    std::string text;
    for (std::uint32_t r = 0; r < line.run_count; ++r) {
      const GlyphRun& run = pages_.runs[line.first_run + r];
      for (std::uint32_t g = 0; g < run.glyph_count; ++g)
        text += pages_.texts[pages_.glyphs[run.first_glyph + g].text];
    }
    return text;
  };
  EXPECT_EQ(text_of(found[0]), "5");
  EXPECT_TRUE(fonts_->face(pages_.runs[found[0].first_run].font).bold);
  EXPECT_EQ(text_of(found[1]), "Erbjudande");
  EXPECT_FALSE(fonts_->face(pages_.runs[found[1].first_run].font).bold);
  EXPECT_EQ(text_of(found[2]), "6 månader");
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, ReportsALink) {
  word("w", {{"Läs mer", "sv", false, "#offer.answer", ""}});
  place(box(kLabel), 100);
  EXPECT_EQ(faults(),
            "content/a/guide.yaml:3:5: error: a link in the drawing \"d\" cannot be opened\n"
            "    words: {}\n"
            "    ^\n"
            "  instead: put the link in the caption or in a text beside the drawing\n");
}

TEST_F(DrawingTest, MarksStrongWords) {
  word("w", {{"Din ", "sv", false, "", ""},
             {"svarstid", "sv", true, "", ""},
             {" går", "sv", false, "", ""}});
  const Fragment fragment = place(
      box("<text x=\"10\" y=\"20\" data-word=\"w\" data-width=\"90\" data-highlight=\"accent\"/>"),
      100);
  ASSERT_EQ(fragment.items.size(), 2u);  // the marker is painted first
  const Shape& marker = shape(fragment, 0);
  EXPECT_EQ(marker.fill, (Color{9, 9, 0}));
  EXPECT_EQ(marker.owner, Owner(ContentId(4)));
  const TextLine line = lines(fragment)[0];
  const GlyphRun& strong = pages_.runs[line.first_run + 1];
  const Rect before = {line.origin.x + strong.x, 0, 0, 0};
  EXPECT_NEAR(marker.path.front().to.x, before.x - 0.9 + 1.8, 0.01);  // beyond the rounded corner
  // It moves with its line when the page is mirrored, as the line's glyphs do.
  EXPECT_EQ(fragment.items[0].mirroring, Mirroring::keep);
  EXPECT_DOUBLE_EQ(fragment.items[0].keep_box.x, line.origin.x);
  EXPECT_DOUBLE_EQ(fragment.items[0].keep_box.width, line.width);
}

}  // namespace
}  // namespace hjemvei
