// Drawings put into an edition: colours, words in their boxes, growing frames, what is not mirrored.
#include "layout/drawing.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hjemvei {
namespace {

class DrawingTest : public testing::Test {
 protected:
  void SetUp() override {
    const DiskFiles project(HJEMVEI_PROJECT_DIR);
    fonts_ = Fonts::load(project, "fonts/fonts.yaml", sources_, diagnostics_);
    ASSERT_EQ(faults(), "");
    theme_.id = "city";
    theme_.colors = {{"ink", {1, 1, 1}}, {"white", {255, 255, 255}}, {"accent", {9, 9, 0}}};
    theme_.sections = {{"offer", {7, 7, 7}}};
    input_.palette = {&theme_, {100, 0, 0}};
    input_.current = {50, 50, 50};
    input_.language = "sv";
    input_.owner = ContentId(4);
    yaml_ = &sources_.add("content/a/guide.yaml", "- figure:\n    drawing: d\n    words: {}\n");
    input_.at = {yaml_, 1, 3};
  }

  std::shared_ptr<const Drawing> read(const std::string& svg, const std::string& folder = "drawings") {
    MemoryFiles files;
    files.files["layouts/" + folder + "/d.svg"] = svg;
    return read_drawing(files, folder, "d", {yaml_, 2, 14}, sources_, diagnostics_);
  }

  // A drawing 100 wide and 50 high with `inside`.
  std::shared_ptr<const Drawing> box(const std::string& inside) {
    return read("<svg viewBox=\"0 0 100 50\">" + inside + "</svg>");
  }

  void word(const std::string& key, std::vector<TextRun> runs, const std::string& language = "sv") {
    for (TextRun& run : runs) run.language = language;
    texts_.push_back(std::make_unique<Text>(Text{{yaml_, 3, 5}, language, std::move(runs)}));
    input_.words.push_back({key, texts_.back().get()});
  }
  void word(const std::string& key, const std::string& text, const std::string& language = "sv") {
    word(key, {{text, language, false, "", ""}}, language);
  }

  Fragment place(const std::shared_ptr<const Drawing>& drawing, double width) {
    const DrawingSetting setting(drawing, input_, *fonts_, pages_, diagnostics_);
    Fragment fragment = setting.place(width, pages_, diagnostics_);
    EXPECT_DOUBLE_EQ(fragment.size.height, setting.height(width));
    return fragment;
  }

  static std::vector<TextLine> lines(const Fragment& fragment) {
    std::vector<TextLine> found;
    for (const PlacedItem& placed : fragment.items)
      if (const auto* line = std::get_if<TextLine>(&placed.item)) found.push_back(*line);
    return found;
  }
  static const Shape& shape(const Fragment& fragment, std::size_t index) {
    return std::get<Shape>(fragment.items.at(index).item);
  }

  std::string faults() const { return print(diagnostics_.sorted()); }

  Sources sources_;
  Diagnostics diagnostics_;
  std::shared_ptr<const Fonts> fonts_;
  Theme theme_;
  DrawingInput input_;
  const SourceFile* yaml_ = nullptr;
  std::vector<std::unique_ptr<Text>> texts_;
  Pages pages_;
};

constexpr char kLabel[] =
    "<text x=\"50\" y=\"20\" data-word=\"w\" data-width=\"60\" data-lines=\"2\" font-size=\"10\" "
    "text-anchor=\"middle\"/>";

TEST_F(DrawingTest, IsMissing) {
  MemoryFiles files;
  files.files["layouts/drawings/offer.svg"] = "";
  EXPECT_EQ(read_drawing(files, "drawings", "ofer", {yaml_, 2, 14}, sources_, diagnostics_), nullptr);
  EXPECT_EQ(read_drawing(files, "drawings", "../../x", {yaml_, 2, 14}, sources_, diagnostics_),
            nullptr);
  EXPECT_EQ(faults(),
            "content/a/guide.yaml:2:14: error: layouts/drawings/../../x.svg cannot be read\n"
            "    drawing: d\n"
            "             ^\n"
            "  instead: draw it, or write the name of a file in layouts/drawings\n"
            "content/a/guide.yaml:2:14: error: layouts/drawings/ofer.svg cannot be read: there is no such file\n"
            "    drawing: d\n"
            "             ^\n"
            "  instead: write \"offer\"\n");
}

TEST_F(DrawingTest, SaysWhatItIs) {
  const auto drawing = read(
      "<svg viewBox=\"0 0 100 50\"><g fill=\"#000\">"
      "<text x=\"0\" y=\"9\" data-word=\"b\" data-width=\"9\"/><text x=\"0\" y=\"9\" "
      "data-word=\"a\" data-width=\"9\"/><text x=\"0\" y=\"9\" data-word=\"b\" data-width=\"9\"/>"
      "</g></svg>");
  EXPECT_EQ(natural_size(*drawing), (Size{100, 50}));
  EXPECT_TRUE(is_wide(*drawing));
  EXPECT_FALSE(is_wide(*read("<svg viewBox=\"0 0 99 50\"/>")));
  EXPECT_EQ(word_keys(*drawing), (std::vector<std::string>{"a", "b"}));
  const DrawingSetting setting(read("<svg viewBox=\"0 0 200 50\"/>"), input_, *fonts_, pages_,
                               diagnostics_);
  EXPECT_DOUBLE_EQ(setting.min_width(), 140);
  EXPECT_DOUBLE_EQ(setting.max_width(), 270);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, ScalesShapesAndColoursThem) {
  const Fragment fragment = place(
      box("<rect x=\"10\" y=\"5\" width=\"20\" height=\"10\" fill=\"#ABCDEF\" data-fill=\"topic\" "
          "stroke=\"#123456\" stroke-width=\"2\" stroke-dasharray=\"3 1\"/>"
          "<circle r=\"1\" data-fill=\"station-offer\"/>"),
      200);
  EXPECT_EQ(fragment.size, (Size{200, 100}));
  ASSERT_EQ(fragment.items.size(), 2u);
  const Shape& rect = shape(fragment, 0);
  EXPECT_EQ(rect.path, rectangle({20, 10, 40, 20}));
  EXPECT_EQ(rect.fill, (Color{100, 0, 0}));
  EXPECT_EQ(rect.stroke, (Color{0x12, 0x34, 0x56}));
  EXPECT_EQ(rect.line_width, 4);
  EXPECT_EQ(rect.dash, (std::vector<double>{6, 2}));
  EXPECT_EQ(rect.owner, Owner(ContentId(4)));
  EXPECT_EQ(shape(fragment, 1).fill, (Color{7, 7, 7}));
  EXPECT_EQ(fragment.items[0].mirroring, Mirroring::flip);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, DecorationBelongsToNoFigure) {
  input_.artifact = Artifact::layout;
  EXPECT_EQ(shape(place(box("<circle r=\"1\"/>"), 100), 0).owner, Owner(Artifact::layout));
}

TEST_F(DrawingTest, IconsTakeTheCurrentColour) {
  const auto icon = read("<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\">"
                         "<path d=\"M1 1H9\"/></svg>", "icons");
  const Fragment fragment = place(icon, 12);
  EXPECT_EQ(shape(fragment, 0).stroke, (Color{50, 50, 50}));
  EXPECT_EQ(shape(fragment, 0).fill, std::nullopt);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, ReportsASectionWithoutColour) {
  place(box("<circle r=\"1\" data-fill=\"station-ofer\"/>"), 100);
  EXPECT_EQ(faults(),
            "layouts/drawings/d.svg:1:41: error: the theme \"city\" has no colour for the section "
            "\"ofer\"\n"
            "    <svg viewBox=\"0 0 100 50\"><circle r=\"1\" data-fill=\"station-ofer\"/></svg>\n"
            "                                            ^\n"
            "  instead: write one under sections: in layouts/themes/city.yaml\n");
}

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
  const auto drawing = box(
      "<text x=\"10\" y=\"20\" data-word=\"w\" data-width=\"60\"/>"
      "<text x=\"90\" y=\"20\" data-word=\"w\" data-width=\"60\" text-anchor=\"end\"/>");
  const auto found = lines(place(drawing, 100));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_DOUBLE_EQ(found[0].origin.x, 10);
  EXPECT_NEAR(found[1].origin.x + found[1].width, 90, 1e-9);
}

TEST_F(DrawingTest, CentresABlockOfLinesRoundY) {
  word("w", "Svara i tid, varje dag");
  const auto found = lines(place(
      box("<text x=\"50\" y=\"20\" data-word=\"w\" data-width=\"60\" data-lines=\"2\" "
          "data-valign=\"middle\" text-anchor=\"middle\"/>"),
      100));
  ASSERT_EQ(found.size(), 2u);
  // From the top of the first line's capitals to the last baseline.
  EXPECT_NEAR((found[0].origin.y - 0.714 * 10 + found[1].origin.y) / 2, 20, 1e-9);
}

TEST_F(DrawingTest, ShrinksWordsThatAreALittleTooLong) {
  word("w", "erbjudande");
  const auto drawing = box("<text x=\"0\" y=\"20\" data-word=\"w\" data-width=\"84\" "
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
  word("w", "erbjudande");   // over 49 points wide at 9.5
  const DrawingSetting setting(box("<text x=\"0\" y=\"20\" data-word=\"w\" data-width=\"70\"/>"),
                               input_, *fonts_, pages_, diagnostics_);
  EXPECT_DOUBLE_EQ(setting.min_width(), 75);
  EXPECT_TRUE(setting.fits(75));
  EXPECT_FALSE(setting.fits(70));
}

TEST_F(DrawingTest, LeavesOffLinesThatAreNotUsed) {
  word("w", "Hej");
  const auto drawing = box("<rect width=\"9\" height=\"9\"/><text x=\"0\" y=\"20\" "
                           "data-word=\"w\" data-width=\"60\" data-lines=\"2\"/>");
  // Two lines would end at 35.4 and leave 14.6 of air; one line ends a line higher.
  EXPECT_NEAR(place(drawing, 100).size.height, 50 - 13, 0.2);
}

TEST_F(DrawingTest, ReportsAWordThatDoesNotFit) {
  word("w", "Svara i tid på erbjudandet om en bostad");
  const Fragment fragment = place(box(kLabel), 100);
  EXPECT_EQ(faults(),
            "content/a/guide.yaml:3:5: error: \"Svara i tid på erbjudandet om en bostad\" (sv) needs "
            "95 % more room than the drawing \"d\" has for \"w\": 2 lines\n"
            "    words: {}\n"
            "    ^\n"
            "  instead: write at most about 20 characters\n");
  EXPECT_DOUBLE_EQ(lines(fragment)[0].size, 9.5);
}

TEST_F(DrawingTest, ReportsAWordThatWouldBeBroken) {
  word("w", "Bostadsförmedlingen");   // two lines would hold it, but not in one piece
  place(box(kLabel), 100);
  EXPECT_EQ(faults(),
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
  EXPECT_EQ(faults(),
            "content/a/guide.yaml:1:3: error: the drawing \"d\" prints the fact \"fee\", which is not "
            "listed here\n" + excerpt +
            "  instead: write facts: [fee]\n"
            "content/a/guide.yaml:1:3: error: the drawing \"d\" prints the station number of \"shis\", "
            "which is a side stop without a number\n" + excerpt +
            "  instead: use a drawing that shows it without a number\n"
            "content/a/guide.yaml:1:3: error: the drawing \"d\" shows the section \"offer\", which the "
            "guide does not have\n" + excerpt +
            "  instead: use a drawing of this guide's own sections\n"
            "content/a/guide.yaml:1:3: error: the drawing \"d\" shows the section \"shis\", which the "
            "guide does not have\n" + excerpt +
            "  instead: use a drawing of this guide's own sections\n"
            "content/a/guide.yaml:1:3: error: the drawing \"d\" has no place for the word \"words\"\n" +
            excerpt +
            "  instead: remove it\n"
            "content/a/guide.yaml:1:3: error: the drawing \"d\" shows a word \"w\" that is not given "
            "here\n" + excerpt +
            "  instead: write w: and the text under words: or kept:\n");
}

TEST_F(DrawingTest, PrintsStationsTitlesAndFacts) {
  const Text title{{}, "sv", {{"Erbjudande", "sv", false, "", ""}}};
  const Text fact{{}, "sv", {{"6 månader", "sv", false, "", ""}}};
  input_.stations.push_back({"offer", "5", &title});
  input_.facts.push_back({"time", &fact});
  const auto found = lines(place(
      box("<text x=\"9\" y=\"9\" data-station=\"offer\" font-weight=\"700\"/>"
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
  word("w", {{"Din ", "sv", false, "", ""}, {"svarstid", "sv", true, "", ""}, {" går", "sv", false, "", ""}});
  const Fragment fragment = place(
      box("<text x=\"10\" y=\"20\" data-word=\"w\" data-width=\"90\" data-highlight=\"accent\"/>"), 100);
  ASSERT_EQ(fragment.items.size(), 2u);   // the marker is painted first
  const Shape& marker = shape(fragment, 0);
  EXPECT_EQ(marker.fill, (Color{9, 9, 0}));
  EXPECT_EQ(marker.owner, Owner(ContentId(4)));
  const TextLine line = lines(fragment)[0];
  const GlyphRun& strong = pages_.runs[line.first_run + 1];
  const Rect before = {line.origin.x + strong.x, 0, 0, 0};
  EXPECT_NEAR(marker.path.front().to.x, before.x - 0.9 + 1.8, 0.01);   // beyond the rounded corner
  // It moves with its line when the page is mirrored, as the line's glyphs do.
  EXPECT_EQ(fragment.items[0].mirroring, Mirroring::keep);
  EXPECT_DOUBLE_EQ(fragment.items[0].keep_box.x, line.origin.x);
  EXPECT_DOUBLE_EQ(fragment.items[0].keep_box.width, line.width);
}

constexpr char kBubble[] =
    "<svg viewBox=\"0 0 100 60\">"
    "<rect x=\"5\" y=\"10\" width=\"90\" height=\"30\" data-fit=\"w\" data-padding=\"6\"/>"
    "<text x=\"10\" y=\"22\" data-word=\"w\" data-width=\"80\" data-lines=\"6\"/>"
    "<rect x=\"5\" y=\"50\" width=\"5\" height=\"5\" data-below=\"w\"/></svg>";

TEST_F(DrawingTest, GrowsTheFrameWithItsText) {
  word("w", "Du har fått ett erbjudande om en bostad. Svara ja eller nej före fredag.");
  const Fragment fragment = place(read(kBubble), 100);
  const auto found = lines(fragment);
  ASSERT_GT(found.size(), 2u);
  const double last = found.back().origin.y;
  EXPECT_DOUBLE_EQ(last, 22 + 13 * (static_cast<double>(found.size()) - 1));
  const double bottom = shape(fragment, 0).path[2].to.y;
  EXPECT_NEAR(bottom, last + 10 * 0.24 + 6, 0.2);
  const double grown = bottom - 40;
  EXPECT_NEAR(fragment.size.height, 60 + grown, 1e-9);   // 5 below the lowest shape, as in the file
  const Shape& below = std::get<Shape>(fragment.items.back().item);
  EXPECT_NEAR(below.path.front().to.y, 50 + grown, 1e-9);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, ShrinksTheFrameToAShortText) {
  word("w", "Hej");
  const Fragment fragment = place(read(kBubble), 100);
  EXPECT_NEAR(shape(fragment, 0).path[2].to.y, 22 + 2.4 + 6, 0.2);
  EXPECT_LT(fragment.size.height, 60);
}

// ---- Right to left ------------------------------------------------------------------------------

TEST_F(DrawingTest, SetsPageTextAtTheStartAndForeignTextAtTheEndOfItsBox) {
  pages_.right_to_left = true;
  input_.language = "ar";
  word("ar", "مرحبا", "ar");
  word("sv", "Hej");
  const auto drawing = box("<text x=\"10\" y=\"20\" data-word=\"ar\" data-width=\"60\"/>"
                           "<text x=\"10\" y=\"40\" data-word=\"sv\" data-width=\"60\"/>");
  const auto found = lines(place(drawing, 100));
  ASSERT_EQ(found.size(), 2u);
  // Mirrored, 10 becomes 90: the Arabic line ends there, where it starts to be read.
  EXPECT_DOUBLE_EQ(found[0].origin.x, 10);
  EXPECT_TRUE(pages_.runs[found[0].first_run].right_to_left);
  EXPECT_DOUBLE_EQ(found[0].size, 10 * 1.05);   // the language's size factor
  // Mirrored, the Swedish line starts at the left end of its box: 100 - 70 = 30.
  EXPECT_NEAR(found[1].origin.x + found[1].width, 70, 1e-9);
  EXPECT_EQ(faults(), "");
}

TEST_F(DrawingTest, KeepsAGroupInOnePiece) {
  pages_.right_to_left = true;
  input_.language = "ar";
  word("ar", "١", "ar");
  const Fragment fragment = place(
      box("<g data-mirror=\"no\"><rect x=\"10\" y=\"10\" width=\"30\" height=\"20\"/>"
          "<text x=\"12\" y=\"20\" data-word=\"ar\" data-width=\"20\"/></g><circle r=\"1\"/>"),
      200);
  ASSERT_EQ(fragment.items.size(), 3u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(fragment.items[i].mirroring, Mirroring::keep);
    EXPECT_EQ(fragment.items[i].keep_box, (Rect{20, 20, 60, 40}));
  }
  // In the box as it stands, an Arabic text starts at the right.
  const TextLine line = lines(fragment)[0];
  EXPECT_NEAR(line.origin.x + line.width, 64, 1e-9);
  EXPECT_EQ(fragment.items[2].mirroring, Mirroring::flip);
}

TEST_F(DrawingTest, KeepsAWholeDrawing) {
  const auto drawing = read("<svg viewBox=\"0 0 24 24\" data-mirror=\"no\"><circle r=\"1\"/></svg>");
  const Fragment fragment = place(drawing, 48);
  EXPECT_EQ(fragment.items[0].mirroring, Mirroring::keep);
  EXPECT_EQ(fragment.items[0].keep_box, (Rect{0, 0, 48, 48}));
}

TEST_F(DrawingTest, OfTheProjectAreAllInTheSubset) {
  const DiskFiles project(HJEMVEI_PROJECT_DIR);
  for (const std::string folder : {"drawings", "icons"}) {
    const auto names = project.list("layouts/" + folder);
    EXPECT_FALSE(names.empty());
    for (const std::string& name : names)
      if (name.ends_with(".svg"))
        read_drawing(project, folder, name.substr(0, name.size() - 4), {}, sources_, diagnostics_);
  }
  EXPECT_EQ(faults(), "");
}

TEST(Fragment, MovesAndAppends) {
  Fragment part;
  part.size = {10, 10};
  part.items.push_back({Shape{Artifact::layout, rectangle({0, 0, 4, 4}), Color{}, {}}, Mirroring::keep,
                        {0, 0, 4, 4}});
  TextLine line;
  line.origin = {1, 2};
  part.items.push_back({line, Mirroring::flip, {}});
  part.links.push_back({ElementId(1), {{1, 1, 2, 2}}, "#a", "", {}});
  part.boxes.push_back({ElementId(2), {0, 0, 4, 4}});
  Fragment whole;
  whole.size = {50, 50};
  append(whole, std::move(part), 5, 7);
  ASSERT_EQ(whole.items.size(), 2u);
  EXPECT_EQ(whole.size, (Size{50, 50}));
  EXPECT_EQ(std::get<Shape>(whole.items[0].item).path, rectangle({5, 7, 4, 4}));
  EXPECT_EQ(whole.items[0].keep_box, (Rect{5, 7, 4, 4}));
  EXPECT_EQ(std::get<TextLine>(whole.items[1].item).origin, (Point{6, 9}));
  EXPECT_EQ(whole.links[0].areas[0], (Rect{6, 8, 2, 2}));
  EXPECT_EQ(whole.boxes[0].box, (Rect{5, 7, 4, 4}));
}

}  // namespace
}  // namespace hjemvei
