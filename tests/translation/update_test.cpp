#include "translation/update.h"

#include <gtest/gtest.h>

#include "project.h"
#include "translation/progress.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        blocks:
          - steps:
              - Läs mejlen
              - Svara i tid
          - text: Ring oss
)";

class UpdateTest : public ::testing::Test {
 protected:
  // The file after an update; its counts come first.
  std::string updated(const std::string& entries, const std::string& unused = " []\n") {
    project.screens(kScreens).translation("en", entries, unused);
    const Catalogue& catalogue = project.catalogue("en");
    const Match match = project.matched("en");
    const Update update = hjemvei::update(
        project.guide(), catalogue, match,
        [](const Place& place) { return std::vector<std::string>{"About " + place.at}; });
    return std::to_string(update.added) + " " + std::to_string(update.moved) + " " +
           std::to_string(update.stale) + " " + std::to_string(update.retired) + "\n" +
           print_catalogue(update.catalogue);
  }
  static std::string fresh(const std::string& at, const std::string& source) {
    return "  #. About " + at + "\n  - at: " + at + "\n    source: " + source +
           "\n    text: \"\"\n    status: draft\n    by: \"\"\n";
  }
  // The texts before and after the steps, which have no entries in these tests.
  static std::string before() {
    return fresh("guide/title", "Hem") + fresh("guide/question", "Hur?") +
           fresh("guide/offer/title", "Erbjudandet") + fresh("guide/offer/short", "Erbjudande") +
           fresh("guide/offer.answer/title", "Svara");
  }
  Project project;
};

TEST_F(UpdateTest, AnEmptyFileGetsEveryTextInTheGuidesOrder) {
  EXPECT_EQ(updated(""), "8 0 0 0\nlanguage: en\nentries:\n" + before() +
                             fresh("guide/offer.answer/steps.1.1", "Läs mejlen") +
                             fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                             fresh("guide/offer.answer/text.1", "Ring oss") + "unused: []\n");
}

TEST_F(UpdateTest, WhatIsTranslatedStaysAsItIs) {
  const std::string kept = "  # By hand.\n" +
      Project::entry("guide/offer.answer/steps.1.1", "\"Läs mejlen\"", "'Read the mail'");
  EXPECT_EQ(updated(kept), "7 0 0 0\nlanguage: en\nentries:\n" + before() + kept +
                               fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                               fresh("guide/offer.answer/text.1", "Ring oss") + "unused: []\n");
}

TEST_F(UpdateTest, AMovedTextGetsItsNewPlaceAndKeepsItsReview) {
  const std::string seal = "    seal: " + seal_of("Läs mejlen", "Read the mail") + "\n";
  EXPECT_EQ(updated(Project::entry("guide/offer.old/text.1", "Läs mejlen", "Read the mail", "approved",
                                   "a reader") + seal),
            "7 1 0 0\nlanguage: en\nentries:\n" + before() +
                Project::entry("guide/offer.answer/steps.1.1", "Läs mejlen", "Read the mail",
                               "approved", "a reader") + seal +
                fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                fresh("guide/offer.answer/text.1", "Ring oss") + "unused: []\n");
}

TEST_F(UpdateTest, AStaleTextShowsOldAndNewSourceAndLosesItsReview) {
  EXPECT_EQ(updated(Project::entry("guide/offer.answer/text.1", "Ring mig", "Call me", "reviewed",
                                   "a reader") +
                    "    seal: " + seal_of("Ring mig", "Call me") + "\n"),
            "7 0 1 0\nlanguage: en\nentries:\n" + before() +
                fresh("guide/offer.answer/steps.1.1", "Läs mejlen") +
                fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                "  - at: guide/offer.answer/text.1\n    source: Ring oss\n    was: Ring mig\n"
                "    text: Call me\n    status: draft\n    by: a reader\n    on: 2026-11-22\n"
                "unused: []\n");
}

TEST_F(UpdateTest, ASourceThatIsChangedBackIsCurrentAgain) {
  EXPECT_EQ(updated("  - at: guide/offer.answer/text.1\n    source: Ring någon\n    was: Ring oss\n"
                    "    text: Call us\n    status: draft\n    by: \"\"\n"),
            "7 0 0 0\nlanguage: en\nentries:\n" + before() +
                fresh("guide/offer.answer/steps.1.1", "Läs mejlen") +
                fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                "  - at: guide/offer.answer/text.1\n    source: Ring oss\n    text: Call us\n"
                "    status: draft\n    by: \"\"\nunused: []\n");
}

TEST_F(UpdateTest, WhatNoTextNeedsIsKeptUnlessNothingWasWritten) {
  const std::string gone = Project::entry("guide/offer.old/text.1", "Borta", "Gone");
  EXPECT_EQ(updated(gone + Project::entry("guide/offer.old/text.2", "Tom", "\"\"")),
            "8 0 0 1\nlanguage: en\nentries:\n" + before() +
                fresh("guide/offer.answer/steps.1.1", "Läs mejlen") +
                fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                fresh("guide/offer.answer/text.1", "Ring oss") + "unused:\n" + gone);
}

TEST_F(UpdateTest, WhatWasRetiredComesBackWithItsText) {
  EXPECT_EQ(updated("", "\n" + Project::entry("guide/offer.old/text.1", "Ring oss", "Call us")),
            "7 1 0 0\nlanguage: en\nentries:\n" + before() +
                fresh("guide/offer.answer/steps.1.1", "Läs mejlen") +
                fresh("guide/offer.answer/steps.1.2", "Svara i tid") +
                Project::entry("guide/offer.answer/text.1", "Ring oss", "Call us") + "unused: []\n");
}

TEST_F(UpdateTest, ASecondTimeNothingChanges) {
  const std::string once = updated(Project::entry("guide/offer.answer/text.1", "Ring mig", "Call me"));
  const std::string file = once.substr(once.find('\n') + 1);
  Project again;
  again.screens(kScreens);
  again.files.files["home/translations/en.yaml"] = file;
  const Match match = again.matched("en");
  const Update update = hjemvei::update(again.guide(), again.catalogue("en"), match, [](const Place&) {
    return std::vector<std::string>{};
  });
  EXPECT_EQ(print_catalogue(update.catalogue), file);
}

TEST_F(UpdateTest, TheNumbersOfATextAreWrittenDown) {
  project.facts("facts:\n  fee:\n    kind: amount\n    value: 250\n    unit: kr\n    label: Avgift\n"
                "    source: https://bostad.stockholm.se\n    checked: 2026-11-22\n");
  project.screens("      - id: answer\n        title: Svara\n        blocks:\n"
                  "          - text: Betala {fee.number}\n");
  project.translation("en", Project::entry("guide/offer.answer/text.1", "Betala {fee.number}",
                                           "Pay {fee.number}"));
  const Match match = project.matched("en");
  const Update update = hjemvei::update(project.guide(), project.catalogue("en"), match,
                                        [](const Place&) { return std::vector<std::string>{}; });
  EXPECT_NE(print_catalogue(update.catalogue).find("    numbers:\n      fee: \"250\"\n"),
            std::string::npos);
}

TEST_F(UpdateTest, ProgressCountsTextsAndWords) {
  project.screens(kScreens).translation(
      "en", Project::entry("guide/title", "Hem", "Home") +
                Project::entry("guide/question", "Hur?", "How?", "approved", "a reader") +
                "    seal: " + seal_of("Hur?", "How?") + "\n" +
                Project::entry("guide/offer.answer/text.1", "Ring mig", "Call me"));
  const Progress p = progress(project.matched("en"));
  EXPECT_EQ(p.texts, 8u);
  EXPECT_EQ(p.translated, 2u);
  EXPECT_EQ(p.missing, 5u);
  EXPECT_EQ(p.stale, 1u);
  EXPECT_EQ(p.draft, 1u);
  EXPECT_EQ(p.reviewed, 0u);
  EXPECT_EQ(p.approved, 1u);
  // Erbjudandet, Erbjudande, Svara, Läs mejlen, Svara i tid, Ring oss.
  EXPECT_EQ(p.words_left, 10u);
}

}  // namespace
}  // namespace hjemvei
