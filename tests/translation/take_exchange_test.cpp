#include "translation/take_exchange.h"

#include <gtest/gtest.h>

#include "round_trip.h"

namespace hjemvei {
namespace {

std::string file_of(Project& project) { return project.files.files["home/translations/so.yaml"]; }

// The first travel, in both formats.
struct Travel : Project {
  Travel() { travel(*this); }
  std::string po() { return exported_po(*this, "so"); }
  std::string xliff() { return exported_xliff(*this, "so"); }
  std::string file() { return file_of(*this); }
};

TEST(TakeExchange, WhatComesBackAsItWasChangesNothing) {
  Travel project;
  for (const std::string& sent : {project.po(), project.xliff()}) {
    const Imported back = import_into(project, "so", sent);
    EXPECT_EQ(back.complaints, "");
    EXPECT_EQ(back.file, project.file());
    EXPECT_EQ(back.taken.changed + back.taken.confirmed + back.taken.unused, 0u);
  }
}

TEST(TakeExchange, ANewTextStandsInTheGuidesOrder) {
  Travel project;
  const Imported back = import_into(
      project, "so",
      with(project.po(), "msgid \"Svara\"\nmsgstr \"\"", "msgid \"Svara\"\nmsgstr \"Jawaab\""));
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.file,
            with(project.file(), "  # Kept as it is.\n",
                 "  - at: guide/offer.answer/title\n    source: Svara\n    text: Jawaab\n"
                 "    status: draft\n    by: A Checker\n    on: 2026-12-24\n  # Kept as it is.\n"));
  EXPECT_EQ(back.taken.changed, 1u);
}

TEST(TakeExchange, AChangedTextLosesItsReviewAloneAndKeepsTheDayOfItsFile) {
  Travel project;
  const std::string sent = with_all(project.po(), "PO-Revision-Date: 2026-11-22", "PO-Revision-Date: 2026-12-02");
  const Imported back = import_into(
      project, "so",
      with(with(sent, "msgstr \"Guri\"", "msgstr \"Hoy\""), "Last-Translator: A Checker",
           "Last-Translator: A Verifier <other@mail.example>"));
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.file, with(with(project.file(), "    text: Guri\n    status: reviewed\n    by: A Checker\n",
                                 "    text: Hoy\n    status: draft\n    by: A Verifier\n"),
                            "on: 2026-11-22", "on: 2026-12-02"));
}

TEST(TakeExchange, WhoIsNamedOnTheCommandLineTranslated) {
  Travel project;
  const Imported back =
      import_into(project, "so", with(project.po(), "msgstr \"Guri\"", "msgstr \"Hoy\""), "A Verifier");
  EXPECT_NE(back.file.find("by: A Verifier"), back.file.npos);
}

TEST(TakeExchange, AnUnmarkedStaleTextIsConfirmed) {
  Travel project;
  const std::string po = project.po();
  const Imported back = import_into(
      project, "so",
      with(po, "#, fuzzy\n#| msgctxt \"guide/question\"\n#| msgid \"Hur då?\"\n", ""));
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.file, with(with(project.file(), "Hur då?", "Hur?"),
                            "by: A Checker\n    on: 2026-11-22\n  # Kept",
                            "by: A Checker\n    on: 2026-12-24\n  # Kept"));
  EXPECT_EQ(back.taken.confirmed, 1u);
}

TEST(TakeExchange, AConfirmedTextForgetsWhatItsSourceWas) {
  Travel project;
  std::string& file = project.files.files["home/translations/so.yaml"];
  file = with(file, "source: Hur då?\n", "source: Hur?\n    was: Hur då?\n");
  const std::string po = project.po();
  const std::string marks = "#, fuzzy\n#| msgctxt \"guide/question\"\n#| msgid \"Hur då?\"\n";
  EXPECT_EQ(import_into(project, "so", po).file, file);
  const Imported back = import_into(project, "so", with(po, marks, ""));
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.file, with(with(file, "    was: Hur då?\n", ""),
                            "by: A Checker\n    on: 2026-11-22\n  # Kept",
                            "by: A Checker\n    on: 2026-12-24\n  # Kept"));
}

TEST(TakeExchange, AnUnmarkedDraftOfAMachineIsAPersons) {
  Travel project;
  const Imported back =
      import_into(project, "so", with(project.po(), "#, fuzzy, md-text", "#, md-text"));
  EXPECT_EQ(back.file, with(project.file(), "by: machine-translated draft\n    on: 2026-11-22",
                            "by: A Checker\n    on: 2026-12-24"));
  const Imported xliff = import_into(
      project, "so", with(project.xliff(), "needs-review-translation", "translated"));
  EXPECT_EQ(xliff.complaints, "");
  EXPECT_EQ(xliff.file, back.file);
}

TEST(TakeExchange, AMarkThatWasAddedTakesTheReviewAway) {
  Travel project;
  const Imported back = import_into(
      project, "so",
      with(project.po(), "#: content/home/guide.yaml:7\n", "#: content/home/guide.yaml:7\n#, fuzzy\n"));
  EXPECT_EQ(back.file, with(project.file(), "status: reviewed", "status: draft"));
}

TEST(TakeExchange, WhereAToolDroppedAllMarksOnlyChangedTextsCount) {
  Travel project;
  std::string po = project.po();
  for (const char* flags : {"#, fuzzy, md-text\n", "#, fuzzy\n", "#, md-text, placeholders:\"{wait}\"\n",
                            "#, md-text, placeholders:\"{fee.number}\"\n", "#, max-length:14\n"})
    po = with(po, flags, "");
  po = with(po, "msgid \"Svara\"\nmsgstr \"\"", "msgid \"Svara\"\nmsgstr \"Jawaab\"");
  const Imported back = import_into(project, "so", po);
  EXPECT_EQ(back.complaints,
            "back.po: warning: no text of this file has a flag any more: a tool took them off\n"
            "  instead: texts that did not change are left as they were; hjemvei translate approve is "
            "the way to accept them\n");
  EXPECT_EQ(back.taken.changed, 1u);
  EXPECT_EQ(back.taken.confirmed, 0u);
  EXPECT_NE(back.file.find("by: machine-translated draft"), back.file.npos);
}

TEST(TakeExchange, ATextThatWasTakenOutIsKept) {
  Travel project;
  const Imported back =
      import_into(project, "so", with(project.po(), "msgstr \"Guri\"", "msgstr \"\""));
  EXPECT_EQ(back.file, project.file());
  EXPECT_EQ(back.complaints,
            "back.po:23:9: warning: the translation of \"guide/title\" was taken out; it is kept\n"
            "    msgstr \"\"\n"
            "            ^\n"
            "  instead: to take it out indeed, do so in content/home/translations/so.yaml\n");
}

// ---- Weeks late: the guide has changed since. ----

std::string late_screens() {
  return R"(      - id: first
        title: Först
        blocks:
          - text: Svara inom {wait}.
      - id: answer
        title: Svara nu
        matters: deadline
        blocks:
          - steps:
              - Läs **mejlet** i [guiden](#offer.answer).
)";
}

TEST(TakeExchange, WeeksLateEachTextFindsItsPlace) {
  Travel before;
  std::string po = before.po();
  po = with(po, "msgid \"Svara\"\nmsgstr \"\"", "msgid \"Svara\"\nmsgstr \"Jawaab\"");            // changed since
  po = with(po, "Ku jawaab {wait} gudahood", "{wait} gudahood ku jawaab");                         // moved since
  po = with(po, "kronor.\"\nmsgstr \"\"", "kronor.\"\nmsgstr \"{fee.number} karoon.\"");            // gone since
  Project after;
  travel(after, late_screens());
  const Imported back = import_into(after, "so", po);
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.taken.changed, 3u);
  EXPECT_EQ(back.taken.stale, 1u);
  EXPECT_EQ(back.taken.moved, 1u);
  EXPECT_EQ(back.taken.unused, 1u);
  const std::string title =
      "  - at: guide/offer.answer/title\n    source: Svara\n    text: Jawaab\n"
      "    status: draft\n    by: A Checker\n    on: 2026-12-24\n";
  const std::string gone =
      "  - at: guide/offer.answer/text.1\n    source: Det kostar {fee.number} kronor.\n"
      "    text: \"{fee.number} karoon.\"\n    status: draft\n    by: A Checker\n    on: 2026-12-24\n"
      "    numbers:\n      fee: \"200\"\n";
  std::string wanted = file_of(after);
  // Behind the entry of the text before it, which has moved there.
  wanted = with(wanted, "unused: []\n", title + "unused:\n" + gone);
  const std::size_t last = wanted.find("\"Ku jawaab");
  wanted = wanted.substr(0, last) +
           with(with(wanted.substr(last), "\"Ku jawaab {wait} gudahood.\"", "\"{wait} gudahood ku jawaab.\""),
                "on: 2026-11-22", "on: 2026-12-24");
  EXPECT_EQ(back.file, wanted);

  // What the import wrote is, read again, what should be.
  Project again;
  again.screens(late_screens()).facts(kTravelFacts);
  again.files.files["home/translations/so.yaml"] = back.file;
  const Match match = again.matched("so");
  std::map<std::string, MatchState> states;
  for (const MatchedPlace& place : match.places) states[place.place.at] = place.state;
  EXPECT_EQ(states["guide/offer.answer/title"], MatchState::stale);
  EXPECT_EQ(states["guide/offer.first/text.1"], MatchState::moved);
  EXPECT_EQ(states["guide/offer.answer/steps.1.1"], MatchState::current);
}

TEST(TakeExchange, ANumberThatChangedMeanwhileMakesTheTextStale) {
  Travel before;
  const std::string po =
      with(before.po(), "kronor.\"\nmsgstr \"\"", "kronor.\"\nmsgstr \"{fee.number} karoon.\"");
  Project after;
  travel(after, kTravelScreens, with(kTravelFacts, "value: 200", "value: 300"));
  const Imported back = import_into(after, "so", po);
  EXPECT_NE(back.file.find("numbers:\n      fee: \"200\""), back.file.npos);
  Project again;
  again.screens(kTravelScreens).facts(with(kTravelFacts, "value: 200", "value: 300"));
  again.files.files["home/translations/so.yaml"] = back.file;
  for (const MatchedPlace& place : again.matched("so").places)
    if (place.place.at == "guide/offer.answer/text.1") {
      EXPECT_EQ(place.state, MatchState::stale);
    }
}

TEST(TakeExchange, AnEntryWhoseSourceIsGoneGoesToUnused) {
  Travel before;
  const std::string po = before.po();
  Project after;
  travel(after, "      - id: answer\n        title: Svara\n        blocks:\n          - text: Nytt.\n");
  const Imported back = import_into(after, "so", po);
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.taken.unused, 2u);
  const std::string file = file_of(after);
  const std::size_t first = file.find("  # Kept as it is.\n");
  EXPECT_EQ(back.file, file.substr(0, first) + "unused:\n" +
                           with(file.substr(first), "unused: []\n", ""));
}

// ---- Changed on both sides. ----

TEST(TakeExchange, WhatChangedAtHomeOnlyStays) {
  Travel project;
  const std::string po = project.po();
  Travel later;
  later.files.files["home/translations/so.yaml"] = with(later.file(), "text: Guri", "text: Hoyga");
  const Imported back = import_into(later, "so", po);
  EXPECT_EQ(back.complaints, "");
  EXPECT_EQ(back.file, later.file());
}

TEST(TakeExchange, WhatChangedOnBothSidesIsKeptTwice) {
  Travel project;
  const std::string po = with(project.po(), "msgstr \"Guri\"", "msgstr \"Hoy\"");
  Travel later;
  later.files.files["home/translations/so.yaml"] = with(later.file(), "text: Guri", "text: Hoyga");
  const Imported back = import_into(later, "so", po);
  EXPECT_EQ(back.complaints,
            "back.po:23:9: warning: this text was changed here, and also in "
            "content/home/translations/so.yaml on line 3, since it was sent out\n"
            "    msgstr \"Hoy\"\n"
            "            ^\n"
            "  instead: look which one is right: this one is kept under unused:\n");
  EXPECT_EQ(back.file,
            with(later.file(), "unused: []\n",
                 "unused:\n  - at: guide/title\n    source: Hem\n    text: Hoy\n    status: draft\n"
                 "    by: A Checker\n    on: 2026-12-24\n"));
}

// ---- Refused. ----

TEST(TakeExchange, BrokenTextsAreRefusedAllAtOnce) {
  Travel project;
  std::string po = project.po();
  po = with(po, "Akhri **iimaylka** [hagaha](#offer.answer).", "Akhri **iimaylka [hagaha](#offer.ask).");
  po = with(po, "Ku jawaab {wait} gudahood.", "Ku jawaab lix bilood gudahood.");
  po = with(po, "msgid \"Svara\"\nmsgstr \"\"", "msgid \"Svara\"\nmsgstr \"Ja\\\"waab {nu\"");
  po = with(po, "msgstr \"Guri\"", "msgstr \"Gu\u202Eri\"");
  const Imported back = import_into(project, "so", po);
  EXPECT_TRUE(back.failed);
  EXPECT_EQ(back.complaints,
            "back.po:23:11: error: the invisible character U+202E stands in this text\n"
            "    msgstr \"Gu<U+202E>ri\"\n"
            "              ^\n"
            "  instead: take it out\n"
            "back.po:56:18: error: this brace { is not closed\n"
            "    msgstr \"Ja\\\"waab {nu\"\n"
            "                     ^\n"
            "  instead: write the id of a fact, {block-time} or {block-time.number}, or \\{ for a "
            "brace that is meant\n"
            "back.po:65:15: error: these ** make nothing bold and would be printed\n"
            "    msgstr \"Akhri **iimaylka [hagaha](#offer.ask).\"\n"
            "                  ^\n"
            "  instead: write ** close to the first and the last of the words, with a space or the end "
            "of the text outside: **these words**\n"
            "back.po:75:9: error: the source text has the fact {wait}, this translation has not\n"
            "    msgstr \"Ku jawaab lix bilood gudahood.\"\n"
            "            ^\n"
            "  instead: write {wait} where the figure belongs\n");
}

TEST(TakeExchange, AnotherGuideLanguageOrFormatIsRefused) {
  Travel project;
  std::string po = with(project.po(), "X-Hjemvei-Guide: home", "X-Hjemvei-Guide: oslo");
  po = with(with(po, "Language: so", "Language: ti"), "X-Hjemvei-Format: 1", "X-Hjemvei-Format: 2");
  const Imported back = import_into(project, "so", po);
  EXPECT_EQ(back.complaints,
            "back.po: error: this file has format 2; this program knows format 1 and what came before\n"
            "  instead: import it with the version of the program that exported it\n"
            "back.po:7:2: error: this file is in the language \"ti\", not \"so\"\n"
            "    \"Language: ti\\n\"\n"
            "     ^\n"
            "  instead: the file that was exported for \"so\"\n"
            "back.po:12:2: error: this file translates the guide \"oslo\", not \"home\"\n"
            "    \"X-Hjemvei-Guide: oslo\\n\"\n"
            "     ^\n"
            "  instead: the file that was exported from \"home\"\n");
}

TEST(TakeExchange, AUnitThatStandsTwiceIsRefused) {
  Travel project;
  const Imported back = import_into(
      project, "so", project.po() + "\nmsgctxt \"guide/title\"\nmsgid \"Hem, igen\"\nmsgstr \"\"\n");
  EXPECT_EQ(back.complaints,
            "back.po:106:1: error: \"guide/title\" stands twice; first on line 21\n"
            "    msgctxt \"guide/title\"\n"
            "    ^\n"
            "  instead: keep the one that is right\n");
}

TEST(TakeExchange, ATextWithoutItsSourceIsRefused) {
  Travel project;
  EXPECT_EQ(import_into(project, "so", with(project.po(), "msgid \"Hem\"", "msgid \"\"")).complaints,
            "back.po:21:1: error: \"guide/title\" has no source text\n"
            "    msgctxt \"guide/title\"\n"
            "    ^\n"
            "  instead: the source text as it was sent out\n");
}

TEST(TakeExchange, SomebodyMustHaveTranslated) {
  Travel project;
  const Imported back = import_into(
      project, "so",
      with(with(project.po(), "msgstr \"Guri\"", "msgstr \"Hoy\""), "Last-Translator: A Checker",
           "Last-Translator: machine-translated draft"));
  EXPECT_EQ(back.complaints,
            "back.po:5:2: error: the file says that \"machine-translated draft\" translated, and yet "
            "somebody changed it\n"
            "    \"Last-Translator: machine-translated draft\\n\"\n"
            "     ^\n"
            "  instead: --by and the translator's name, or the name in the file's header "
            "(Last-Translator)\n");
}

}  // namespace
}  // namespace hjemvei
