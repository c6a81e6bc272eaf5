// brochure.yaml: what is read of it, its places for translation, and every fault with the whole
// message.
#include <gtest/gtest.h>

#include "content/places.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

constexpr const char* kBrochure = R"(front:
  question: Hur vill du bo?
  text: Sex steg.
panels:
  - stations:
      - section: offer
        matters: deadline
        title: Svara i tid
        text: Svara inom **{block-time}**.
        figure:
          drawing: clock
          words:
            before: Svara före
          alt: En klocka.
      - section: papers
        title: Papper
        text: Ha dem klara.
  - stations:
      - section: offer
        title: Ett
        text: Ett.
      - section: offer
        title: Tre
        text: Tre.
  - stations:
      - section: offer
        title: Fyra
        text: Fyra.
      - section: papers
        title: Fem
        text: Fem.
flap:
  title: På ditt språk
back:
  title: Ditt möte
  lines:
    - Dag
    - Plats
  bring: Ta med
  items:
    - Legitimation
  link: Hela guiden
  code-alt: En kod till guiden.
)";

// The small guide with this brochure.
struct GuideWithBrochure : SmallGuide {
  GuideWithBrochure() { files.files["small/brochure.yaml"] = kBrochure; }
};

std::string faults_of(const std::string& from, const std::string& to) {
  return GuideWithBrochure().write("small/brochure.yaml", from, to).read().faults();
}

TEST(Brochure, IsRead) {
  GuideWithBrochure small;
  small.read();
  EXPECT_EQ(small.faults(), "");
  ASSERT_TRUE(small.guide && small.guide->brochure);
  const Brochure& brochure = *small.guide->brochure;
  EXPECT_EQ(brochure.question.source, "Hur vill du bo?");
  ASSERT_EQ(brochure.panels.size(), kBrochurePanels);
  const BrochureStation& first = brochure.panels[0].stations.at(0);
  EXPECT_EQ(first.section, "offer");
  EXPECT_EQ(first.matters, Matters::deadline);
  ASSERT_TRUE(first.figure);
  EXPECT_EQ(first.figure->drawing, "clock");
  EXPECT_FALSE(brochure.panels[0].stations.at(1).figure);
  EXPECT_FALSE(brochure.languages_text);
  EXPECT_EQ(brochure.lines.size(), 2u);
  EXPECT_EQ(brochure.code_alt.source, "En kod till guiden.");
}

TEST(Brochure, IsNotNeeded) {
  SmallGuide small;
  EXPECT_EQ(small.read().faults(), "");
  EXPECT_FALSE(small.guide->brochure);
}

TEST(Brochure, ItsTextsArePlacesForTranslation) {
  GuideWithBrochure small;
  small.read();
  std::vector<std::string> found;
  for (const Place& place : places(*small.guide)) {
    if (!place.at.starts_with("brochure/")) continue;
    found.push_back(place.at);
    const bool deadline = place.at.starts_with("brochure/panel.1.1/");
    EXPECT_EQ(place.matters, deadline ? Matters::deadline : Matters::no) << place.at;
  }
  EXPECT_EQ(found, (std::vector<std::string>{"brochure/front/question",
                                             "brochure/front/text",
                                             "brochure/panel.1.1/title",
                                             "brochure/panel.1.1/text",
                                             "brochure/panel.1.1/figure.words.before",
                                             "brochure/panel.1.1/figure.alt",
                                             "brochure/panel.1.2/title",
                                             "brochure/panel.1.2/text",
                                             "brochure/panel.2.1/title",
                                             "brochure/panel.2.1/text",
                                             "brochure/panel.2.2/title",
                                             "brochure/panel.2.2/text",
                                             "brochure/panel.3.1/title",
                                             "brochure/panel.3.1/text",
                                             "brochure/panel.3.2/title",
                                             "brochure/panel.3.2/text",
                                             "brochure/flap/title",
                                             "brochure/back/title",
                                             "brochure/back/lines.1",
                                             "brochure/back/lines.2",
                                             "brochure/back/bring",
                                             "brochure/back/items.1",
                                             "brochure/back/link",
                                             "brochure/back/code-alt"}));
}

TEST(BrochureFault, SectionThatTheGuideDoesNotHave) {
  EXPECT_EQ(
      faults_of("section: papers\n        title: Papper", "section: paper\n        title: Papper"),
      "content/small/brochure.yaml:15:18: error: guide.yaml has no section \"paper\"\n"
      "    - section: paper\n"
      "               ^\n"
      "  instead: write section: papers\n");
}

TEST(BrochureFault, TwoPanels) {
  EXPECT_EQ(faults_of(R"(  - stations:
      - section: offer
        title: Ett
        text: Ett.
      - section: offer
        title: Tre
        text: Tre.
)",
                      ""),
            "content/small/brochure.yaml:18:5: error: the inside has 2 panels; the sheet is folded "
            "to 3\n"
            "    - stations:\n"
            "      ^\n"
            "  instead: write 3 panels below panels:\n");
}

TEST(BrochureFault, OneStationOnAPanel) {
  EXPECT_EQ(faults_of(R"(      - section: offer
        title: Tre
        text: Tre.
)",
                      ""),
            "content/small/brochure.yaml:18:5: error: stations on this panel: 1; places for them: "
            "2\n"
            "    - stations:\n"
            "      ^\n"
            "  instead: write 2 stations below stations:\n");
}

TEST(BrochureFault, LinkToAScreen) {
  EXPECT_EQ(faults_of("Ha dem klara.", "Ha [dem](#papers.ask) klara."),
            "content/small/brochure.yaml:17:15: error: a link to the screen \"papers.ask\"; a "
            "brochure has no screens\n"
            "    text: Ha [dem](#papers.ask) klara.\n"
            "          ^\n"
            "  instead: write the words without the link, or link to an https:// address\n");
}

TEST(BrochureFault, UnknownFact) {
  EXPECT_EQ(faults_of("{block-time}", "{block-tid}"),
            "content/small/brochure.yaml:9:28: error: facts.yaml has no fact \"block-tid\"\n"
            "    text: Svara inom **{block-tid}**.\n"
            "                       ^\n"
            "  instead: write {block-time}\n");
}

TEST(BrochureFault, KeyThatIsMissing) {
  EXPECT_EQ(faults_of("  link: Hela guiden\n", ""),
            "content/small/brochure.yaml:34:1: error: the back lacks \"link\"\n"
            "    back:\n"
            "    ^\n"
            "  instead: add a line: link: Läs hela guiden\n");
}

TEST(BrochureFault, KeyThatNobodyKnows) {
  EXPECT_EQ(faults_of("  bring:", "  brings:"),
            "content/small/brochure.yaml:39:3: error: unknown key \"brings\" in the back\n"
            "    brings: Ta med\n"
            "    ^\n"
            "  instead: write bring\n");
}

}  // namespace
}  // namespace hjemvei
