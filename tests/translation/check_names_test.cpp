#include "translation/check_names.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

constexpr const char* kGlossary =
    "terms:\n"
    "  - term: BankID\n    language: sv\n    explanation: Din legitimation.\n"
    "    do-not-translate: true\n"
    "  - term: Medborgarkontor\n    language: sv\n    own-forms:\n      - Medborgarkontoret\n"
    "    explanation: Ett kontor i staden.\n    do-not-translate: true\n";

std::string said(const std::string& source, const std::string& tag, const std::string& text) {
  Project project;
  project.glossary(kGlossary)
      .screens("      - id: answer\n        title: Svara\n        blocks:\n          - text: " +
               source + "\n")
      .translation(tag, Project::entry("guide/offer.answer/text.1", source, text));
  return project.wording(tag);
}

TEST(CheckNames, AMissingNameIsReported) {
  EXPECT_EQ(
      said("Fråga på Medborgarkontoret.", "en", "Ask the citizens’ office."),
      "content/home/translations/en.yaml:5:11: warning: the source text names "
      "\"Medborgarkontor\", a name that is not translated; this translation does not have it\n"
      "    text: Ask the citizens’ office.\n"
      "          ^\n"
      "  instead: write \"Medborgarkontor\" as it is; you may explain it beside the name\n");
}

TEST(CheckNames, LetterForLetter) {
  EXPECT_NE(said("Logga in med BankID.", "en", "Log in with bankid."), "");
  EXPECT_NE(said("Logga in med BankID.", "en", "Log in with MyBankID."), "");
  EXPECT_EQ(said("Logga in med BankID.", "en", "Log in with **BankID**."), "");
}

TEST(CheckNames, AttachedWordsDoNotHideIt) {
  EXPECT_EQ(said("Logga in med BankID.", "ar", "سجل وBankID."), "");
  EXPECT_EQ(said("Logga in med BankID.", "ti", "ብBankIDን እተዉ።"), "");
  EXPECT_EQ(said("Logga in med BankID.", "so", "Ku gal BankIDga."), "");
  EXPECT_EQ(said("Logga in med BankID.", "uk", "Увійдіть з Bank\u00ADID."), "");
}

TEST(CheckNames, AWordThatOnlyLooksLikeANameIsNone) {
  EXPECT_EQ(said("Ett medborgarkontor finns.", "en", "There is an office."), "");
}

}  // namespace
}  // namespace hjemvei
