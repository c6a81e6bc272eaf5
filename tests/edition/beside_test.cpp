#include "edition/beside.h"

#include <gtest/gtest.h>

#include "visible.h"

namespace hjemvei {
namespace {

GlossaryTerm term(const char* word, const char* tag, std::vector<std::string> forms) {
  GlossaryTerm term;
  term.term = word;
  term.language = "sv";
  term.beside = true;
  term.forms[tag] = {forms.front(), forms};
  return term;
}

std::vector<GlossaryTerm> arabic() {
  return {term("avhopp", "ar", {"انسحاب", "انسحابًا"}), term("svarstid", "ar", {"مهلة الإجابة"})};
}

class Screen {
 public:
  Screen(std::vector<GlossaryTerm> glossary, const char* tag, const char* source = "sv")
      : glossary_(std::move(glossary)),
        language_(*find_language(tag)),
        terms_(glossary_, source, language_),
        named_(terms_.none_named()) {}

  std::string say(std::vector<Piece> pieces) {
    terms_.set_beside(pieces, named_);
    return visible(Text{{}, language_.tag, join(pieces)});
  }
  std::string say(const std::string& text) {
    return say({{{text, language_.tag, false, {}, {}}, false}});
  }
  void name(std::string_view text) { terms_.mark_named(text, named_); }

 private:
  std::vector<GlossaryTerm> glossary_;
  const Language& language_;
  BesideTerms terms_;
  BesideTerms::Named named_;
};

TEST(Beside, WordsOfAnotherLanguageThanTheGuidesAreNotItsOwn) {
  EXPECT_EQ(Screen(arabic(), "ar", "nb").say("هذا انسحاب جديد."), "هذا انسحاب جديد.");
}

TEST(Beside, TheFirstMentionOnAScreenGetsTheWord) {
  Screen screen(arabic(), "ar");
  EXPECT_EQ(screen.say("هذا انسحاب جديد."), "هذا انسحاب~(|[avhopp]:sv|) جديد.");
  EXPECT_EQ(screen.say("انسحاب آخر."), "انسحاب آخر.");
}

TEST(Beside, SeveralTermsInOneText) {
  Screen screen(arabic(), "ar");
  EXPECT_EQ(screen.say("مهلة الإجابة ثم انسحاب ثم انسحاب"),
            "مهلة الإجابة~(|[svarstid]:sv|) ثم انسحاب~(|[avhopp]:sv|) ثم انسحاب");
}

TEST(Beside, ArabicPrefixesAreWrittenTogetherWithTheWord) {
  for (const char* word :
       {"وانسحاب", "بانسحاب", "الانسحاب", "والانسحاب", "فبالانسحاب", "للانسحاب"}) {
    Screen screen(arabic(), "ar");
    EXPECT_EQ(screen.say(word), std::string(word) + "~(|[avhopp]:sv|)") << word;
  }
  Screen screen(arabic(), "ar");
  EXPECT_EQ(screen.say("سانسحاب"), "سانسحاب");
}

TEST(Beside, OnlyWholeWordsCount) {
  Screen screen(arabic(), "ar");
  EXPECT_EQ(screen.say("انسحابات"), "انسحابات");
  EXPECT_EQ(screen.say("انسحابًا"), "انسحابًا~(|[avhopp]:sv|)");
  Screen english({term("erbjudande", "en", {"offer"})}, "en");
  EXPECT_EQ(english.say("offering, coffer"), "offering, coffer");
  EXPECT_EQ(english.say("Offer"), "Offer~(|erbjudande:sv|)");
}

TEST(Beside, TheLongerTermWins) {
  Screen screen({term("erbjudande", "en", {"offer"}), term("svarstid", "en", {"offer deadline"})},
                "en");
  EXPECT_EQ(screen.say("The offer deadline and the offer."),
            "The offer deadline~(|svarstid:sv|) and the offer~(|erbjudande:sv|).");
  EXPECT_EQ(screen.say("The offer deadline."), "The offer deadline.");
}

TEST(Beside, AShorterTermInsideALongerOneIsNoMention) {
  Screen screen({term("dag", "en", {"deadline"}), term("svarstid", "en", {"offer deadline"})},
                "en");
  screen.name("svarstid");
  EXPECT_EQ(screen.say("The offer deadline."), "The offer deadline.");
  EXPECT_EQ(screen.say("The deadline."), "The deadline~(|dag:sv|).");
}

TEST(Beside, AWordThatTheTranslatorWroteIsNotRepeated) {
  Screen screen({term("avhopp", "en", {"dropout"})}, "en");
  EXPECT_EQ(screen.say("A dropout (avhopp) and a dropout."), "A dropout (avhopp) and a dropout.");
  Screen bold({term("avhopp", "en", {"dropout"})}, "en");
  EXPECT_EQ(bold.say({{{"dropout", "en", true, {}, {}}, false},
                      {{" (avhopp).", "en", false, {}, {}}, false}}),
            "dropout*| (avhopp).");
}

TEST(Beside, BoldWordsAndFactsBorder) {
  Screen screen({term("ምንሳብ", "ti", {"ምንሳብ"})}, "ti");
  EXPECT_EQ(screen.say({{{"ብ", "ti", false, {}, {}}, false},
                        {{"ምንሳብ", "ti", true, {}, {}}, false},
                        {{"።", "ti", false, {}, {}}, false}}),
            "ብ|ምንሳብ*|~(|ምንሳብ:sv|)።");
  Screen sealed({term("avhopp", "en", {"dropout"})}, "en");
  EXPECT_EQ(sealed.say({{{"dropout", "en", false, {}, {}}, true}}), "dropout");
  // The bold part of a longer word is no mention.
  EXPECT_EQ(
      sealed.say({{{"dropout", "en", true, {}, {}}, false}, {{"s", "en", false, {}, {}}, false}}),
      "dropout*|s");
}

TEST(Beside, InsideBoldTextTheParenthesisIsBold) {
  Screen screen({term("avhopp", "en", {"dropout"})}, "en");
  EXPECT_EQ(screen.say({{{"One dropout counts.", "en", true, {}, {}}, false}}),
            "One dropout~(*|avhopp:sv*|) counts.*");
}

TEST(Beside, ScriptsWithoutSpacesMatchInsideALine) {
  Screen screen({term("avhopp", "th", {"ถอนตัว"})}, "th");
  EXPECT_EQ(screen.say("การถอนตัวสองครั้ง"), "การถอนตัว~(|avhopp:sv|)สองครั้ง");
}

TEST(Beside, AWordThatStandsOnTheScreenItselfNeedsNoRepeat) {
  Screen screen({term("avhopp", "en", {"dropout"})}, "en");
  screen.name("Ett Avhopp");
  EXPECT_EQ(screen.say("A dropout."), "A dropout.");
}

TEST(Beside, NothingForTheGlossarysOwnLanguageOrWithoutTheMark) {
  GlossaryTerm plain = term("avhopp", "en", {"dropout"});
  plain.beside = false;
  Screen unmarked({plain}, "en");
  EXPECT_EQ(unmarked.say("A dropout."), "A dropout.");
  Screen own({term("avhopp", "sv", {"avhopp"})}, "sv");
  EXPECT_EQ(own.say("Ett avhopp."), "Ett avhopp.");
}

}  // namespace
}  // namespace hjemvei
