#include "translation/check_figures.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

std::string said(const std::string& source, const std::string& tag, const std::string& text) {
  Project project;
  project
      .screens("      - id: answer\n        title: Svara\n        blocks:\n          - text: \"" +
               source + "\"\n")
      .translation(tag, Project::entry("guide/offer.answer/text.1", "\"" + source + "\"",
                                       "\"" + text + "\""));
  return project.wording(tag);
}

TEST(CheckFigures, AnotherFigureIsReported) {
  EXPECT_EQ(
      said("Det gäller 148 av 290 kommuner.", "en", "It applies to 184 of 290 municipalities."),
      "content/home/translations/en.yaml:5:11: warning: the source text has 148, this "
      "translation has 184 instead\n"
      "    text: \"It applies to 184 of 290 municipalities.\"\n"
      "          ^\n"
      "  instead: write the figures and addresses of the source text, in digits\n");
}

TEST(CheckFigures, AFigureThatIsMissing) {
  EXPECT_EQ(
      said("År 2024 var det 148 av 290.", "en", "It was many."),
      "content/home/translations/en.yaml:5:11: warning: the source text has 148, 2024 and 290, "
      "this translation has not\n"
      "    text: \"It was many.\"\n"
      "          ^\n"
      "  instead: write the figures and addresses of the source text, in digits\n");
}

TEST(CheckFigures, AFigureTooMany) {
  EXPECT_EQ(
      said("Sök ofta.", "en", "Search 3 times a week."),
      "content/home/translations/en.yaml:5:11: warning: this translation has 3, its source text "
      "has not\n"
      "    text: \"Search 3 times a week.\"\n"
      "          ^\n"
      "  instead: write the figures and addresses of the source text, in digits\n");
  EXPECT_NE(said("Tal 7.", "en", "Numbers 7 and 7."), "");
}

TEST(CheckFigures, AnAddressIsAFigure) {
  EXPECT_NE(said("Gå till bostad.stockholm.se.", "en", "Go to housing.stockholm.se."), "");
  EXPECT_EQ(said("Gå till bostad.stockholm.se.", "en", "Go to Bostad.stockholm.se!"), "");
}

TEST(CheckFigures, TheWayOfWritingDoesNotCount) {
  EXPECT_EQ(said("8 500 kr den 31 maj kl. 12.00, 4,5 %", "fa-AF",
                 "تا ۳۱ می ساعت ۱۲:۰۰، ۸٬۵۰۰ کرون و ۴٫۵ فیصد"),
            "");
}

TEST(CheckFigures, ADigitMayStandForAWord) {
  EXPECT_EQ(said("Två gånger i maj", "en", "2 times, 5/31 without the 31") != "", true);
  EXPECT_EQ(said("Två gånger i maj", "en", "2 times in month 5"), "");
  EXPECT_NE(said("Två gånger i maj", "en", "3 times in month 5"), "");
}

TEST(CheckFigures, AWordMayNotStandForADigit) {
  EXPECT_NE(said("3 rum", "en", "Three rooms"), "");
  EXPECT_NE(said("2 rum", "en", "Two rooms"), "");
}

TEST(CheckFigures, InArabicOneAndTwoMayBeWords) {
  EXPECT_EQ(said("1 rum, 2 rum", "ar", "غرفة، غرفتان"), "");
  EXPECT_NE(said("2 rum", "ar", "3 غرف"), "");
  EXPECT_NE(said("3 rum", "ar", "ثلاث غرف"), "");
}

TEST(CheckFigures, FactsAreNoFigures) {
  Project project;
  project
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n          - text: Betala "
          "{fee}.\n")
      .facts(
          "facts:\n  fee:\n    kind: amount\n    value: 200\n    unit: krona\n    label: Avgift\n"
          "    source: https://hjemvei.example\n")
      .translation(
          "en", Project::entry("guide/offer.answer/text.1", "\"Betala {fee}.\"", "\"Pay {fee}.\""));
  EXPECT_EQ(project.wording("en"), "");
}

TEST(CheckFigures, AStaleTextIsNotJudged) {
  Project project;
  project
      .screens(
          "      - id: answer\n        title: Svara\n        blocks:\n          - text: Tal 7\n")
      .translation("en", Project::entry("guide/offer.answer/text.1", "Tal 8", "Number 8"));
  EXPECT_EQ(project.wording("en"), "");
}

}  // namespace
}  // namespace hjemvei
