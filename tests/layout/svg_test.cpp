// What an SVG file of layouts/ may hold, and what is said about the rest.
#include <gtest/gtest.h>

#include "layout/svg_read.h"
#include "svg_shown.h"

namespace hjemvei {
namespace {

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::shared_ptr<const Drawing> drawing;
  std::string faults() const { return print(diagnostics.sorted()); }
};

std::unique_ptr<Read> read(std::string svg, bool icon = false) {
  auto result = std::make_unique<Read>();
  const SourceFile& file = result->sources.add("layouts/drawings/d.svg", std::move(svg));
  result->drawing = read_svg(file, "d", icon, result->diagnostics);
  return result;
}

// The faults of a drawing with these lines in it; they begin at line 2.
std::string faults(const std::string& inside, bool icon = false) {
  return read("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">\n" + inside +
                  "\n</svg>\n",
              icon)
      ->faults();
}

TEST(Svg, ReadsShapesInPaintingOrder) {
  const auto r = read(
      "\xEF\xBB\xBF<?xml version=\"1.0\"?><svg viewBox=\"10 20 100 50\"><title>T</title>"
      "<g fill=\"none\" stroke=\"#123\" data-stroke=\"ink\" stroke-width=\"2\" "
      "transform=\"scale(2)\">"
      "<line x1=\"5\" y1=\"10\" x2=\"6\" y2=\"11\" stroke-linecap=\"round\"/>"
      "<polygon points=\"5,10 6,10 6 11\" fill=\"#ABCDEF\" fill-rule=\"evenodd\"/></g>"
      "<rect x=\"10\" y=\"20\" width=\"4\" height=\"2\" data-fill=\"topic\"/></svg>");
  EXPECT_EQ(r->faults(), "");
  ASSERT_TRUE(r->drawing);
  EXPECT_EQ(r->drawing->size, (Size{100, 50}));
  ASSERT_EQ(r->drawing->elements.size(), 3u);
  const auto& line = std::get<DrawingShape>(r->drawing->elements[0]);
  EXPECT_EQ(shown(line.path), "M 0,0 L 2,2");  // the viewBox's corner is the origin
  EXPECT_EQ(line.fill.paints(), false);
  EXPECT_EQ(line.stroke.color, (Color{0x11, 0x22, 0x33}));
  EXPECT_EQ(line.stroke.token, "ink");
  EXPECT_EQ(line.line_width, 4);
  EXPECT_EQ(line.cap, LineCap::round);
  EXPECT_EQ(line.join, LineJoin::miter);
  const auto& polygon = std::get<DrawingShape>(r->drawing->elements[1]);
  EXPECT_EQ(shown(polygon.path), "M 0,0 L 2,0 L 2,2 Z");
  EXPECT_EQ(polygon.fill.color, (Color{0xAB, 0xCD, 0xEF}));
  EXPECT_TRUE(polygon.even_odd);
  const auto& rect = std::get<DrawingShape>(r->drawing->elements[2]);
  EXPECT_EQ(shown(rect.path), "M 0,0 L 4,0 L 4,2 L 0,2 Z");
  EXPECT_EQ(rect.fill.token, "topic");
  EXPECT_FALSE(rect.stroke.paints());
}

TEST(Svg, AColourWithoutTokenDropsTheTokenOfItsGroup) {
  const auto r = read(
      "<svg viewBox=\"0 0 9 9\"><g fill=\"#000000\" data-fill=\"ink\">"
      "<circle r=\"1\" fill=\"#FFFFFF\"/><circle r=\"1\"/></g></svg>");
  EXPECT_EQ(r->faults(), "");
  EXPECT_EQ(std::get<DrawingShape>(r->drawing->elements[0]).fill.token, "");
  EXPECT_EQ(std::get<DrawingShape>(r->drawing->elements[1]).fill.token, "ink");
}

TEST(Svg, ReadsTextBoxes) {
  const auto r = read(
      "<svg viewBox=\"0 0 100 50\"><g transform=\"translate(10 0) scale(2)\">"
      "<text x=\"20\" y=\"5\" data-word=\"w\" data-width=\"30\" data-lines=\"3\" font-size=\"6\" "
      "font-weight=\"700\" text-anchor=\"middle\" data-valign=\"middle\" data-highlight=\"accent\" "
      "fill=\"#000\" data-fill=\"ink\">fallback</text></g>"
      "<text x=\"1\" y=\"2\" data-station=\"offer\">5</text></svg>");
  EXPECT_EQ(r->faults(), "");
  const auto& box = std::get<DrawingTextBox>(r->drawing->elements[0]);
  EXPECT_EQ(box.key, "w");
  EXPECT_EQ(box.origin, (Point{50, 10}));
  EXPECT_EQ(box.width, 60);
  EXPECT_EQ(box.font_size, 12);
  EXPECT_EQ(box.lines, 3);
  EXPECT_TRUE(box.strong);
  EXPECT_TRUE(box.middle);
  EXPECT_EQ(box.anchor, DrawingTextBox::Anchor::middle);
  EXPECT_EQ(box.highlight, "accent");
  const auto& station = std::get<DrawingTextBox>(r->drawing->elements[1]);
  EXPECT_EQ(station.source, DrawingTextBox::Source::station);
  EXPECT_EQ(station.key, "offer");
}

TEST(Svg, GroupsThatKeepTheirOrientationHaveABox) {
  const auto r = read(
      "<svg viewBox=\"0 0 100 50\"><g data-mirror=\"no\"><circle cx=\"20\" cy=\"20\" r=\"5\"/>"
      "<g data-mirror=\"no\"><rect x=\"22\" y=\"10\" width=\"10\" height=\"5\"/></g></g>"
      "<circle r=\"1\"/></svg>");
  EXPECT_EQ(r->faults(), "");
  ASSERT_EQ(r->drawing->keep_boxes.size(), 1u);  // the outer group decides
  const Rect box = r->drawing->keep_boxes[0];
  EXPECT_NEAR(box.x, 15, 1e-9);
  EXPECT_NEAR(box.y, 10, 1e-9);
  EXPECT_NEAR(box.right(), 32, 1e-9);
  EXPECT_NEAR(box.bottom(), 25, 1e-9);
  EXPECT_TRUE(std::get<DrawingShape>(r->drawing->elements[1]).place.keep);
  EXPECT_FALSE(std::get<DrawingShape>(r->drawing->elements[2]).place.keep);
}

TEST(Svg, RefusesWhatIsNotXml) {
  EXPECT_EQ(read("<svg><g></svg>")->faults(),
            "layouts/drawings/d.svg:1:11: error: this is not XML: start-end tags mismatch\n"
            "    <svg><g></svg>\n"
            "              ^\n"
            "  instead: save an SVG file that a browser opens without a complaint\n");
  EXPECT_EQ(read("")->drawing, nullptr);
  EXPECT_EQ(read("<svg viewBox=\"0 0 1 1\">\n  \xFF</svg>")->faults(),
            "layouts/drawings/d.svg:2:3: error: a byte that is not UTF-8\n"
            "    \uFFFD</svg>\n"
            "    ^\n"
            "  instead: save the file as UTF-8\n");
  EXPECT_EQ(read("<html/>")->faults(),
            "layouts/drawings/d.svg:1:2: error: the file begins with <html>\n"
            "    <html/>\n"
            "     ^\n"
            "  instead: begin with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"…\">\n");
}

TEST(Svg, SurvivesDeepNesting) {
  std::string svg = "<svg viewBox=\"0 0 1 1\">";
  for (int i = 0; i < 100000; ++i) svg += "<g>";
  for (int i = 0; i < 100000; ++i) svg += "</g>";
  const auto r = read(svg + "</svg>");
  ASSERT_EQ(r->diagnostics.sorted().size(), 1u);
  EXPECT_EQ(r->diagnostics.sorted()[0].seen, "elements stand more than 64 deep in each other");
}

TEST(Svg, NeedsAViewBox) {
  EXPECT_EQ(read("<svg width=\"5\"/>")->faults(),
            "layouts/drawings/d.svg:1:2: error: <svg> has no viewBox\n"
            "    <svg width=\"5\"/>\n"
            "     ^\n"
            "  instead: write viewBox=\"0 0 WIDTH HEIGHT\"\n");
  EXPECT_EQ(read("<svg viewBox=\"0 0 5 0\"/>")->faults(),
            "layouts/drawings/d.svg:1:6: error: viewBox=\"0 0 5 0\"\n"
            "    <svg viewBox=\"0 0 5 0\"/>\n"
            "         ^\n"
            "  instead: write viewBox=\"0 0 WIDTH HEIGHT\"\n");
}

TEST(Svg, ReportsEverythingOutsideTheSubset) {
  EXPECT_EQ(
      faults("<use href=\"#a\"/>\n<g style=\"fill:red\" opacity=\"1\" strokewidth=\"2\"/>"),
      "layouts/drawings/d.svg:2:2: error: <use> is not read in drawings\n"
      "    <use href=\"#a\"/>\n"
      "     ^\n"
      "  instead: draw it with g, path, rect, circle, ellipse, line, polyline, polygon or text\n"
      "layouts/drawings/d.svg:3:4: error: the attribute \"style\" is not read on <g>\n"
      "    <g style=\"fill:red\" opacity=\"1\" strokewidth=\"2\"/>\n"
      "       ^\n"
      "  instead: write fill=\"#16202E\" data-fill=\"ink\" and the like as attributes of their "
      "own\n"
      "layouts/drawings/d.svg:3:21: error: the attribute \"opacity\" is not read on <g>\n"
      "    <g style=\"fill:red\" opacity=\"1\" strokewidth=\"2\"/>\n"
      "                        ^\n"
      "  instead: remove it\n"
      "layouts/drawings/d.svg:3:33: error: the attribute \"strokewidth\" is not read on <g>\n"
      "    <g style=\"fill:red\" opacity=\"1\" strokewidth=\"2\"/>\n"
      "                                    ^\n"
      "  instead: write stroke-width\n");
}

TEST(Svg, ReportsWrongValues) {
  EXPECT_EQ(
      faults("<g fill=\"red\" stroke-linecap=\"flat\">\n<circle r=\"2px\" cx=\"1\"/>\n"
             "<path d=\"M0 0L1\"/>\n<rect width=\"1\" height=\"1\" rx=\"-1\" fill=\"currentColor\""
             " transform=\"skewX(1)\"/></g>"),
      "layouts/drawings/d.svg:2:4: error: fill=\"red\"\n"
      "    <g fill=\"red\" stroke-linecap=\"flat\">\n"
      "       ^\n"
      "  instead: write \"#RRGGBB\" or \"none\"\n"
      "layouts/drawings/d.svg:2:15: error: stroke-linecap=\"flat\"\n"
      "    <g fill=\"red\" stroke-linecap=\"flat\">\n"
      "                  ^\n"
      "  instead: write \"butt\", \"round\" or \"square\"\n"
      "layouts/drawings/d.svg:3:9: error: r=\"2px\"\n"
      "    <circle r=\"2px\" cx=\"1\"/>\n"
      "            ^\n"
      "  instead: write a number over 0, without a unit\n"
      "layouts/drawings/d.svg:4:16: error: the path is not understood from here on\n"
      "    <path d=\"M0 0L1\"/>\n"
      "                   ^\n"
      "  instead: write a command letter and all the numbers that it takes\n"
      "layouts/drawings/d.svg:5:28: error: rx=\"-1\"\n"
      "    <rect width=\"1\" height=\"1\" rx=\"-1\" fill=\"currentColor\" "
      "transform=\"skewX(1)\"/></g>\n"
      "                               ^\n"
      "  instead: write a number that is not under 0, without a unit\n"
      "layouts/drawings/d.svg:5:36: error: fill=\"currentColor\"\n"
      "    <rect width=\"1\" height=\"1\" rx=\"-1\" fill=\"currentColor\" "
      "transform=\"skewX(1)\"/></g>\n"
      "                                       ^\n"
      "  instead: write \"#RRGGBB\" or \"none\"\n"
      "layouts/drawings/d.svg:5:67: error: the transform is not understood from here on\n"
      "    <rect width=\"1\" height=\"1\" rx=\"-1\" fill=\"currentColor\" "
      "transform=\"skewX(1)\"/></g>\n"
      "                                                                      ^\n"
      "  instead: write translate(x y), scale(s), rotate(degrees) or matrix(a b c d e f)\n");
}

TEST(Svg, IconsMayUseCurrentColor) {
  EXPECT_EQ(faults("<circle r=\"1\" stroke=\"currentColor\"/>", true), "");
}

TEST(Svg, ReportsUnknownTokens) {
  EXPECT_EQ(
      faults(
          "<g data-fill=\"inkk\"/><g fill=\"none\" data-fill=\"ink\"/><g data-stroke=\"blue\"/>"),
      "layouts/drawings/d.svg:2:4: error: no colour is called \"inkk\"\n"
      "    <g data-fill=\"inkk\"/><g fill=\"none\" data-fill=\"ink\"/><g data-stroke=\"blue\"/>\n"
      "       ^\n"
      "  instead: write ink\n"
      "layouts/drawings/d.svg:2:37: error: data-fill gives a colour where fill says \"none\"\n"
      "    <g data-fill=\"inkk\"/><g fill=\"none\" data-fill=\"ink\"/><g data-stroke=\"blue\"/>\n"
      "                                        ^\n"
      "  instead: write both or neither\n"
      "layouts/drawings/d.svg:2:57: error: no colour is called \"blue\"\n"
      "    <g data-fill=\"inkk\"/><g fill=\"none\" data-fill=\"ink\"/><g data-stroke=\"blue\"/>\n"
      "                                                            ^\n"
      "  instead: write ink, soft, line, ground, white, accent, rail, alert, cover, topic, tint, "
      "or station- and a section's id\n");
}

TEST(Svg, ReportsWrongTexts) {
  EXPECT_EQ(
      faults("<text x=\"1\" y=\"1\">Hej</text>\n"
             "<text y=\"1\" data-word=\"a\" data-fact=\"b\" data-lines=\"0\">A</text>\n"
             "<text x=\"1\" y=\"1\" data-word=\"c\" data-width=\"9\" transform=\"rotate(5)\" "
             "stroke=\"#000\">C<tspan/></text>\nlost"),
      "layouts/drawings/d.svg:2:2: error: a text without data-width\n"
      "    <text x=\"1\" y=\"1\">Hej</text>\n"
      "     ^\n"
      "  instead: write data-width=\"…\", the room that it has\n"
      "layouts/drawings/d.svg:2:2: error: a text that does not come from the content\n"
      "    <text x=\"1\" y=\"1\">Hej</text>\n"
      "     ^\n"
      "  instead: write data-word=\"KEY\", data-fact, data-station or data-section-title\n"
      "layouts/drawings/d.svg:3:2: error: <text> has no x\n"
      "    <text y=\"1\" data-word=\"a\" data-fact=\"b\" data-lines=\"0\">A</text>\n"
      "     ^\n"
      "  instead: write x=\"…\"\n"
      "layouts/drawings/d.svg:3:2: error: a text without data-width\n"
      "    <text y=\"1\" data-word=\"a\" data-fact=\"b\" data-lines=\"0\">A</text>\n"
      "     ^\n"
      "  instead: write data-width=\"…\", the room that it has\n"
      "layouts/drawings/d.svg:3:27: error: a text prints one thing, and this has both data-word "
      "and data-fact\n"
      "    <text y=\"1\" data-word=\"a\" data-fact=\"b\" data-lines=\"0\">A</text>\n"
      "                              ^\n"
      "  instead: write one of them\n"
      "layouts/drawings/d.svg:3:41: error: data-lines=\"0\"\n"
      "    <text y=\"1\" data-word=\"a\" data-fact=\"b\" data-lines=\"0\">A</text>\n"
      "                                            ^\n"
      "  instead: write a whole number from 1 to 50\n"
      "layouts/drawings/d.svg:4:2: error: the letters of a text are not outlined\n"
      "    <text x=\"1\" y=\"1\" data-word=\"c\" data-width=\"9\" transform=\"rotate(5)\" "
      "stroke=\"#000\">C<tspan/></text>\n"
      "     ^\n"
      "  instead: write stroke=\"none\" on the text\n"
      "layouts/drawings/d.svg:4:2: error: <text> is turned or mirrored by a transform\n"
      "    <text x=\"1\" y=\"1\" data-word=\"c\" data-width=\"9\" transform=\"rotate(5)\" "
      "stroke=\"#000\">C<tspan/></text>\n"
      "     ^\n"
      "  instead: place it outside of that transform; it may only be moved and scaled\n"
      "layouts/drawings/d.svg:4:86: error: <tspan> inside <text>\n"
      "    <text x=\"1\" y=\"1\" data-word=\"c\" data-width=\"9\" transform=\"rotate(5)\" "
      "stroke=\"#000\">C<tspan/></text>\n"
      "                                                                                         "
      "^\n"
      "  instead: place it beside, not inside\n"
      "layouts/drawings/d.svg:5:1: error: text that stands in no text element\n"
      "    lost\n"
      "    ^\n"
      "  instead: remove it, or put it in <text data-word=\"KEY\">\n");
}

TEST(Svg, ReportsWrongFrames) {
  EXPECT_EQ(faults("<rect width=\"9\" height=\"9\" data-fit=\"m\"/>\n"
                   "<rect width=\"9\" height=\"9\" data-fit=\"n\"/>\n<g data-below=\"n\"/>"),
            "layouts/drawings/d.svg:2:28: error: no text has the word \"m\"\n"
            "    <rect width=\"9\" height=\"9\" data-fit=\"m\"/>\n"
            "                               ^\n"
            "  instead: write the key of a text element: data-word=\"KEY\"\n"
            "layouts/drawings/d.svg:3:28: error: a second growing frame\n"
            "    <rect width=\"9\" height=\"9\" data-fit=\"n\"/>\n"
            "                               ^\n"
            "  instead: keep data-fit on one rect of the drawing\n"
            "layouts/drawings/d.svg:4:4: error: no frame grows with \"n\"\n"
            "    <g data-below=\"n\"/>\n"
            "       ^\n"
            "  instead: write data-below=\"m\"\n");
  EXPECT_EQ(faults("<g data-below=\"m\" data-mirror=\"yes\"/>"),
            "layouts/drawings/d.svg:2:4: error: no frame grows with \"m\"\n"
            "    <g data-below=\"m\" data-mirror=\"yes\"/>\n"
            "       ^\n"
            "  instead: write data-fit=\"m\" on the frame above it\n"
            "layouts/drawings/d.svg:2:19: error: data-mirror=\"yes\"\n"
            "    <g data-below=\"m\" data-mirror=\"yes\"/>\n"
            "                      ^\n"
            "  instead: write \"no\"\n");
}

TEST(Svg, ReportsWhatIsMissingOrTwice) {
  EXPECT_EQ(faults("<path fill=\"none\" fill=\"none\"/><circle/><polygon points=\"1 2 3\"/>"),
            "layouts/drawings/d.svg:2:2: error: <path> has no d\n"
            "    <path fill=\"none\" fill=\"none\"/><circle/><polygon points=\"1 2 3\"/>\n"
            "     ^\n"
            "  instead: write d=\"M … L …\"\n"
            "layouts/drawings/d.svg:2:19: error: the attribute \"fill\" stands twice on <path>\n"
            "    <path fill=\"none\" fill=\"none\"/><circle/><polygon points=\"1 2 3\"/>\n"
            "                      ^\n"
            "  instead: write it once\n"
            "layouts/drawings/d.svg:2:33: error: <circle> has no r\n"
            "    <path fill=\"none\" fill=\"none\"/><circle/><polygon points=\"1 2 3\"/>\n"
            "                                    ^\n"
            "  instead: write r=\"…\"\n"
            "layouts/drawings/d.svg:2:50: error: points=\"1 2 3\"\n"
            "    <path fill=\"none\" fill=\"none\"/><circle/><polygon points=\"1 2 3\"/>\n"
            "                                                     ^\n"
            "  instead: write points=\"x1,y1 x2,y2 …\"\n");
}

}  // namespace
}  // namespace hjemvei
