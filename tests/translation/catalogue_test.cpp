#include "translation/catalogue.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

TEST(FoldSpaces, LineBreaksAndRunsOfSpacesAreOneSpace) {
  EXPECT_EQ(fold_spaces("  Svara \n  i\ttid! "), "Svara i tid!");
  EXPECT_EQ(fold_spaces(" \n "), "");
  // A no-break space is a choice of the author.
  EXPECT_EQ(fold_spaces("6\u00A0månader"), "6\u00A0månader");
}

TEST(Catalogue, AnEntryKeepsAllThatItsTranslatorWrote) {
  Project project;
  project.translation("en",
                      "  - at: guide/title\n    source: Hem\n    text: Home\n    status: reviewed\n"
                      "    by: a reviewer\n    on: 2026-11-22\n    seal: " +
                          seal_of("Hem", "Home") + "\n    numbers:\n      fee: 200\n");
  const Catalogue& catalogue = project.catalogue("en");
  EXPECT_EQ(project.complaints(), "");
  EXPECT_EQ(catalogue.language, "en");
  EXPECT_EQ(catalogue.path, "content/home/translations/en.yaml");
  ASSERT_EQ(catalogue.entries.size(), 1u);
  const Entry& entry = catalogue.entries[0];
  EXPECT_EQ(entry.at, "guide/title");
  EXPECT_EQ(entry.source, "Hem");
  EXPECT_EQ(entry.text.text, "Home");
  EXPECT_EQ(entry.status, EntryStatus::reviewed);
  EXPECT_EQ(entry.by, "a reviewer");
  EXPECT_EQ(entry.on, (Date{2026, 11, 22}));
  EXPECT_FALSE(entry.edited_since_review);
  EXPECT_EQ(entry.numbers.at("fee"), "200");
  EXPECT_EQ(entry.position.line, 3u);
  EXPECT_EQ(entry.text.at.line, 5u);
}

TEST(Catalogue, APlaceThatStandsTwiceIsReported) {
  Project project;
  project.translation("en", Project::entry("guide/title", "Hem", "Home") +
                                Project::entry("guide/title", "Hem", "My home"));
  project.catalogue("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:9:5: error: \"guide/title\" stands twice; first on "
            "line 3\n"
            "    - at: guide/title\n"
            "      ^\n"
            "  instead: keep the entry that is right and move the other one to unused:\n");
}

TEST(Catalogue, AnEntryThatWasEditedAfterItsReviewIsADraft) {
  Project project;
  project.translation("en", Project::entry("guide/title", "Hem", "A home", "approved", "a reader") +
                                "    seal: " + seal_of("Hem", "Home") + "\n");
  const Catalogue& catalogue = project.catalogue("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:3:5: warning: this translation was edited after a "
            "reader had approved it; it counts as a draft\n"
            "    - at: guide/title\n"
            "      ^\n"
            "  instead: let a person read it, and approve it with `hjemvei translate approve`\n");
  EXPECT_EQ(catalogue.entries[0].status, EntryStatus::draft);
  EXPECT_TRUE(catalogue.entries[0].edited_since_review);
}

TEST(Catalogue, AReviewWithoutASealIsReported) {
  Project project;
  project.translation("en", Project::entry("guide/title", "Hem", "Home", "reviewed", "a reader"));
  EXPECT_EQ(project.catalogue("en").entries[0].status, EntryStatus::reviewed);
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:3:5: warning: this translation is reviewed, but has "
            "no seal: nobody would notice if it was edited later\n"
            "    - at: guide/title\n"
            "      ^\n"
            "  instead: approve it with `hjemvei translate approve`, which sets the seal\n");
}

TEST(Catalogue, NobodyCannotReview) {
  Project project;
  project.translation("en", Project::entry("guide/title", "Hem", "Home", "reviewed", "\"\""));
  project.catalogue("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:3:5: error: this translation is reviewed by nobody; "
            "only a person can do that\n"
            "    - at: guide/title\n"
            "      ^\n"
            "  instead: write the person's name in by:, or status: draft\n");
}

TEST(Catalogue, AMachineCannotReview) {
  Project project;
  project.translation("en", Project::entry("guide/title", "Hem", "Home", "reviewed"));
  project.catalogue("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:3:5: error: this translation is reviewed by "
            "\"machine-translated draft\"; only a person can do that\n"
            "    - at: guide/title\n"
            "      ^\n"
            "  instead: write the person's name in by:, or status: draft\n");
}

TEST(Catalogue, AFileOfAnotherLanguageThanItsNameIsReported) {
  Project project;
  project.files.files["home/translations/en.yaml"] = "language: ar\nentries: []\nunused: []\n";
  project.catalogue("en");
  EXPECT_EQ(project.complaints(),
            "content/home/translations/en.yaml:1:11: error: the file is named \"en.yaml\" but says "
            "language: ar\n"
            "    language: ar\n"
            "              ^\n"
            "  instead: write language: en, or rename the file\n");
}

TEST(Catalogue, TheTranslationsOfAGuideAreListedByTag) {
  MemoryFiles files;
  files.files["home/translations/en.yaml"] = "";
  files.files["home/translations/ar.yaml"] = "";
  files.files["home/translations/notes.txt"] = "";
  files.files["home/translations/.yaml"] = "";
  EXPECT_EQ(translation_tags(files, "home"), (std::vector<std::string>{"ar", "en"}));
  EXPECT_EQ(translation_tags(files, "other"), std::vector<std::string>{});
}

}  // namespace
}  // namespace hjemvei
