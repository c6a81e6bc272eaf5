#include "preview/page_svg.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "small_picture.h"

namespace hjemvei {
namespace {

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_string(svg.c_str());
  EXPECT_TRUE(result) << result.description() << "\n" << svg;
  return document;
}

std::string texts_of(const std::string& svg) {
  const std::size_t begin = svg.find("<g class=\"texts\">");
  return svg.substr(begin, svg.find("<g class=\"links\">") - begin);
}

TEST(PageSvg, PaintsShapesInTheirOrder) {
  SmallPicture small;
  Shape filled{Artifact::background, rectangle({1, 2.5, 30, 40}), Color{255, 0, 16}};
  Shape dashed{Artifact::layout, {}, {}, Color{0, 0, 0}};
  dashed.path = {{PathSegment::Kind::move, {}, {}, {0, 0}},
                 {PathSegment::Kind::curve, {1, 2}, {3, 4}, {5, 6}}};
  dashed.dash = {2, 1.5};
  filled.even_odd = true;
  small.picture.pages.pages[0].items = {filled, dashed};
  const std::string svg = page_svg(small.picture, 0);
  parsed(svg);
  EXPECT_NE(svg.find("viewBox=\"0 0 200 100\""), std::string::npos);
  EXPECT_NE(svg.find("<path d=\"M1 2.5L31 2.5L31 42.5L1 42.5Z\" fill=\"#FF0010\" "
                     "fill-rule=\"evenodd\"/><path d=\"M0 0C1 2 3 4 5 6\" fill=\"none\" "
                     "stroke=\"#000000\" stroke-width=\"1\" stroke-linecap=\"round\" "
                     "stroke-linejoin=\"round\" stroke-dasharray=\"2 1.5\"/>"),
            std::string::npos)
      << svg;
}

TEST(PageSvg, DrawsEachGlyphOnceAndUsesItOften) {
  SmallPicture small;
  small.add_line(0, "nana", {small.guide, 1, 8}, {20, 50});
  const pugi::xml_document document = parsed(page_svg(small.picture, 0));
  std::set<std::string> ids;
  for (const pugi::xml_node glyph : document.child("svg").child("defs")) {
    const std::string id = glyph.attribute("id").value();
    EXPECT_EQ(id.substr(0, 4), "p0-g") << id;
    ids.insert("#" + id);
    EXPECT_EQ(std::string(glyph.attribute("d").value()).front(), 'M');
  }
  EXPECT_EQ(ids.size(), 2u);
  int uses = 0;
  for (const pugi::xpath_node use : document.select_nodes("//use")) {
    EXPECT_TRUE(ids.contains(use.node().attribute("href").value()));
    ++uses;
  }
  EXPECT_EQ(uses, 4);
}

TEST(PageSvg, TurnsGlyphsUprightAndPutsThemOnTheirBaseline) {
  SmallPicture small;
  small.add_line(0, "n", {small.guide, 1, 8}, {20, 50});
  const std::string svg = page_svg(small.picture, 0);
  EXPECT_NE(svg.find("translate(20 50) scale(0.010000 -0.010000)"), std::string::npos) << svg;
}

TEST(PageSvg, SpacesAreNotDrawn) {
  SmallPicture small;
  small.add_line(0, "n n", {small.guide, 1, 8}, {20, 50});
  const pugi::xml_document document = parsed(page_svg(small.picture, 0));
  EXPECT_EQ(document.select_nodes("//use").size(), 2u);
}

TEST(PageSvg, ATextSaysWhereItWasWrittenAndWhereItsSourceIs) {
  SmallPicture small;
  small.add_line(0, "ett", {small.translation, 1, 9}, {20, 50});
  small.picture.texts = {{{small.translation, 1, 9}, {small.guide, 1, 8}, Frame::none}};
  const std::string texts = texts_of(page_svg(small.picture, 0));
  EXPECT_NE(texts.find("<g class=\"text\" data-at=\"content/a/translations/ar.yaml:1\" "
                       "data-source=\"content/a/guide.yaml:1\">"),
            std::string::npos)
      << texts;
  EXPECT_EQ(texts.find("class=\"frame\""), std::string::npos);
}

TEST(PageSvg, FramesWhatIsNotAsItShouldBe) {
  SmallPicture small;
  small.add_line(0, "ett", {small.translation, 1, 9}, {20, 50});
  small.add_line(0, "två", {small.translation, 2, 9}, {20, 70});
  small.picture.texts = {{{small.translation, 1, 9}, {small.guide, 1, 8}, Frame::none},
                         {{small.translation, 2, 9}, {small.guide, 2, 11}, Frame::stale}};
  const std::string texts = texts_of(page_svg(small.picture, 0));
  EXPECT_NE(texts.find("<g class=\"text stale\" data-at=\"content/a/translations/ar.yaml:2\""),
            std::string::npos);
  EXPECT_EQ(texts.find("class=\"frame\""), texts.rfind("class=\"frame\""));
}

TEST(PageSvg, LinesOfOneElementAreOneText) {
  SmallPicture small;
  const ElementId element = small.add_line(0, "ett", {small.guide, 1, 8}, {20, 50});
  Structure& tree = small.picture.pages.structure;
  const ElementId link = tree.add(element, Role::link, {small.guide, 1, 8});
  small.add_line_of(0, "två", tree.add_content(link), {20, 65});
  const pugi::xml_document document = parsed(page_svg(small.picture, 0));
  EXPECT_EQ(document.select_nodes("//g[@data-at]").size(), 1u);
  EXPECT_EQ(document.select_nodes("//rect[@class='line']").size(), 2u);
}

TEST(PageSvg, ArtifactsAreNoTexts) {
  SmallPicture small;
  small.add_line_of(0, "12", Artifact::pagination_footer, {20, 50});
  const pugi::xml_document document = parsed(page_svg(small.picture, 0));
  EXPECT_EQ(document.select_nodes("//g[@data-at]").size(), 0u);
  EXPECT_EQ(document.select_nodes("//use").size(), 2u);
}

TEST(PageSvg, LinksKeepTheirTargetAndPurpose) {
  SmallPicture small;
  Structure& tree = small.picture.pages.structure;
  const ElementId element = tree.add(Structure::root(), Role::link, {small.guide, 4, 8});
  small.picture.pages.pages[0].links = {
      {element, {{1, 2, 3, 4}}, "#offer.answer", "To \"Svara\" & more", {small.guide, 4, 8}}};
  const std::string svg = page_svg(small.picture, 0);
  EXPECT_NE(svg.find("<a href=\"#offer.answer\" aria-label=\"To &quot;Svara&quot; &amp; more\" "
                     "data-at=\"content/a/guide.yaml:4\"><rect x=\"1\" y=\"2\" width=\"3\" "
                     "height=\"4\"/></a>"),
            std::string::npos)
      << svg;
}

TEST(PageSvg, AMarkThatIsNotOnIsNotDrawn) {
  SmallPicture small;
  Pages& pages = small.picture.pages;
  const ElementId element = pages.structure.add(Structure::root(), Role::form, {small.guide, 4, 8});
  pages.fields.push_back({"box", FieldKind::checkbox, false, "A box", {}, "", 11, {}});
  Widget widget{0, element, {5, 5, 10, 10}, "yes", "A box", {}};
  widget.appearance.emplace_back(Shape{InWidget{}, rectangle({7, 7, 6, 6}), Color{1, 2, 3}});
  pages.pages[0].widgets = {widget};
  EXPECT_EQ(page_svg(small.picture, 0).find("#010203"), std::string::npos);
  pages.fields[0].value = "yes";
  EXPECT_NE(page_svg(small.picture, 0).find("#010203"), std::string::npos);
}

TEST(PageSvg, SamePictureSameBytes) {
  SmallPicture one, other;
  for (SmallPicture* each : {&one, &other}) {
    each->add_line(1, "abc", {each->guide, 1, 8}, {20, 50});
    each->add_line(1, "bcd", {each->guide, 2, 11}, {20, 70});
  }
  EXPECT_EQ(page_svg(one.picture, 1), page_svg(other.picture, 1));
  EXPECT_NE(page_svg(one.picture, 1).find("id=\"p1-g"), std::string::npos);
}

}  // namespace
}  // namespace hjemvei
