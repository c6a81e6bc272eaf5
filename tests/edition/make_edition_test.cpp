#include "edition/make_edition.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "edition/dump.h"
#include "edition/edition_words.h"
#include "project.h"
#include "visible.h"

namespace hjemvei {
namespace {

constexpr const char* kFacts = R"(facts:
  block-time:
    kind: count
    value: 6
    unit: month
    label: Tid utan intresse
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
    expires: 2027-12-31
  phone:
    kind: phone
    value: 08-465 004 00
    label: Telefon
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-01-31
    expires: 2027-06-30
  office:
    kind: text
    value: Kundtorget
    label: Kontor
    source: https://hjemvei.example
    checked: 2026-11-22
    review-by: 2027-11-22
)";

constexpr const char* kGlossary = R"(terms:
  - term: avhopp
    language: sv
    explanation: Du svarar inte.
    beside: true
    forms:
      ar:
        term: انسحاب
        forms: ["انسحاب"]
      en:
        term: dropout
        forms: ["dropout"]
    do-not-translate: false
)";

Edition make(Project& project, const char* tag, EditionOptions options = {},
             const InterfaceWords* words = nullptr) {
  const auto own = InterfaceWords::load(tag);
  if (!words) words = own.get();
  const Guide& guide = project.guide();
  std::optional<Match> match;
  if (guide.language != tag) match = project.matched(tag);
  return make_edition(guide, match ? &*match : nullptr, *find_language(tag), *words, options,
                      project.diagnostics);
}

const EditionScreen& first_screen(const Edition& edition) {
  return edition.sections.at(0).screens.at(0);
}

template <class Block>
const Block& block(const Edition& edition, std::size_t index) {
  return std::get<Block>(first_screen(edition).blocks.at(index).body);
}

std::string screen_of(const std::string& blocks, const char* matters = "") {
  return "      - id: answer\n        title: Svara\n" +
         (*matters ? "        matters: " + std::string(matters) + "\n" : std::string()) +
         "        blocks:\n" + blocks;
}

// The complaints about one screen's texts: those about titles are left out.
std::string complaints_about(Project& project, std::string_view what) {
  std::vector<Diagnostic> some;
  for (const Diagnostic& diagnostic : project.diagnostics.sorted()) {
    if (diagnostic.seen.find(what) != std::string::npos) some.push_back(diagnostic);
  }
  return print(some);
}

// ---- The guide's own language. ---------------------------------------------------------------

TEST(SourceEdition, PrintsFactsAndLinks) {
  Project project;
  project.facts(kFacts).screens(
      screen_of("          - text: Ring {phone} om {block-time} hos {office}.\n"
                "          - text: Läs [**mer** här](https://bostad.stockholm.se/fragor) eller "
                "[svara](#offer.answer).\n"));
  const Edition edition = make(project, "sv");
  EXPECT_EQ(project.complaints(), "");
  EXPECT_EQ(visible(block<EditionText>(edition, 0).text),
            "Ring |08-465~004~00->tel:+46846500400(Ring 08-465~004~00)| om 6~månader hos "
            "Kundtorget.");
  EXPECT_EQ(visible(block<EditionText>(edition, 1).text),
            "Läs |mer*->https://bostad.stockholm.se/fragor(bostad.stockholm.se, extern "
            "webbplats)| här->https://bostad.stockholm.se/fragor(bostad.stockholm.se, extern "
            "webbplats)| eller |svara->#offer.answer(Svara)|.");
  EXPECT_EQ(edition.state, TextState::source);
  EXPECT_FALSE(edition.words.draft_notice);
}

TEST(SourceEdition, HasNoMeaningUnderWhatToSay) {
  Project project;
  project.screens(screen_of("          - say:\n              text: Jag vill svara.\n"));
  const Edition edition = make(project, "sv");
  const EditionSay& say = block<EditionSay>(edition, 0);
  EXPECT_EQ(visible(say.sentence), "”Jag vill svara.”");
  EXPECT_EQ(visible(say.lead), "Säg på svenska");
  EXPECT_FALSE(say.meaning);
}

TEST(SourceEdition, SetsNoGlossaryWordBeside) {
  Project project;
  project.glossary(kGlossary).screens(screen_of("          - text: Ett avhopp.\n"));
  EXPECT_EQ(visible(block<EditionText>(make(project, "sv"), 0).text), "Ett avhopp.");
}

TEST(SourceEdition, IsValidUntilTheEarliestExpiryOfAFactThatItPrints) {
  const auto until = [](const char* text) {
    Project project;
    project.facts(kFacts).screens(screen_of(std::string("          - text: ") + text + "\n"));
    const Edition edition = make(project, "sv");
    return edition.valid_until + " " +
           (edition.words.valid_until ? visible(*edition.words.valid_until) : "-");
  };
  EXPECT_EQ(until("Vänta {block-time}."), "2027-12-31 Gäller till 31~december~2027");
  EXPECT_EQ(until("Ring {phone}, vänta {block-time}."), "2027-06-30 Gäller till 30~juni~2027");
  EXPECT_EQ(until("Gå till {office}."), " -");
}

TEST(SourceEdition, AnExpiredFactThatWasLetThroughPrintsAsk) {
  Project project;
  project.facts(kFacts).screens(screen_of("          - text: Vänta {block-time}.\n"));
  EditionOptions options;
  options.ask = {"block-time"};
  const Edition edition = make(project, "sv", options);
  EXPECT_EQ(visible(block<EditionText>(edition, 0).text),
            "Vänta " + *InterfaceWords::load("sv")->find("ui.ask") + ".");
  EXPECT_FALSE(edition.words.valid_until);
}

// ---- Translations. ---------------------------------------------------------------------------

TEST(TranslatedEdition, ArabicTextsAreIsolatedTaggedAndGlossed) {
  Project project;
  project.facts(kFacts).glossary(kGlossary).screens(
      screen_of("          - text: Ring {phone} om {block-time} på Mina sidor.\n"
                "          - text: Ett avhopp, två avhopp.\n"));
  project.translation(
      "ar",
      Project::entry("guide/offer.answer/title", "Svara", "انسحاب") +
          Project::entry("guide/offer.answer/text.1", "Ring {phone} om {block-time} på Mina sidor.",
                         "اتصل {phone} خلال {block-time} في Mina sidor.") +
          Project::entry("guide/offer.answer/text.2", "Ett avhopp, två avhopp.",
                         "انسحاب واحد، انسحاب ثان."));
  const Edition edition = make(project, "ar");
  EXPECT_EQ(visible(first_screen(edition).title), "انسحاب");
  EXPECT_EQ(visible(block<EditionText>(edition, 0).text),
            "اتصل |[08-465~004~00]->tel:+46846500400(اتصل بالرقم <08-465~004~00])| خلال "
            "<6~أشهر] في |[Mina~sidor]:sv|.");
  EXPECT_EQ(visible(block<EditionText>(edition, 1).text),
            "انسحاب~(|[avhopp]:sv|) واحد، انسحاب ثان.");
  EXPECT_EQ(block<EditionText>(edition, 1).text.plain(), "انسحاب\u00A0(avhopp) واحد، انسحاب ثان.");
}

TEST(TranslatedEdition, EachScreenNamesATermAnew) {
  Project project;
  project.glossary(kGlossary).screens(screen_of("          - text: Ett avhopp.\n") +
                                      "      - id: next\n        title: Sedan\n        blocks:\n"
                                      "          - text: Ett avhopp.\n");
  project.translation("en",
                      Project::entry("guide/offer.answer/text.1", "Ett avhopp.", "One dropout.") +
                          Project::entry("guide/offer.next/text.1", "Ett avhopp.", "One dropout."));
  const Edition edition = make(project, "en");
  for (const EditionScreen& screen : edition.sections[0].screens) {
    EXPECT_EQ(visible(std::get<EditionText>(screen.blocks[0].body).text),
              "One dropout~(|avhopp:sv|).");
  }
}

TEST(TranslatedEdition, ATextInTheSourceLanguageHasNoWordBeside) {
  Project project;
  project.glossary(kGlossary).screens(screen_of("          - text: Ett dropout.\n"));
  project.translation("en", Project::entry("guide/title", "Hem", "Home"));
  EXPECT_EQ(visible(block<EditionText>(make(project, "en"), 0).text), "Ett dropout.");
}

TEST(TranslatedEdition, AFactThatIsATextMayBeTranslatedButNeedNot) {
  const auto printed = [](const std::string& more) {
    Project project;
    project.facts(kFacts).screens(screen_of("          - text: Gå till {office}.\n"));
    project.translation("ar", Project::entry("guide/offer.answer/text.1", "Gå till {office}.",
                                             "اذهب إلى {office}.") +
                                  more);
    const std::string text = visible(block<EditionText>(make(project, "ar"), 0).text);
    EXPECT_EQ(complaints_about(project, "office/value"), "");
    return text;
  };
  EXPECT_EQ(printed(""), "اذهب إلى |[Kundtorget]:sv|.");
  EXPECT_EQ(printed(Project::entry("facts/office/value", "Kundtorget", "مركز Kundtorget")),
            "اذهب إلى مركز |[Kundtorget]:sv|.");
}

TEST(TranslatedEdition, AMissingTextIsShownInTheSourceLanguageAndReported) {
  Project project;
  project.facts(kFacts).screens(screen_of("          - text: Vänta {block-time}.\n"));
  project.translation("ar", Project::entry("guide/title", "Hem", "البيت"));
  const Edition edition = make(project, "ar");
  const Text& text = block<EditionText>(edition, 0).text;
  EXPECT_EQ(text.language, "sv");
  EXPECT_EQ(visible(text), "Vänta 6~månader.");
  EXPECT_EQ(first_screen(edition).state, TextState::missing);
  EXPECT_EQ(edition.state, TextState::missing);
  EXPECT_EQ(complaints_about(project, "text.1"),
            "content/home/guide.yaml:20:19: warning: \"guide/offer.answer/text.1\" is not "
            "translated in content/home/translations/ar.yaml\n"
            "    - text: Vänta {block-time}.\n"
            "            ^\n"
            "  instead: add its translation there; until then readers get the text as it stands "
            "here\n");
  EXPECT_FALSE(project.diagnostics.has_errors());
  ASSERT_TRUE(edition.words.untranslated_notice);
}

TEST(TranslatedEdition, StrictMakesAMissingTextAnError) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n"));
  project.translation("en", Project::entry("guide/title", "Hem", "Home"));
  EditionOptions options;
  options.strict = true;
  make(project, "en", options);
  EXPECT_TRUE(project.diagnostics.has_errors());
  EXPECT_TRUE(complaints_about(project, "text.1")
                  .starts_with("content/home/guide.yaml:20:19: error: "
                               "\"guide/offer.answer/text.1\" is not translated in "
                               "content/home/translations/en.yaml\n"));
}

TEST(TranslatedEdition, AStaleTextIsShownAndReported) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n"));
  project.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta inte.", "Hurry."));
  const Edition edition = make(project, "en");
  EXPECT_EQ(visible(block<EditionText>(edition, 0).text), "Hurry.");
  EXPECT_EQ(complaints_about(project, "text.1"),
            "content/home/translations/en.yaml:3:5: warning: the source text of "
            "\"guide/offer.answer/text.1\" has changed since this was translated: "
            "[-Vänta inte.-] {+Vänta.+}\n"
            "    - at: guide/offer.answer/text.1\n"
            "      ^\n"
            "  instead: translate anew, and set source: to \"Vänta.\"\n");
  EXPECT_FALSE(project.diagnostics.has_errors());
  ASSERT_TRUE(edition.words.stale_notice);
  EXPECT_EQ(visible(*edition.words.stale_notice),
            "The translation is older than the original text.");
}

TEST(TranslatedEdition, AStaleTextBlocksWhereTheScreenMatters) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n", "money"));
  project.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta inte.", "Hurry."));
  make(project, "en");
  EXPECT_EQ(complaints_about(project, "text.1"),
            "content/home/translations/en.yaml:3:5: error: the source text of "
            "\"guide/offer.answer/text.1\" has changed since this was translated: "
            "[-Vänta inte.-] {+Vänta.+}; its screen matters: money\n"
            "    - at: guide/offer.answer/text.1\n"
            "      ^\n"
            "  instead: translate anew, and set source: to \"Vänta.\"\n");
}

// What the policy makes of a stale text: severity, and what readers get.
std::string stale_under(const std::string& guide_policy, const std::string& block_policy,
                        const std::string& matters = "") {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n" + block_policy, matters.c_str()));
  project.files.files["home/guide.yaml"] += guide_policy;
  project.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta inte.", "Hurry."));
  const Edition edition = make(project, "en");
  const bool blocked = project.diagnostics.has_errors();
  return (blocked ? "blocked " : "") + visible(block<EditionText>(edition, 0).text) +
         (edition.words.stale_notice ? " stale" : "");
}

TEST(TranslatedEdition, WhatAStaleTextDoesIsThePolicyOfTheGuide) {
  EXPECT_EQ(stale_under("", ""), "Hurry. stale");
  EXPECT_EQ(stale_under("when-stale:\n  other: source\n", ""), "Vänta.");
  EXPECT_EQ(stale_under("when-stale:\n  other: block\n", ""), "blocked Hurry. stale");
  EXPECT_EQ(stale_under("when-stale:\n  matters: source\n", "", "law"), "Vänta.");
  EXPECT_EQ(stale_under("when-stale:\n  other: source\n", "", "law"), "blocked Hurry. stale");
}

TEST(TranslatedEdition, ABlockMayHaveAPolicyOfItsOwn) {
  EXPECT_EQ(stale_under("", "            when-stale: source\n"), "Vänta.");
  EXPECT_EQ(stale_under("", "            when-stale: block\n"), "blocked Hurry. stale");
  EXPECT_EQ(stale_under("", "            when-stale: show\n", "law"), "Hurry. stale");
}

TEST(TranslatedEdition, ATextThatFellBackToItsSourceCountsAsUntranslated) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n            when-stale: source\n"));
  project.translation("en", Project::entry("guide/offer.answer/text.1", "Vänta inte.", "Hurry."));
  const Edition edition = make(project, "en");
  EXPECT_EQ(block<EditionText>(edition, 0).text.language, "sv");
  EXPECT_EQ(edition.sections[0].screens[0].state, TextState::missing);
  EXPECT_TRUE(edition.words.untranslated_notice);
}

TEST(TranslatedEdition, AScreenHasTheLowestStateOfItsTexts) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n") +
                  "      - id: next\n        title: Sedan\n        blocks:\n"
                  "          - text: Klart.\n");
  project.translation(
      "en",
      Project::entry("guide/offer.answer/title", "Svara", "Answer", "approved", "a reviewer") +
          Project::entry("guide/offer.answer/text.1", "Vänta.", "Wait.") +
          Project::entry("guide/offer.next/title", "Sedan", "Then", "approved", "a reviewer") +
          Project::entry("guide/offer.next/text.1", "Klart.", "Done.", "reviewed", "a reviewer"));
  const Edition edition = make(project, "en");
  EXPECT_EQ(edition.sections[0].screens[0].state, TextState::draft);
  EXPECT_EQ(edition.sections[0].screens[1].state, TextState::reviewed);
  EXPECT_EQ(edition.state, TextState::missing);  // the guide's title
  ASSERT_TRUE(edition.words.draft_notice);
  EXPECT_EQ(visible(*edition.words.draft_notice),
            "Machine-translated draft. Not yet reviewed by a person.");
}

TEST(TranslatedEdition, ADraftThatAPersonWroteIsNotCalledAMachines) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n"));
  project.translation("en", Project::entry("guide/offer.answer/title", "Svara", "Answer") +
                                Project::entry("guide/offer.answer/text.1", "Vänta.", "Wait.", "draft",
                                               "a translator"));
  const Edition edition = make(project, "en");
  ASSERT_TRUE(edition.words.draft_notice);
  EXPECT_EQ(visible(*edition.words.draft_notice), "Draft. Not yet reviewed by a person.");
}

TEST(TranslatedEdition, WhatToSayStaysAndGetsItsMeaning) {
  Project project;
  project.glossary(kGlossary).screens(
      screen_of("          - say:\n              text: Är det ett avhopp?\n"));
  project.translation(
      "ar", Project::entry("guide/offer.answer/say.1", "Är det ett avhopp?", "هل هذا انسحاب؟"));
  const Edition edition = make(project, "ar");
  const EditionSay& say = block<EditionSay>(edition, 0);
  EXPECT_EQ(say.sentence.language, "sv");
  EXPECT_EQ(visible(say.sentence), "”Är det ett avhopp?”");
  ASSERT_TRUE(say.meaning);
  EXPECT_EQ(say.meaning->language, "ar");
  EXPECT_EQ(visible(*say.meaning), "هل هذا انسحاب؟");
}

constexpr const char* kFigure = R"(          - figure:
              drawing: message
              words:
                before: Svara före
              kept:
                sms: Svara **nu**
              explain:
                drop:
                  word: Avhopp
                  meaning: Du svarar inte.
              facts: [block-time, phone]
              alt: Ett SMS om {block-time}.
              caption: Ett avhopp.
          - chart:
              facts: [block-time]
              alt: Staplar.
          - note:
              kind: tip
              text: Ett avhopp.
          - table:
              columns: ["Svar", "Följd"]
              rows:
                - ["Ja", "Bra"]
)";

TEST(TranslatedEdition, DrawingsKeepWhatIsKeptAndExplainIt) {
  Project project;
  project.facts(kFacts).glossary(kGlossary).screens(screen_of(kFigure));
  const std::string at = "guide/offer.answer/";
  project.translation(
      "en", Project::entry(at + "figure.1.words.before", "Svara före", "Answer before") +
                Project::entry(at + "figure.1.explain.drop", "Du svarar inte.", "A dropout.") +
                Project::entry(at + "figure.1.alt", "Ett SMS om {block-time}.",
                               "A text message about {block-time}.") +
                Project::entry(at + "figure.1.caption", "Ett avhopp.", "One dropout.") +
                Project::entry("facts/block-time/label", "Tid utan intresse", "Time without"));
  const Edition edition = make(project, "en");
  const EditionFigure& figure = block<EditionFigure>(edition, 0);
  ASSERT_EQ(figure.words.size(), 2u);
  EXPECT_EQ(visible(figure.words[0].text), "Answer before");
  EXPECT_EQ(visible(figure.words[1].text), "Svara |nu*");
  EXPECT_EQ(figure.words[1].text.language, "sv");
  ASSERT_EQ(figure.explain.size(), 1u);
  EXPECT_EQ(visible(figure.explain[0].word), "Avhopp");
  EXPECT_EQ(figure.explain[0].word.language, "sv");
  // The word itself stands there: neither its meaning nor what follows repeats it.
  EXPECT_EQ(visible(figure.explain[0].meaning), "A dropout.");
  EXPECT_EQ(visible(*figure.caption), "One dropout.");
  EXPECT_EQ(figure.alt, "A text message about 6\u00A0months.");
  EXPECT_EQ(figure.alt_language, "en");
  ASSERT_EQ(figure.facts.size(), 2u);
  EXPECT_EQ(visible(figure.facts[1].text), "08-465~004~00");  // a drawing has no links
  EXPECT_EQ(visible(figure.facts[0].text), "6~months");
  EXPECT_EQ(figure.facts[0].value, 6.0);
  EXPECT_EQ(visible(figure.facts[0].label), "Time without");
  EXPECT_EQ(block<EditionChart>(edition, 1).alt_language, "sv");  // not translated
}

TEST(TranslatedEdition, TextsStandInReadingOrder) {
  Project project;
  project.facts(kFacts).screens(screen_of(kFigure));
  const std::vector<std::string> expected = {"Svara",
                                             "Svara före",
                                             "Svara nu",
                                             "Ett avhopp.",
                                             "Avhopp",
                                             "Du svarar inte.",
                                             "Tid utan intresse",
                                             "6\u00A0månader",
                                             "Tips",
                                             "Ett avhopp.",
                                             "Svar",
                                             "Följd",
                                             "Ja",
                                             "Bra"};
  EXPECT_EQ(texts(make(project, "sv")), expected);
}

// ---- Words, languages, dump. -----------------------------------------------------------------

TEST(Edition, AMissingInterfaceWordIsAnErrorThatNamesItsFile) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n"));
  const InterfaceWords none;
  const Edition edition = make(project, "sv", {}, &none);
  EXPECT_TRUE(edition.words.next.empty());
  EXPECT_TRUE(edition.words.page_n.empty());
  EXPECT_EQ(complaints_about(project, "\"ui.next\""),
            "error: content/interface/sv.po has no word with msgctxt \"ui.next\"\n"
            "  instead: add msgctxt \"ui.next\" with its msgstr there, then build the program "
            "anew\n");
}

// Each catalogue has every word that an edition asks for.
TEST(Edition, EveryCatalogueIsComplete) {
  for (const std::string& tag : InterfaceWords::available()) {
    Project project;
    project
        .screens(
            screen_of("          - text: Läs [mer](https://bostad.stockholm.se), ring {phone}.\n"
                      "          - say:\n              text: Jag vill svara.\n"
                      "          - note:\n              kind: tip\n              text: A\n"
                      "          - note:\n              kind: important\n              text: B\n"
                      "          - note:\n              kind: example\n              text: C\n"
                      "          - note:\n              kind: warning\n              text: D\n"))
        .facts(kFacts);
    if (tag != "sv") project.translation(tag, Project::entry("guide/title", "Hem", "X"));
    EditionOptions options;
    options.others = {"sv", "en", "ar"};
    const Edition edition = make(project, tag.c_str(), options);
    EXPECT_EQ(complaints_about(project, "content/interface/"), "") << tag;
    Diagnostics diagnostics;
    const auto words = InterfaceWords::load(tag);
    const EditionWords edition_words(*words, *find_language(tag), diagnostics);
    for (const std::string& unit : units()) edition_words.count("6", unit);
    EXPECT_EQ(print(diagnostics.sorted()), "") << tag;
  }
}

TEST(Edition, OffersTheOtherLanguagesByTheirOwnNames) {
  Project project;
  project.screens(screen_of("          - text: Vänta.\n"));
  EditionOptions options;
  options.others = {"sv", "en", "ar", "xx"};
  const Edition edition = make(project, "sv", options);
  ASSERT_EQ(edition.others.size(), 2u);
  EXPECT_EQ(edition.others[0].tag, "en");
  EXPECT_EQ(edition.others[1].native_name.plain(), "العربية");
  EXPECT_EQ(edition.others[1].native_name.language, "ar");
  EXPECT_EQ(edition.others[1].address, "https://hjemvei.example/home/ar/guide.pdf");
  EXPECT_EQ(edition.others[0].purpose, "Läs guiden på English");
}

TEST(Edition, ArabicWordsIsolateWhatTheyAreFilledWith) {
  Project project;
  project.facts(kFacts).screens(screen_of("          - text: Vänta {block-time}.\n"));
  project.translation("ar", Project::entry("guide/title", "Hem", "البيت"));
  const Edition edition = make(project, "ar");
  EXPECT_EQ(visible(edition.words.version), "إصدار <2026-11-22]");
  EXPECT_EQ(visible(*edition.words.valid_until), "صالح حتى <31~ديسمبر~2027]");
  EXPECT_EQ(edition.words.page_n_of_m, "صفحة {n} من {m}");
}

TEST(Fill, ReplacesWhatIsNamed) {
  EXPECT_EQ(fill("Page {n} of {m}", {{"n", "3"}, {"m", "12"}}, false), "Page 3 of 12");
  EXPECT_EQ(fill("{title}, {x} {", {{"title", "A {n}"}}, false), "A {n}, {x} {");
  EXPECT_EQ(visible(fill("{title}، صفحة {n}", {{"title", "العرض"}, {"n", "3"}}, true)),
            "العرض، صفحة <3]");
  EXPECT_EQ(visible(fill("{n}", {{"n", "\u206612\u2069"}}, true)), "[12]");
}

TEST(Dump, IsJsonWithSortedKeys) {
  Project project;
  project.screens(screen_of("          - text: Vänta **nu**.\n"));
  const std::string json = dump_edition(make(project, "sv"));
  EXPECT_TRUE(
      json.starts_with("{\n  \"guide\": \"home\",\n  \"help\": \"offer.answer\",\n"
                       "  \"language\": \"sv\",\n"))
      << json.substr(0, 200);
  EXPECT_NE(json.find("  \"texts\": [\n    \"Svara\",\n    \"Vänta nu.\"\n  ],\n"),
            std::string::npos);
  EXPECT_TRUE(json.ends_with("}\n"));
}

}  // namespace
}  // namespace hjemvei
