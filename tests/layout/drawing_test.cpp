// Drawings put into an edition: shapes, colours, growing frames, what is not mirrored.
#include <algorithm>

#include "drawing_fixture.h"

namespace hjemvei {
namespace {

TEST_F(DrawingTest, IsMissing) {
  MemoryFiles files;
  files.files["layouts/drawings/offer.svg"] = "";
  EXPECT_EQ(read_drawing(files, "drawings", "ofer", {yaml_, 2, 14}, sources_, diagnostics_),
            nullptr);
  EXPECT_EQ(read_drawing(files, "drawings", "../../x", {yaml_, 2, 14}, sources_, diagnostics_),
            nullptr);
  EXPECT_EQ(faults(),
            "content/a/guide.yaml:2:14: error: layouts/drawings/../../x.svg cannot be read\n"
            "    drawing: d\n"
            "             ^\n"
            "  instead: draw it, or write the name of a file in layouts/drawings\n"
            "content/a/guide.yaml:2:14: error: layouts/drawings/ofer.svg cannot be read: there is "
            "no such file\n"
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
  const auto icon = read(
      "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\">"
      "<path d=\"M1 1H9\"/></svg>",
      "icons");
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
  EXPECT_NEAR(fragment.size.height, 60 + grown, 1e-9);  // 5 below the lowest shape, as in the file
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
  const auto drawing =
      box("<text x=\"10\" y=\"20\" data-word=\"ar\" data-width=\"60\"/>"
          "<text x=\"10\" y=\"40\" data-word=\"sv\" data-width=\"60\"/>");
  const auto found = lines(place(drawing, 100));
  ASSERT_EQ(found.size(), 2u);
  // Mirrored, 10 becomes 90: the Arabic line ends there, where it starts to be read.
  EXPECT_DOUBLE_EQ(found[0].origin.x, 10);
  EXPECT_TRUE(pages_.runs[found[0].first_run].right_to_left);
  EXPECT_DOUBLE_EQ(found[0].size, 10 * 1.05);  // the language's size factor
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
  const auto drawing =
      read("<svg viewBox=\"0 0 24 24\" data-mirror=\"no\"><circle r=\"1\"/></svg>");
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
  part.items.push_back({Shape{Artifact::layout, rectangle({0, 0, 4, 4}), Color{}, {}},
                        Mirroring::keep,
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
