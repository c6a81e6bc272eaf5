#include "translation/check_terms.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

constexpr const char* kGlossary =
    "terms:\n"
    "  - term: kötid\n    language: sv\n    own-forms:\n      - kötiden\n"
    "    explanation: Hur länge du har stått i kö.\n    forms:\n"
    "      en:\n        term: queue time\n        forms:\n          - queue times\n"
    "      ar:\n        term: مدة الانتظار\n        forms: []\n"
    "  - term: hand\n    language: sv\n    explanation: Det du skriver med.\n    forms:\n"
    "      en:\n        term: hand\n"
    "  - term: andra hand\n    language: sv\n    explanation: Du hyr av en hyresgäst.\n    forms:\n"
    "      en:\n        term: sublet\n"
    "  - term: kötid\n    language: nb\n    explanation: Ikke på norsk.\n    forms:\n"
    "      en:\n        term: seniority\n";

// What is said of one text and its translation.
std::string said(const std::string& source, const std::string& tag, const std::string& text) {
  Project project;
  project.glossary(kGlossary)
      .screens("      - id: answer\n        title: Svara\n        blocks:\n          - text: " +
               source + "\n")
      .translation(tag, Project::entry("guide/offer.answer/text.1", source, text));
  return project.wording(tag);
}

TEST(CheckTerms, AnotherWordThanTheAgreedOneIsReported) {
  EXPECT_EQ(
      said("Kötid räknas.", "en", "Waiting counts."),
      "content/home/translations/en.yaml:5:11: warning: the source text has \"kötid\"; this "
      "translation has none of the words agreed for it\n"
      "    text: Waiting counts.\n"
      "          ^\n"
      "  instead: write \"queue time\", or add the form that stands here to the term's forms: "
      "in en in glossary.yaml\n");
}

TEST(CheckTerms, AFormOfTheWordIsNamedWithItsTerm) {
  EXPECT_EQ(
      said("Du mister **kötiden**.", "ar", "تفقد مكانك."),
      "content/home/translations/ar.yaml:5:11: warning: the source text has \"kötiden\", a form "
      "of \"kötid\"; this translation has none of the words agreed for it\n"
      "    text: تفقد مكانك.\n"
      "          ^\n"
      "  instead: write \"مدة الانتظار\", or add the form that stands here to the term's forms: "
      "in ar in glossary.yaml\n");
}

TEST(CheckTerms, AnyAgreedFormWillDo) {
  EXPECT_EQ(said("Kötid räknas.", "en", "Queue\u00A0times count."), "");
  EXPECT_EQ(said("Kötid räknas.", "en", "Your **queue** time counts."), "");
  EXPECT_EQ(said("Kötid räknas.", "ar", "وتحسب مدّة الانتظار."), "");
}

TEST(CheckTerms, TheWordItselfWillDo) {
  EXPECT_EQ(said("Kötid räknas.", "en", "Your kötid counts."), "");
}

TEST(CheckTerms, OnlyTheLongestTermIsLookedFor) {
  EXPECT_EQ(said("Hyr i andra hand.", "en", "Rent as a sublet."), "");
  EXPECT_NE(said("Ge mig en hand.", "en", "Give me help."), "");
}

TEST(CheckTerms, WordsOfOtherSourceLanguagesDoNotCount) {
  EXPECT_NE(said("Kötid räknas.", "en", "Seniority counts."), "");
}

TEST(CheckTerms, NothingIsSaidWhereNoWordIsAgreed) {
  EXPECT_EQ(said("Kötid räknas.", "uk", "Це важливо."), "");
}

TEST(CheckTerms, AStaleTextIsNotJudged) {
  Project project;
  project.glossary(kGlossary)
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n          - text: Kötid\n")
      .translation("en", Project::entry("guide/offer.answer/text.1", "Tid", "Time"));
  EXPECT_EQ(project.wording("en"), "");
}

TEST(CheckTerms, ATextThatMovedIs) {
  Project project;
  project.glossary(kGlossary)
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n          - text: Kötid\n")
      .translation("en", Project::entry("guide/offer.old/text.1", "Kötid", "Time"));
  EXPECT_NE(project.wording("en"), "");
}

}  // namespace
}  // namespace hjemvei
