#include "translation/easy_read.h"

#include <gtest/gtest.h>

#include "project.h"
#include "translation/offered.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        matters: deadline
        blocks:
          - text: Vänta.
          - text: Läs.
)";

class EasyRead : public testing::Test {
 protected:
  EasyRead() { project_.screens(kScreens); }

  // Of all translations that were written, in the order given.
  void complete(const std::vector<std::string>& tags) {
    matches_.clear();
    for (const std::string& tag : tags) matches_.push_back(project_.matched(tag));
    faults_ = std::vector<Diagnostics>(tags.size());
    complete_easy_read(project_.guide(), matches_, faults_);
  }
  const MatchedPlace& place(std::size_t match, std::string_view at) const {
    for (const MatchedPlace& place : matches_[match].places)
      if (place.place.at == at) return place;
    ADD_FAILURE() << at;
    return matches_[match].places.front();
  }
  std::string complaints(std::size_t match) { return print(faults_[match].sorted()); }

  Project project_;
  std::vector<Match> matches_;
  std::vector<Diagnostics> faults_;
};

TEST_F(EasyRead, InheritsTheSourceTextsThatItLacks) {
  project_.translation("sv-x-easy",
                       Project::entry("guide/offer.answer/text.1", "Vänta.", "Vänta lite.",
                                      "draft", "machine-written draft"));
  complete({"sv-x-easy"});
  EXPECT_EQ(project_.complaints(), "");
  EXPECT_EQ(complaints(0), "");
  const MatchedPlace& own = place(0, "guide/offer.answer/text.1");
  EXPECT_FALSE(own.inherited);
  EXPECT_EQ(own.state, MatchState::current);
  EXPECT_EQ(own.translation.source, "Vänta lite.");
  const MatchedPlace& other = place(0, "guide/offer.answer/text.2");
  EXPECT_TRUE(other.inherited);
  EXPECT_EQ(other.state, MatchState::missing);
}

TEST_F(EasyRead, IsStaleWhenTheNormalTextHasChanged) {
  project_.translation("sv-x-easy", Project::entry("guide/offer.answer/text.1", "Vänta länge.",
                                                   "Vänta lite."));
  complete({"sv-x-easy"});
  EXPECT_EQ(place(0, "guide/offer.answer/text.1").state, MatchState::stale);
  EXPECT_FALSE(place(0, "guide/offer.answer/text.1").inherited);
}

TEST_F(EasyRead, IsOfferedWhenWhatItChangesIsReviewed) {
  project_.translation("sv-x-easy", Project::entry("guide/offer.answer/text.1", "Vänta.",
                                                   "Vänta lite.", "reviewed", "a reader"));
  complete({"sv-x-easy"});
  EXPECT_EQ(offered_languages(project_.guide(), {&matches_[0]}),
            (std::vector<std::string>{"sv", "sv-x-easy"}));
}

TEST_F(EasyRead, IsNotOfferedWhenWhatItChangesIsADraft) {
  project_.translation("sv-x-easy", Project::entry("guide/offer.answer/text.1", "Vänta.",
                                                   "Vänta lite."));
  complete({"sv-x-easy"});
  EXPECT_EQ(offered_languages(project_.guide(), {&matches_[0]}), std::vector<std::string>{"sv"});
}

TEST_F(EasyRead, OfATranslatedLanguageInheritsItsTranslations) {
  project_.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta.", "Wait.") +
                                 Project::entry("guide/offer.answer/title", "Svara då", "Answer"));
  project_.translation("en-x-easy", Project::entry("guide/title", "Hem", "Home"));
  complete({"en", "en-x-easy"});
  EXPECT_EQ(complaints(1), "");
  const MatchedPlace& current = place(1, "guide/offer.answer/text.1");
  EXPECT_TRUE(current.inherited);
  EXPECT_EQ(current.state, MatchState::current);
  EXPECT_EQ(current.translation.source, "Wait.");
  EXPECT_EQ(place(1, "guide/offer.answer/title").state, MatchState::stale);
  EXPECT_EQ(place(1, "guide/offer.answer/text.2").state, MatchState::missing);
  EXPECT_FALSE(place(0, "guide/offer.answer/text.1").inherited);
}

TEST_F(EasyRead, OfALanguageThatTheGuideDoesNotHaveIsRefused) {
  project_.translation("nb-x-easy", Project::entry("guide/title", "Hem", "Hjem"));
  complete({"nb-x-easy"});
  EXPECT_EQ(complaints(0),
            "content/home/translations/nb-x-easy.yaml:1:1: error: \"nb-x-easy\" is for easy reading "
            "of \"nb\", which this guide does not have; it is written in \"sv\"\n"
            "    language: nb-x-easy\n"
            "    ^\n"
            "  instead: translate it first, in translations/nb.yaml\n");
}

TEST_F(EasyRead, WarnsOfLongSentences) {
  const std::string fifteen = "Ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton";
  project_.translation(
      "sv-x-easy",
      Project::entry("guide/offer.answer/text.1", "Vänta.", fifteen + " femton. Ett till.") +
          Project::entry("guide/offer.answer/text.2", "Läs.", fifteen + " femton sexton."));
  complete({"sv-x-easy"});
  EXPECT_EQ(complaints(0),
            "content/home/translations/sv-x-easy.yaml:11:11: warning: a sentence of this easy-read "
            "text has 16 words; more than 15 are hard to follow\n"
            "    text: Ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton "
            "sexton.\n"
            "          ^\n"
            "  instead: write one thought a sentence, each with a full stop\n");
}

TEST_F(EasyRead, LeavesTheSentencesOfOtherLanguagesAlone) {
  project_.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta.",
                                            "One two three four five six seven eight nine ten "
                                            "eleven twelve thirteen fourteen fifteen sixteen."));
  complete({"en"});
  EXPECT_EQ(complaints(0), "");
}

}  // namespace
}  // namespace hjemvei
