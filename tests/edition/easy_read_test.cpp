// Editions for easy reading: what a variant does not change is its base's text, and counts as such.
#include <gtest/gtest.h>

#include "edition/make_edition.h"
#include "project.h"
#include "translation/easy_read.h"
#include "visible.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        matters: deadline
        blocks:
          - text: Vänta {block-time} på ett avhopp.
          - text: Läs.
          - say:
              text: Jag vill svara.
)";

constexpr const char* kFacts = R"(facts:
  block-time:
    kind: count
    value: 6
    unit: month
    label: Tid
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
)";

constexpr const char* kGlossary = R"(terms:
  - term: avhopp
    language: sv
    explanation: Du svarar inte.
    beside: true
    forms:
      en:
        term: dropout
        forms: ["dropout"]
)";

class EasyEdition : public testing::Test {
 protected:
  EasyEdition() { project_.screens(kScreens).facts(kFacts).glossary(kGlossary); }

  // The last of `tags`, with the others as what it may inherit from.
  Edition make(const std::vector<std::string>& tags, EditionOptions options = {}) {
    std::vector<Match> matches;
    for (const std::string& tag : tags) matches.push_back(project_.matched(tag));
    std::vector<Diagnostics> faults(tags.size());
    complete_easy_read(project_.guide(), matches, faults);
    return make_edition(project_.guide(), &matches.back(), *find_language(tags.back()),
                        *InterfaceWords::load(tags.back()), options, project_.diagnostics);
  }
  static const EditionBlock& block(const Edition& edition, std::size_t index) {
    return edition.sections.at(0).screens.at(0).blocks.at(index);
  }
  static const Text& text(const Edition& edition, std::size_t index) {
    return std::get<EditionText>(block(edition, index).body).text;
  }

  Project project_;
};

TEST_F(EasyEdition, ShowsTheSourceForWhatItDoesNotChangeAndSaysNothingOfIt) {
  project_.translation("sv-x-easy", Project::entry("guide/offer.answer/text.1",
                                                   "Vänta {block-time} på ett avhopp.",
                                                   "Vänta lite, {block-time}.", "approved", "a reader") +
                                         "    seal: " + seal_of("Vänta {block-time} på ett avhopp.",
                                                                "Vänta lite, {block-time}.") + "\n");
  EditionOptions options;
  options.strict = true;
  const Edition edition = make({"sv-x-easy"}, options);
  EXPECT_EQ(project_.complaints(), "");
  EXPECT_EQ(edition.language, "sv-x-easy");
  EXPECT_EQ(visible(text(edition, 0)), "Vänta lite, 6~månader.");
  EXPECT_EQ(text(edition, 0).language, "sv-x-easy");
  EXPECT_EQ(visible(text(edition, 1)), "Läs.");
  EXPECT_EQ(text(edition, 1).language, "sv");
  EXPECT_EQ(edition.title.language, "sv");
  EXPECT_EQ(edition.words.next.plain(), "Nästa");
  EXPECT_FALSE(edition.words.untranslated_notice);
  EXPECT_FALSE(edition.words.draft_notice);
  EXPECT_FALSE(edition.words.stale_notice);
  EXPECT_EQ(edition.state, TextState::approved);
  EXPECT_EQ(edition.sections.at(0).screens.at(0).state, TextState::approved);
}

// The sentence alone, unless it has been put in easier words.
TEST_F(EasyEdition, HasAMeaningUnderWhatToSayOnlyWhenItChangesIt) {
  project_.translation("sv-x-easy", Project::entry("guide/title", "Hem", "Hemma"));
  EXPECT_FALSE(std::get<EditionSay>(block(make({"sv-x-easy"}), 2).body).meaning);
}

TEST_F(EasyEdition, IsNoTranslationWhereItIsADraftOrStale) {
  project_.translation(
      "sv-x-easy", Project::entry("guide/title", "Hem", "Hemma", "draft", "machine-written draft") +
                       Project::entry("guide/question", "Var?", "Hur nu?"));
  const Edition edition = make({"sv-x-easy"});
  EXPECT_EQ(edition.words.draft_notice->plain(), "Utkast. Ännu inte granskat av en människa.");
  EXPECT_EQ(edition.words.stale_notice->plain(), "Utkast. Ännu inte granskat av en människa.");
}

TEST_F(EasyEdition, SetsNoWordOfItsOwnLanguageBeside) {
  project_.translation("sv-x-easy", Project::entry("guide/offer.answer/text.1",
                                                   "Vänta {block-time} på ett avhopp.",
                                                   "Ett avhopp, {block-time}."));
  EXPECT_EQ(visible(text(make({"sv-x-easy"}), 0)), "Ett avhopp, 6~månader.");
}

TEST_F(EasyEdition, OfATranslationInheritsThatAndItsGlossary) {
  project_.translation("en", Project::entry("guide/offer.answer/text.1",
                                            "Vänta {block-time} på ett avhopp.",
                                            "Wait {block-time} for a dropout."));
  project_.translation("en-x-easy",
                       Project::entry("guide/offer.answer/text.2", "Läs.", "Read a dropout."));
  const Edition edition = make({"en", "en-x-easy"});
  EXPECT_EQ(visible(text(edition, 0)), "Wait 6~months for a dropout~(|avhopp:sv|).");
  EXPECT_EQ(text(edition, 0).language, "en");
  EXPECT_EQ(text(edition, 1).language, "en-x-easy");
  EXPECT_TRUE(edition.words.draft_notice);
  EXPECT_TRUE(edition.words.untranslated_notice);  // the title is translated in neither
}

}  // namespace
}  // namespace hjemvei
