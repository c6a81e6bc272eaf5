// What `hjemvei check` asks editors to look at once more.
#include "content/lint.h"

#include <gtest/gtest.h>

#include "content/address_syntax.h"
#include "content/check_guide.h"
#include "content/link_words.h"
#include "content/lix.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

// What the small guide with one place of a file written otherwise is warned of.
std::string lints(const std::string& from, const std::string& to,
                  const std::string& file = "small/guide.yaml") {
  SmallGuide small;
  small.write(file, from, to).read();
  if (!small.guide || small.diagnostics.has_errors()) return small.faults();
  Diagnostics diagnostics;
  lint_guide(*small.guide, diagnostics);
  return print(diagnostics.sorted());
}

TEST(Lint, IsQuietAboutAGoodGuide) { EXPECT_EQ(lints("Läs **mejlet**.", "Läs **mejlet**."), ""); }

TEST(Lint, LongSentences) {
  const std::string twenty =
      "Du ska svara på mejlet inom {block-time} och du ska göra det på din egen sida med din kod nu.";
  EXPECT_EQ(lints("Läs **mejlet**.", twenty), "");
  EXPECT_EQ(
      lints("Läs **mejlet**.", "Ja! Du ska svara på **mejlet** inom {block-time} och du ska göra det på din "
                               "egen sida med din egen kod nu."),
      "content/small/guide.yaml:21:17: warning: a sentence of 21 words: \"Du ska svara på mejlet inom "
      "{block-time} och du ska göra det på din egen sida med din egen kod nu.\"\n"
      "    - Ja! Du ska svara på **mejlet** inom {block-time} och du ska göra det på din egen sida med din egen…\n"
      "      ^\n"
      "  instead: two sentences, or fewer words; ten to fifteen are easy to read\n");
}

TEST(Lint, NamesTheLongestTwoSentencesOfAScreen) {
  const auto words = [](int count) {
    std::string text = "Ja";
    for (int i = 1; i < count; ++i) text += " ja";
    return text + ". ";
  };
  const std::string found = lints("Läs **mejlet**.", words(21) + words(24) + words(22) + "Nej.");
  EXPECT_NE(found.find("a sentence of 24 words"), std::string::npos) << found;
  EXPECT_NE(found.find("a sentence of 22 words"), std::string::npos) << found;
  EXPECT_EQ(found.find("a sentence of 21 words"), std::string::npos) << found;
}

TEST(Lint, MeasuresSwedishAndNorwegianOnly) {
  for (const char* language : {"sv", "nb", "nn"}) EXPECT_TRUE(has_lix(language));
  for (const char* language : {"en", "ar", "sv-x-easy"}) EXPECT_FALSE(has_lix(language));
}

TEST(Lint, LinksThatSayNothing) {
  EXPECT_EQ(lints("Läs om [papper](#papers.ask).", "Vill du ha mer? [Klicka här](#papers.ask)."),
            "content/small/guide.yaml:23:36: warning: the link \"Klicka här\" does not say where it leads\n"
            "    - text: Vill du ha mer? [Klicka här](#papers.ask).\n"
            "                             ^\n"
            "  instead: words that name what stands there: [so you answer](#offer.answer)\n");
}

TEST(Lint, KnowsSuchLinksInManyLanguages) {
  EXPECT_TRUE(says_nothing("LES MER …", "nb"));
  EXPECT_TRUE(says_nothing("« ТУТ »", "uk"));
  EXPECT_TRUE(says_nothing("→ här", "sv-x-easy"));
  EXPECT_TRUE(says_nothing("انقر هنا", "ar"));
  EXPECT_TRUE(says_nothing("ኣብዚ።", "ti"));
  EXPECT_TRUE(says_nothing("点击这里", "zh-Hans"));
  EXPECT_FALSE(says_nothing("Les mer om depositum", "nb"));
  EXPECT_FALSE(says_nothing("här", "nb"));   // another language's word
  EXPECT_FALSE(says_nothing("hier", "xx"));
}

TEST(Lint, AnAlternativeTextThatIsTheHeadline) {
  EXPECT_EQ(lints("alt: En klocka.", "alt: Svara  i tid!"),
            "content/small/guide.yaml:38:20: warning: the alternative text repeats the headline\n"
            "    alt: Svara  i tid!\n"
            "         ^\n"
            "  instead: what this drawing shows, for someone who cannot see it\n");
}

TEST(Lint, AnAlternativeTextThatIsTheCaption) {
  EXPECT_EQ(lints("alt: En klocka.", "alt: ett exempel"),
            "content/small/guide.yaml:38:20: warning: the alternative text repeats the caption\n"
            "    alt: ett exempel\n"
            "         ^\n"
            "  instead: what this drawing shows, for someone who cannot see it\n");
}

TEST(Lint, AnAlternativeTextThatIsThatOfAnotherDrawing) {
  EXPECT_EQ(lints("alt: Två staplar.", "alt: En klocka."),
            "content/small/guide.yaml:43:20: warning: the alternative text is also that of another drawing, at "
            "content/small/guide.yaml:38\n"
            "    alt: En klocka.\n"
            "         ^\n"
            "  instead: what this drawing shows, for someone who cannot see it\n");
}

TEST(Lint, AddressesThatAreNone) {
  EXPECT_EQ(lints("Läs om [papper](#papers.ask).", "Läs om [papper](https://bostad.stockholm.se/papper.)."),
            "content/small/guide.yaml:23:35: warning: the web address "
            "\"https://bostad.stockholm.se/papper.\" ends with a punctuation mark\n"
            "    - text: Läs om [papper](https://bostad.stockholm.se/papper.).\n"
            "                            ^\n"
            "  instead: the address as it stands in the browser: https://bostad.stockholm.se/\n");
}

TEST(Lint, WhatAnAddressIs) {
  const std::string host = "has no name of a computer in it, such as bostad.stockholm.se";
  for (const char* good : {"https://bostad.stockholm.se", "https://a.no/x?y=1#z", "https://a.no:8080/",
                           "https://bücher.example/"})
    EXPECT_EQ(fault_of_address(good), "") << good;
  EXPECT_EQ(fault_of_address("http://a.no"), "is not protected: it begins with http://, not https://");
  EXPECT_EQ(fault_of_address("a.no"), "does not begin with https://");
  EXPECT_EQ(fault_of_address("https://a.no/x y"), "has a space or a sign in it that no address has");
  EXPECT_EQ(fault_of_address("https://a.no/)"), "ends with a punctuation mark");
  EXPECT_EQ(fault_of_address("https://me@a.no/"), "has a user's name in it");
  EXPECT_EQ(fault_of_address("https://a.no:x/"), "has a port that is no number");
  for (const char* bad : {"https://localhost", "https://a..no", "https://-a.no", "https://.no/", "https://"})
    EXPECT_EQ(fault_of_address(bad), host) << bad;
}

TEST(Lint, AFactDueForReview) {
  SmallGuide small;
  small.read();
  Diagnostics before, after;
  check_expiry(*small.guide, {2027, 11, 22}, {}, before);
  EXPECT_EQ(print(before.sorted()), "");
  check_expiry(*small.guide, {2027, 11, 23}, {}, after);
  EXPECT_EQ(print(after.sorted()),
            "content/small/facts.yaml:9:16: warning: the fact \"block-time\" was to be reviewed by 2027-11-22\n"
            "    review-by: 2027-11-22\n"
            "               ^\n"
            "  instead: look at its source and write new days in checked: and review-by:\n");
}

}  // namespace
}  // namespace hjemvei
