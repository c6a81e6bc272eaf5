#include "translation/approve.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        blocks:
          - steps:
              - Läs mejlen
              - Svara i tid
      - id: answers
        title: Fler svar
        blocks:
          - text: Ring
)";

class Approve : public ::testing::Test {
 protected:
  void SetUp() override {
    project.screens(kScreens).translation(
        "en", Project::entry("guide/title", "Hem", "Home") +
                  Project::entry("guide/offer.answer/steps.1.1", "Läs mejlen", "Read the mail") +
                  Project::entry("guide/offer.answer/steps.1.2", "Svara snart", "Answer soon") +
                  Project::entry("guide/offer.answers/title", "Fler svar", "More answers"));
  }
  // Counts, complaints and the approved places.
  std::string approved(const std::string& at, EntryStatus as = EntryStatus::approved) {
    const Catalogue& catalogue = project.catalogue("en");
    const Match match = project.matched("en");
    std::size_t count = 0;
    const EditedCatalogue edited = approve(
        catalogue, match, {as, "a reader", {2026, 12, 1}, at}, count, project.diagnostics);
    std::string out = std::to_string(count);
    for (const EditedEntry& entry : edited.entries)
      if (entry.now.status != EntryStatus::draft) out += " " + entry.now.at;
    printed = print_catalogue(edited);
    return out;
  }
  Project project;
  std::string printed;
};

TEST_F(Approve, WritesWhoAndWhenAndSealsTheText) {
  EXPECT_EQ(approved("guide/title"), "1 guide/title");
  EXPECT_EQ(project.complaints(), "");
  EXPECT_TRUE(printed.starts_with("language: en\nentries:\n  - at: guide/title\n    source: Hem\n"
                                  "    text: Home\n    status: approved\n    by: a reader\n"
                                  "    on: 2026-12-01\n    seal: " +
                                  seal_of("Hem", "Home") + "\n  - at: guide/offer.answer/"))
      << printed;
}

TEST_F(Approve, TheBeginningOfAPlaceNamesAScreenAndNoMore) {
  EXPECT_EQ(approved("guide/offer.answer"), "1 guide/offer.answer/steps.1.1");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:1:1: warning: 2 of these texts are missing or stale and "
            "were not approved\n"
            "    language: en\n"
            "    ^\n"
            "  instead: translate them; `hjemvei translate status --language en` lists them\n");
}

TEST_F(Approve, EverythingThatIsTranslated) {
  EXPECT_EQ(approved("", EntryStatus::reviewed),
            "3 guide/title guide/offer.answer/steps.1.1 guide/offer.answers/title");
}

TEST_F(Approve, AStaleTextIsNot) {
  EXPECT_EQ(approved("guide/offer.answer/steps.1.2"), "0");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:15:5: error: \"guide/offer.answer/steps.1.2\" is "
            "stale: its source text has changed\n"
            "    - at: guide/offer.answer/steps.1.2\n"
            "      ^\n"
            "  instead: translate it anew first\n");
}

TEST_F(Approve, AMissingTextIsNot) {
  EXPECT_EQ(approved("guide/question"), "0");
  EXPECT_EQ(project.complaints(),
            "content/home/guide.yaml:8:11: error: \"guide/question\" is not translated yet\n"
            "    question: Hur?\n"
            "              ^\n"
            "  instead: translate it first\n");
}

TEST_F(Approve, APlaceThatIsNotThereIsReported) {
  EXPECT_EQ(approved("guide/offer.anser"), "0");
  EXPECT_EQ(project.complaints(),
            "error: no text of the guide stands at \"guide/offer.anser\"\n"
            "  instead: --at guide/offer.answer\n");
}

}  // namespace
}  // namespace hjemvei
