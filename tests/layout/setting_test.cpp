// What all verbs of the room ask before they begin.
#include "layout/setting.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "layout/make_brochure.h"
#include "layout/make_pages.h"
#include "layout/make_plan.h"

namespace hjemvei {
namespace {

TEST(Setting, NoVerbSetsALanguageThatTheTableDoesNotHave) {
  Sources sources;
  Diagnostics faults;
  const DiskFiles project(HJEMVEI_PROJECT_DIR);
  const auto fonts = Fonts::load(project, "fonts/fonts.yaml", sources, faults);
  ASSERT_EQ(print(faults.sorted()), "");
  const SourceFile& file = sources.add("guide.yaml", "id: a\n");
  Edition edition;
  edition.language = "xx";
  edition.at = {&file, 1, 1};
  const std::string said =
      "guide.yaml:1:1: error: the language \"xx\" is not in the language table\n"
      "    id: a\n"
      "    ^\n"
      "  instead: a tag of the table, for example \"sv\"\n";
  Diagnostics pages, brochure, plan;
  EXPECT_TRUE(make_pages(edition, {}, {}, {}, *fonts, pages).pages.empty());
  EXPECT_EQ(print(pages.sorted()), said);
  EXPECT_TRUE(make_brochure(edition, {}, {}, {}, *fonts, BrochureForm::panels, brochure).pages.empty());
  EXPECT_EQ(print(brochure.sorted()), said);
  EXPECT_TRUE(make_plan(edition, {}, {}, *fonts, {}, plan).pages.empty());
  EXPECT_EQ(print(plan.sorted()), said);
}

TEST(Setting, FindsTheLanguageOfAnEdition) {
  Edition edition;
  edition.language = "prs";
  Diagnostics faults;
  ASSERT_NE(known_language(edition, faults), nullptr);
  EXPECT_EQ(known_language(edition, faults)->tag, "fa-AF");
  EXPECT_TRUE(faults.empty());
}

}  // namespace
}  // namespace hjemvei
