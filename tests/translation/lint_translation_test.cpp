// What an editor is asked to look at again in a translation.
#include "translation/lint_translation.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - {id: answer, title: "Svara", blocks: [{text: "Ring oss"}]}
)";
constexpr const char* kHard =
    "Kommunens boligforvaltning behandler henvendelser fortløpende etter retningslinjene for tildeling";

std::string lints(const std::string& language, const std::string& text) {
  Project project;
  project.screens(kScreens).translation(
      language, Project::entry("guide/title", "Hem", "Hjem") +
                    Project::entry("guide/offer.answer/title", "Svara", "Svar") +
                    Project::entry("guide/offer.answer/text.1", "Ring oss", text));
  const Match match = project.matched(language);
  EXPECT_EQ(project.complaints(), "");
  lint_translation(project.guide(), match, project.diagnostics);
  return project.complaints();
}

TEST(LintTranslation, IsQuietAboutPlainWords) { EXPECT_EQ(lints("nb", "Ring oss"), ""); }

TEST(LintTranslation, HardLanguageIsSaidAtTheTranslation) {
  EXPECT_EQ(lints("nb", kHard),
            "content/home/translations/nb.yaml:5:11: warning: the guide has the LIX 75; easy language has at "
            "most 35\n"
            "    text: Hjem\n"
            "          ^\n"
            "  instead: write shorter sentences and shorter words\n"
            "content/home/translations/nb.yaml:11:11: warning: the screen \"offer.answer\" has the LIX 75; easy "
            "language has at most 40\n"
            "    text: Svar\n"
            "          ^\n"
            "  instead: write shorter sentences and shorter words\n");
}

TEST(LintTranslation, LixSaysNothingOfOtherLanguages) { EXPECT_EQ(lints("en", kHard), ""); }

}  // namespace
}  // namespace hjemvei
