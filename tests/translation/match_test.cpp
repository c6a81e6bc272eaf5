#include "translation/match.h"

#include <gtest/gtest.h>

#include "project.h"
#include "translation/offered.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        matters: deadline
        blocks:
          - steps:
              - Läs mejlen
              - Svara i tid
          - text: Ring oss
)";

// What became of a place: "current Read the mail".
std::string outcome(const Match& match, std::string_view at) {
  constexpr const char* kNames[] = {"current", "moved", "stale", "missing"};
  for (const MatchedPlace& place : match.places) {
    if (place.place.at != at) continue;
    std::string text = kNames[static_cast<int>(place.state)];
    for (const Inline& part : place.translation.inlines) text += " " + part.text;
    return text;
  }
  return "no such place";
}

std::string unused(const Match& match) {
  std::string places;
  for (const Entry* entry : match.unused) places += entry->at + "=" + entry->text.text + " ";
  return places;
}

TEST(Match, TheSamePlaceAndSourceIsCurrent) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/steps.1.1", "Läs mejlen", "Read the mail"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.1"), "current Read the mail");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.2"), "missing");
  EXPECT_EQ(unused(match), "");
  EXPECT_EQ(project.complaints(), "");
}

TEST(Match, WhiteSpaceInTheSourceDoesNotCount) {
  Project project;
  project.screens(kScreens).translation(
      "en",
      "  - at: guide/offer.answer/steps.1.1\n    source: |\n      Läs\n        mejlen\n"
      "    text: Read the mail\n    status: draft\n    by: machine-translated draft\n"
      "    on: 2026-11-22\n");
  EXPECT_EQ(outcome(project.matched("en"), "guide/offer.answer/steps.1.1"),
            "current Read the mail");
}

TEST(Match, ATextThatMovedKeepsItsTranslation) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.old/list.1.3", "Svara i tid", "Answer in time"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.2"), "moved Answer in time");
  EXPECT_EQ(unused(match), "");
  EXPECT_EQ(project.complaints(), "");
}

TEST(Match, TwoTextsThatChangedPlacesBothMoved) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/steps.1.1", "Svara i tid", "Answer in time") +
                Project::entry("guide/offer.answer/steps.1.2", "Läs mejlen", "Read the mail"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.1"), "moved Read the mail");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.2"), "moved Answer in time");
}

TEST(Match, AMoveThatIsNotUniqueIsNotGuessed) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.old/text.1", "Svara i tid", "Answer in time") +
                Project::entry("guide/offer.old/text.2", "Svara i tid", "Reply by then"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.2"), "missing");
  EXPECT_EQ(unused(match),
            "guide/offer.old/text.1=Answer in time guide/offer.old/text.2=Reply by then ");
}

TEST(Match, AnEntryThatItsOwnPlaceStillNeedsDoesNotMove) {
  Project project;
  project
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n"
          "          - list:\n              - Ja\n              - Ja\n")
      .translation("en", Project::entry("guide/offer.answer/list.1.2", "Ja", "Yes"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/list.1.1"), "missing");
  EXPECT_EQ(outcome(match, "guide/offer.answer/list.1.2"), "current Yes");
}

TEST(Match, AChangedSourceMakesTheTranslationStale) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/text.1", "Ring inte", "Do not call"));
  EXPECT_EQ(outcome(project.matched("en"), "guide/offer.answer/text.1"), "stale Do not call");
}

TEST(Match, AMoveGoesBeforeStaleness) {
  // steps.1.1 was "Ring oss", which now stands in text.1; what stands there is new.
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/steps.1.1", "Ring oss", "Call us"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/text.1"), "moved Call us");
  EXPECT_EQ(outcome(match, "guide/offer.answer/steps.1.1"), "missing");
}

TEST(Match, WhatNoLongerMatchesIsKeptAsUnused) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.gone/text.1", "Borta", "Gone"),
      "\n" + Project::entry("guide/offer.older/text.1", "Förr", "Before"));
  const Match match = project.matched("en");
  EXPECT_EQ(unused(match), "guide/offer.gone/text.1=Gone guide/offer.older/text.1=Before ");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:3:5: warning: nothing in the guide stands at "
            "\"guide/offer.gone/text.1\" or has this source text any more\n"
            "    - at: guide/offer.gone/text.1\n"
            "      ^\n"
            "  instead: move the entry to unused:, where it is kept for later\n");
}

TEST(Match, AnUnusedTextComesBackWithItsSource) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/title", "Hem", "Home"),
      "\n" + Project::entry("guide/offer.older/text.1", "Ring oss", "Call us"));
  EXPECT_EQ(outcome(project.matched("en"), "guide/offer.answer/text.1"), "moved Call us");
}

TEST(Match, AnEntryInUseGoesBeforeAnUnusedOne) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.old/text.1", "Ring oss", "Call us"),
      "\n" + Project::entry("guide/offer.older/text.1", "Ring oss", "Phone us"));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/text.1"), "moved Call us");
  EXPECT_EQ(unused(match), "guide/offer.older/text.1=Phone us ");
  EXPECT_EQ(project.complaints(), "");
}

TEST(Match, AnEmptyTextIsMissingAndStaysWhereItIs) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/text.1", "Ring oss", "\"\""));
  const Match match = project.matched("en");
  EXPECT_EQ(outcome(match, "guide/offer.answer/text.1"), "missing");
  EXPECT_EQ(unused(match), "");
}

constexpr const char* kFee =
    "facts:\n  fee:\n    kind: amount\n    value: 200\n    unit: krona\n    label: Avgift\n"
    "    source: https://hjemvei.example\n    checked: 2026-11-22\n    review-by: 2027-11-22\n";

constexpr const char* kFeeScreen =
    "      - id: answer\n        title: Svara\n        blocks:\n"
    "          - text: Det kostar {fee.number} kronor.\n          - text: Betala {fee}.\n";

std::string number_entry(const char* recorded) {
  return "  - at: guide/offer.answer/text.1\n"
         "    source: \"Det kostar {fee.number} kronor.\"\n"
         "    text: \"It costs {fee.number} kronor.\"\n"
         "    status: draft\n    by: machine-translated draft\n    on: 2026-11-22\n" +
         (*recorded ? "    numbers:\n      fee: " + std::string(recorded) + "\n" : std::string());
}

TEST(Match, AChangedNumberMakesTheTranslationStale) {
  const auto state = [](const char* recorded) {
    Project project;
    project.screens(kFeeScreen).facts(kFee).translation("en", number_entry(recorded));
    return outcome(project.matched("en"), "guide/offer.answer/text.1");
  };
  EXPECT_EQ(state("200"), "current It costs  fee  kronor.");
  EXPECT_EQ(state("180"), "stale It costs  fee  kronor.");
  EXPECT_EQ(state(""), "current It costs  fee  kronor.");
}

TEST(Match, AChangedFactOtherwiseMakesNothingStale) {
  Project project;
  project.screens(kFeeScreen)
      .facts(kFee)
      .translation("en",
                   "  - at: guide/offer.answer/text.2\n    source: \"Betala {fee}.\"\n"
                   "    text: \"Pay {fee}.\"\n    status: draft\n"
                   "    by: machine-translated draft\n    on: 2026-11-22\n"
                   "    numbers:\n      fee: 180\n");
  EXPECT_EQ(outcome(project.matched("en"), "guide/offer.answer/text.2"), "current Pay  fee .");
}

TEST(Match, ATranslationKeepsItsFacts) {
  Project project;
  project.screens(kFeeScreen)
      .facts(kFee)
      .translation("en", Project::entry("guide/offer.answer/text.2", "\"Betala {fee}.\"",
                                        "\"Pay {fee.number}.\""));
  project.matched("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:5:11: error: the source text has the fact {fee}, "
            "this translation has not\n"
            "    text: \"Pay {fee.number}.\"\n"
            "          ^\n"
            "  instead: write {fee} where the figure belongs\n"
            "content/home/translations/en.yaml:5:11: error: this translation has the fact "
            "{fee.number}, its source text has not\n"
            "    text: \"Pay {fee.number}.\"\n"
            "          ^\n"
            "  instead: take it out, or change it to one of the source text\n");
}

TEST(Match, ATranslationKeepsItsLinkTargets) {
  Project project;
  project
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n"
          "          - text: Läs [mer **här**](https://bostad.stockholm.se).\n")
      .translation("en", Project::entry("guide/offer.answer/text.1",
                                        "Läs [mer **här**](https://bostad.stockholm.se).",
                                        "Read [more](https://bostad.stockholm.example)."));
  project.matched("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:5:11: error: the source text has the link "
            "(https://bostad.stockholm.se), this translation has not\n"
            "    text: Read [more](https://bostad.stockholm.example).\n"
            "          ^\n"
            "  instead: link the words for it: [words](https://bostad.stockholm.se)\n"
            "content/home/translations/en.yaml:5:11: error: this translation has the link "
            "(https://bostad.stockholm.example), its source text has not\n"
            "    text: Read [more](https://bostad.stockholm.example).\n"
            "          ^\n"
            "  instead: take it out, or change it to one of the source text\n");
}

TEST(Match, ALinkCountsOnceHoweverManyBoldWordsAreInIt) {
  Project project;
  project
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n"
          "          - text: Läs [mer **här** nu](https://bostad.stockholm.se).\n")
      .translation("en", Project::entry("guide/offer.answer/text.1",
                                        "Läs [mer **här** nu](https://bostad.stockholm.se).",
                                        "Read [more](https://bostad.stockholm.se)."));
  project.matched("en");
  EXPECT_EQ(project.complaints(), "");
}

TEST(Match, AStaleTranslationMayNotNameWhatIsGone) {
  Project project;
  project.screens(kScreens).translation(
      "en", Project::entry("guide/offer.answer/text.1", "\"Ring om {fee} [här](#offer.gone)\"",
                           "\"Call about {fee} [here](#offer.gone)\""));
  project.matched("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:5:11: error: this translation has the fact {fee}, "
            "which is no longer in facts.yaml\n"
            "    text: \"Call about {fee} [here](#offer.gone)\"\n"
            "          ^\n"
            "  instead: translate the new source text: \"Ring oss\"\n"
            "content/home/translations/en.yaml:5:11: error: this translation links to #offer.gone, "
            "a screen that is no longer in the guide\n"
            "    text: \"Call about {fee} [here](#offer.gone)\"\n"
            "          ^\n"
            "  instead: translate the new source text: \"Ring oss\"\n");
}

// ---- Which languages are offered. ------------------------------------------------------------

std::string entries(const std::string& status, const std::string& by) {
  return Project::entry("guide/offer.answer/title", "Svara", "Answer", status, by) +
         Project::entry("guide/offer.answer/steps.1.1", "Läs mejlen", "Read the mail", status, by) +
         Project::entry("guide/offer.answer/steps.1.2", "Svara i tid", "Answer in time", status,
                        by) +
         Project::entry("guide/offer.answer/text.1", "Ring oss", "Call us", status, by);
}

std::vector<std::string> offered(const std::string& entries) {
  Project project;
  project.screens(kScreens).translation("en", entries);
  const Match match = project.matched("en");
  return offered_languages(project.guide(), {&match});
}

using Tags = std::vector<std::string>;

TEST(OfferedLanguages, WhatMattersMustBeReviewed) {
  EXPECT_EQ(offered(entries("reviewed", "a reviewer")), (Tags{"sv", "en"}));
  EXPECT_EQ(offered(entries("approved", "a reviewer")), (Tags{"sv", "en"}));
  EXPECT_EQ(offered(entries("draft", "a reviewer")), (Tags{"sv"}));
  EXPECT_EQ(offered(Project::entry("guide/offer.answer/title", "Svara", "Answer", "reviewed",
                                          "a reviewer")),
            (Tags{"sv"}));
}

TEST(OfferedLanguages, WhatIsStaleOrMissingIsNotOffered) {
  EXPECT_EQ(offered(Project::entry("guide/title", "Hem", "Home")), (Tags{"sv"}));
  EXPECT_EQ(offered(Project::entry("guide/offer.answer/text.1", "Ring inte", "Do not call",
                                          "reviewed", "a reviewer")),
            (Tags{"sv"}));
}

TEST(OfferedLanguages, AGuideThatPublishesDraftsOffersEveryTranslation) {
  Project project;
  EXPECT_EQ(offered_drafts(project.screens(kScreens).guide(), {"en", "ar", "sv"}),
            (Tags{"sv", "en", "ar"}));
}

}  // namespace
}  // namespace hjemvei
