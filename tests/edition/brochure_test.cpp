// The brochure of an edition: its own texts, notices and date, and where it leads.
#include <gtest/gtest.h>

#include "edition/make_edition.h"
#include "project.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        blocks:
          - text: Det kostar {fee}.
)";

constexpr const char* kFacts = R"(facts:
  fee:
    kind: amount
    value: 200
    unit: krona
    label: Avgift
    source: https://hjemvei.example
    expires: 2027-06-30
  time:
    kind: count
    value: 6
    unit: month
    label: Tid
    source: https://hjemvei.example
    expires: 2027-12-31
)";

std::string station(const std::string& text) {
  return "      - section: offer\n        title: Svara i tid\n        text: " + text + "\n";
}

std::string brochure() {
  const std::string panel = "  - stations:\n" + station("Ett.") + station("Ett.");
  return "front:\n  question: Hur?\n  text: Sex steg.\npanels:\n  - stations:\n" +
         station("Svara inom {time}.") +
         "        figure:\n          drawing: clock\n          words:\n            before: Svara "
         "före\n"
         "          alt: En klocka.\n" +
         station("Ett.") + panel + panel +
         "flap:\n  title: Ditt språk\nback:\n  title: Ditt möte\n  lines:\n    - Dag\n"
         "  bring: Ta med\n  items:\n    - Legitimation\n  link: Hela guiden\n"
         "  code-alt: En kod.\n";
}

class EditionBrochureTest : public testing::Test {
 protected:
  void SetUp() override {
    project_.publish_drafts = true;
    project_.screens(kScreens).facts(kFacts);
    project_.files.files["home/brochure.yaml"] = brochure();
  }

  EditionBrochure make(const char* tag, std::vector<std::string> offered = {}) {
    const auto words = InterfaceWords::load(tag);
    const Guide& guide = project_.guide();
    std::optional<Match> match;
    if (guide.language != tag) match = project_.matched(tag);
    EditionOptions options;
    options.others = std::move(offered);
    edition_ = make_edition(guide, match ? &*match : nullptr, *find_language(tag), *words, options,
                            project_.diagnostics);
    EXPECT_TRUE(edition_.brochure);
    return *edition_.brochure;
  }

  Project project_;
  Edition edition_;
};

TEST_F(EditionBrochureTest, PrintsItsFactsAndIsValidAsLongAsThey) {
  const EditionBrochure made = make("sv");
  EXPECT_EQ(project_.complaints(), "");
  EXPECT_EQ(made.panels.at(0).at(0).text.plain(), "Svara inom 6\u00A0månader.");
  EXPECT_EQ(made.valid_until, "2027-12-31");
  EXPECT_EQ(edition_.valid_until, "2027-06-30");
  EXPECT_EQ(made.version.plain(), "Version 2026-11-22 · Gäller till 31\u00A0december\u00A02027");
  EXPECT_FALSE(made.notice);
}

TEST_F(EditionBrochureTest, LeadsToThePageOfItsLanguage) {
  project_.translation("ar", " []\n");
  const EditionBrochure made = make("ar", {"sv", "ar"});
  EXPECT_EQ(made.address, "https://hjemvei.example/home/ar/");
  ASSERT_EQ(made.address_text.runs.size(), 1u);
  EXPECT_EQ(made.address_text.runs[0].text, "\u2066hjemvei.example/home/ar/\u2069");
  EXPECT_EQ(made.address_text.runs[0].link, made.address);
  ASSERT_EQ(made.offered.size(), 2u);
  EXPECT_EQ(made.offered[0].address, "https://hjemvei.example/home/sv/");
  EXPECT_EQ(made.offered[0].native_name.plain(), "Svenska");
  EXPECT_EQ(made.offered[1].native_name.language, "ar");
}

TEST_F(EditionBrochureTest, NamesItsOwnLanguageThoughItIsNotOffered) {
  const EditionBrochure made = make("sv");
  ASSERT_EQ(made.offered.size(), 1u);
  EXPECT_EQ(made.offered[0].tag, "sv");
}

TEST_F(EditionBrochureTest, TranslatesTheWordsOfItsDrawings) {
  project_.translation(
      "en",
      Project::entry("brochure/panel.1.1/figure.words.before", "Svara före", "Answer before") +
          Project::entry("brochure/panel.1.1/figure.alt", "En klocka.", "A clock.") +
          Project::entry("brochure/front/question", "Hur?", "How?"));
  const EditionBrochure made = make("en");
  EXPECT_EQ(made.question.plain(), "How?");
  const EditionBrochureStation& first = made.panels.at(0).at(0);
  ASSERT_TRUE(first.figure);
  EXPECT_EQ(first.figure->words.at(0).text.plain(), "Answer before");
  EXPECT_EQ(first.figure->alt, "A clock.");
  EXPECT_EQ(first.figure->alt_language, "en");
}

TEST_F(EditionBrochureTest, SaysThatATranslationIsMissing) {
  project_.translation("en", " []\n");
  const EditionBrochure made = make("en");
  EXPECT_EQ(made.meeting.plain(), "Ditt möte");
  EXPECT_EQ(made.meeting.language, "sv");
  ASSERT_TRUE(made.notice);
  EXPECT_EQ(made.notice->plain(), "Not translated yet. Shown in Swedish.");
  EXPECT_NE(project_.complaints().find("brochure.yaml:"), std::string::npos);
}

TEST_F(EditionBrochureTest, IsAbsentWithoutItsFile) {
  project_.files.files.erase("home/brochure.yaml");
  const auto words = InterfaceWords::load("sv");
  EXPECT_FALSE(make_edition(project_.guide(), nullptr, *find_language("sv"), *words, {},
                            project_.diagnostics)
                   .brochure);
}

}  // namespace
}  // namespace hjemvei
