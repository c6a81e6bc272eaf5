#include "pdf/write_pdf.h"

#include <gtest/gtest.h>

#include "sample.h"
#include "sheet.h"

namespace hjemvei::test {
namespace {

// A page with a heading, as a start.
Sheet sound_sheet() {
  Sheet sheet(*project_fonts(), "sv");
  sheet.pages.title = "Vägen";
  sheet.next_page();
  sheet.text(sheet.add(Structure::root(), Role::h1), {36, 60}, 20, "Vägen");
  sheet.destination("offer.answer", 30);
  return sheet;
}

// What is said about the pages; nothing may be written unless it is empty.
std::string said(const Sheet& sheet) {
  Diagnostics diagnostics;
  const std::string bytes = write_pdf(sheet.pages, *project_fonts(), {}, diagnostics);
  EXPECT_EQ(bytes.empty(), diagnostics.has_errors());
  std::string text;
  for (const Diagnostic& d : diagnostics.sorted()) {
    text += std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + ": " + d.code + ": " +
            d.seen + "\n  instead: " + d.instead + "\n";
  }
  return text;
}

TEST(Checks, NothingIsSaidOfASoundDocument) { EXPECT_EQ(said(sound_sheet()), ""); }

TEST(Checks, FigureWithoutAlternativeText) {
  Sheet sheet = sound_sheet();
  sheet.fill(sheet.leaf(sheet.add(Structure::root(), Role::figure)), circle({50, 50}, 9), {});
  EXPECT_EQ(said(sheet),
            "3:3: figure-without-alt: a drawing without alternative text\n"
            "  instead: alt: and a sentence that says what the drawing shows\n");
}

TEST(Checks, LinkThatLeadsNowhere) {
  Sheet sheet = sound_sheet();
  const ElementId link = sheet.add(Structure::root(), Role::link);
  sheet.link(link, {sheet.text(link, {36, 90}, 12, "Svara")}, "#offer.anser", "Svara");
  EXPECT_EQ(said(sheet),
            "3:3: unknown-destination: a link to \"#offer.anser\", which is nowhere\n"
            "  instead: #offer.answer\n");
}

TEST(Checks, LinkWithoutPurpose) {
  Sheet sheet = sound_sheet();
  const ElementId link = sheet.add(Structure::root(), Role::link);
  sheet.link(link, {sheet.text(link, {36, 90}, 12, "Här")}, "https://bostad.example", "");
  EXPECT_EQ(
      said(sheet),
      "3:3: link-without-purpose: a link to \"https://bostad.example\" that does not say where it "
      "leads\n"
      "  instead: a text for the link, [where it leads](https://bostad.example)\n");
}

TEST(Checks, LinkToWhatIsNoAddress) {
  Sheet sheet = sound_sheet();
  const ElementId link = sheet.add(Structure::root(), Role::link);
  sheet.link(link, {sheet.text(link, {36, 90}, 12, "Svara")}, "offer.answer", "Svara");
  EXPECT_EQ(said(sheet),
            "3:3: bad-target: a link to \"offer.answer\"\n"
            "  instead: #id for a place in the guide, or a whole address, https://…\n");
}

TEST(Checks, LinkOutsideOfALinkElement) {
  Sheet sheet = sound_sheet();
  const ElementId p = sheet.add(Structure::root(), Role::p);
  sheet.link(p, {sheet.text(p, {36, 90}, 12, "Svara")}, "#offer.answer", "Svara");
  EXPECT_EQ(said(sheet),
            "3:3: misplaced-link: a link to \"#offer.answer\" that has no place in a text\n"
            "  instead: the link inside a text; if it is, report this as a fault of the program\n");
}

TEST(Checks, HeadingLevelsThatAreSkipped) {
  Sheet sheet(*project_fonts(), "sv");
  sheet.pages.title = "Vägen";
  sheet.next_page();
  for (const Role role : {Role::h2, Role::h1, Role::h3, Role::h3}) {
    sheet.text(sheet.add(Structure::root(), role), {36, 60}, 20, "Rubrik");
  }
  EXPECT_EQ(said(sheet),
            "2:3: heading-skip: a heading of level 2 comes first\n"
            "  instead: a heading of level 1\n"
            "4:3: heading-skip: a heading of level 3 follows one of level 1\n"
            "  instead: a heading of level 2\n");
}

TEST(Checks, DocumentWithoutTitleVersionOrPage) {
  Sheet sheet(*project_fonts(), "sv");
  sheet.pages.version = "i dag";
  EXPECT_EQ(said(sheet),
            "1:3: bad-version: the version \"i dag\" is not a date\n"
            "  instead: year, month and day, version: 2026-11-22\n"
            "1:3: empty-title: the document has no title\n"
            "  instead: a title that says what it is about, title: Vägen till egen bostad\n"
            "1:3: no-pages: the document has no page\n"
            "  instead: a section with a screen\n");
}

TEST(Checks, PlacesOfTheSameNameAndOutlineToNowhere) {
  Sheet sheet = sound_sheet();
  sheet.destination("offer.answer", 90);
  sheet.pages.outline = {
      {"Svara", "offer.anser", ElementId(1), {{"", "offer.answer", ElementId(1), {}}}}};
  EXPECT_EQ(said(sheet),
            "1:3: duplicate-destination: two places are called \"offer.answer\"\n"
            "  instead: an id of its own for each\n"
            "2:3: empty-outline-title: a heading without a text\n"
            "  instead: title: and a text\n"
            "2:3: unknown-destination: the outline leads to \"offer.anser\", which is nowhere\n"
            "  instead: offer.answer\n");
}

TEST(Checks, CharacterThatNoFontHas) {
  Sheet sheet = sound_sheet();
  sheet.text(sheet.add(Structure::root(), Role::p), {36, 90}, 12, "x");
  sheet.pages.glyphs.back().id = 0;
  EXPECT_EQ(
      said(sheet),
      "3:3: missing-glyph: \"x\", a character that no font has\n"
      "  instead: the same with other characters, or a font that has it in fonts/fonts.yaml\n");
}

}  // namespace
}  // namespace hjemvei::test
