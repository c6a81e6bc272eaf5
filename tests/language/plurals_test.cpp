#include "language/plurals.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace hjemvei {
namespace {

TEST(Plurals, EachLanguageCountsAsItsWordsDo) {
  const DiskFiles files(HJEMVEI_PROJECT);
  for (const Language& language : all_languages()) {
    const auto po = files.read("content/interface/" + language.tag + ".po");
    if (!po) continue;
    EXPECT_NE(po->find("\"Plural-Forms: " + to_string(plural_forms(language)) + "\\n\""), po->npos)
        << language.tag << ": " << to_string(plural_forms(language));
    EXPECT_EQ(plural_forms(language).own_fraction, po->find("unit.day.fraction") != po->npos)
        << language.tag;
  }
}

TEST(Plurals, ALanguageThatNobodyKnowsCountsLikeEnglish) {
  Language language;
  language.icu_locale = "xx";
  EXPECT_EQ(to_string(plural_forms(language)), "nplurals=2; plural=(n != 1);");
}

}  // namespace
}  // namespace hjemvei
