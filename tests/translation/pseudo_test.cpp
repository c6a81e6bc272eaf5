#include "translation/pseudo.h"

#include <gtest/gtest.h>

#include "project.h"
#include "translation/offered.h"

namespace hjemvei {
namespace {

constexpr const char* kScreens = R"(      - id: answer
        title: Svara
        matters: deadline
        blocks:
          - text: >-
              Läs **hela** mejlet från SHIS, SHIS:s kontor och Mina sidors [råd på
              *nätet*](https://bostad.stockholm.se/a_b) på {block-time} eller {block-time.number}.
          - text: "Skriv till info@stad.se, eller på bostad.stockholm.se. T.ex. 3 \\* 4 \\{5}."
          - say:
              text: Jag svarar {office}.
)";

constexpr const char* kFacts = R"(facts:
  block-time:
    kind: count
    value: 6
    unit: month
    label: Tid
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
  office:
    kind: text
    value: på Kundtorget
    label: Kontor
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
  street:
    kind: address
    value: Provgatan 1
    label: Gata
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
)";

constexpr const char* kGlossary = R"(terms:
  - term: SHIS
    language: sv
    explanation: Stiftelse.
    do-not-translate: true
  - term: Mina sidor
    language: sv
    explanation: Din sida.
    do-not-translate: true
)";

class Pseudo : public testing::Test {
 protected:
  Pseudo() { project_.screens(kScreens).facts(kFacts).glossary(kGlossary); }

  Catalogue made(const char* tag) {
    return pseudo_translation(project_.guide(), *find_language(tag));
  }
  static std::string text_at(const Catalogue& catalogue, std::string_view at) {
    for (const Entry& entry : catalogue.entries)
      if (entry.at == at) return entry.text.text;
    return "nothing there";
  }

  Project project_;
};

TEST_F(Pseudo, KeepsMarkupLinksFactsAndNames) {
  const Catalogue catalogue = made("en-XA");
  EXPECT_EQ(catalogue.language, "en-XA");
  EXPECT_EQ(text_at(catalogue, "guide/offer.answer/title"), "[Šṽảŕả ộ]");
  EXPECT_EQ(text_at(catalogue, "guide/offer.answer/text.1"),
            "\\[Ļǟš **ĥễļả** ṁễĵļễţ ƒŕǻñ SHIS, SHIS:š ķộñţộŕ ộçĥ Mina sidors [ŕǻḓ ṗǻ "
            "**ñǟţễţ**](https://bostad.stockholm.se/a_b) ṗǻ {block-time} ễļļễŕ "
            "{block-time.number}. ộñễ ţŵộ ţĥŕễễ ƒộụŕ ƒïṽễ šïẋ šễṽễ\\]");
  EXPECT_EQ(text_at(catalogue, "guide/offer.answer/text.2"),
            "\\[Šķŕïṽ ţïļļ info@stad.se, ễļļễŕ ṗǻ bostad.stockholm.se. Ţ.ễẋ. 3 \\* 4 \\{5\\}. ộñễ "
            "ţŵộ ţĥŕễễ ƒộụŕ ƒïṽễ šïẋẋ\\]");
}

TEST_F(Pseudo, IsMirroredWithArabicLetters) {
  const Catalogue catalogue = made("ar-XB");
  EXPECT_EQ(text_at(catalogue, "guide/offer.answer/title"), "[سظارا]");
  EXPECT_EQ(text_at(catalogue, "facts/block-time/label"), "[تيد]");
}

// The value of a text fact stands inside other texts; an address is not translated.
TEST_F(Pseudo, LeavesAddressesAndPutsNoBracketsRoundFacts) {
  const Catalogue catalogue = made("en-XA");
  EXPECT_EQ(text_at(catalogue, "facts/office/value"), "ṗǻ Ķụñḓţộŕĝễţ");
  EXPECT_EQ(text_at(catalogue, "facts/street/value"), "nothing there");
  EXPECT_EQ(text_at(catalogue, "facts/street/label"), "[Ĝảţả ộ]");
}

TEST_F(Pseudo, IsATranslationLikeAnyOther) {
  for (const char* tag : {"en-XA", "ar-XB"}) {
    const Catalogue catalogue = made(tag);
    const Match match = hjemvei::match(project_.guide(), catalogue, project_.diagnostics);
    EXPECT_EQ(project_.complaints(), "");
    EXPECT_TRUE(match.unused.empty());
    for (const MatchedPlace& place : match.places) {
      const bool address = place.place.at == "facts/street/value";
      EXPECT_EQ(place.state, address ? MatchState::missing : MatchState::current) << place.place.at;
      if (place.entry) {
        EXPECT_EQ(place.entry->status, EntryStatus::draft);
        EXPECT_EQ(place.entry->position.line, place.place.prose->at.line);
      }
    }
  }
}

// Not even where all is reviewed.
TEST_F(Pseudo, IsNeverOffered) {
  Catalogue catalogue = made("en-XA");
  for (Entry& entry : catalogue.entries) entry.status = EntryStatus::approved;
  const Match match = hjemvei::match(project_.guide(), catalogue, project_.diagnostics);
  EXPECT_EQ(offered_languages(project_.guide(), {&match}), std::vector<std::string>{"sv"});
}

}  // namespace
}  // namespace hjemvei
