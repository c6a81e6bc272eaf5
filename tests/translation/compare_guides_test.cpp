#include "translation/compare_guides.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

std::string shown(const TextChange& change) {
  std::string line = std::string(name_of(change.kind)) + " " + change.at;
  if (!change.was_at.empty() && change.was_at != change.at) line += " (was " + change.was_at + ")";
  return line + ": " + change.before + " | " + change.now + "\n";
}

std::string shown(const PartChange& part) {
  std::string text = std::string(name_of(part.kind)) + " [" + part.was_id + "] -> [" + part.id + "]\n";
  for (const TextChange& each : part.texts) text += "  " + shown(each);
  for (const std::string& link : part.links_added) text += "  + " + link + "\n";
  for (const std::string& link : part.links_removed) text += "  - " + link + "\n";
  return text;
}

class CompareGuides : public ::testing::Test {
 protected:
  GuideChange compare(std::map<std::string, std::string> moved = {}) {
    GuideVersion old_version{&before.guide(), {}, {}}, new_version{&now.guide(), {}, std::move(moved)};
    for (const std::string& tag : languages) {
      old_matches.push_back(before.matched(tag));
      new_matches.push_back(now.matched(tag));
    }
    for (const Match& match : old_matches) old_version.matches.push_back(&match);
    for (const Match& match : new_matches) new_version.matches.push_back(&match);
    return compare_guides(old_version, new_version);
  }
  // The screens with a change.
  std::string screens(std::map<std::string, std::string> moved = {}) {
    std::string text;
    for (const TopicChange& topic : compare(std::move(moved)).topics)
      for (const PartChange& screen : topic.screens) text += shown(screen);
    return text;
  }
  static std::string screen(const std::string& id, const std::string& blocks, const std::string& title = "Svara") {
    return "      - id: " + id + "\n        title: " + title + "\n        blocks:\n" + blocks;
  }
  static std::string steps(const std::vector<std::string>& items) {
    std::string text = "          - steps:\n";
    for (const std::string& item : items) text += "              - " + item + "\n";
    return text;
  }
  static std::string paragraph(const std::string& text) { return "          - text: " + text + "\n"; }

  Project before, now;
  std::vector<std::string> languages;
  std::vector<Match> old_matches, new_matches;
};

TEST_F(CompareGuides, NothingChanged) {
  before.screens(screen("answer", paragraph("Svara i tid.")));
  now.screens(screen("answer", paragraph("Svara\n              i tid.")));
  const GuideChange change = compare();
  EXPECT_EQ(change.kind, ChangeKind::same);
  EXPECT_TRUE(change.topics.empty());
}

TEST_F(CompareGuides, AStepBeforeTheOthersIsOneNewText) {
  before.screens(screen("answer", steps({"Läs mejlet", "Svara ja eller nej"})));
  now.screens(screen("answer", steps({"Titta i skräpposten", "Läs mejlet", "Svara ja eller nej"})));
  EXPECT_EQ(screens(),
            "edited [offer.answer] -> [offer.answer]\n"
            "  added guide/offer.answer/steps.1.1:  | Titta i skräpposten\n");
}

TEST_F(CompareGuides, ALinkThatLeadsElsewhereUnderTheSameWordsIsNoNews) {
  before.screens(screen("answer", paragraph("Läs om [kön](https://a.example).")));
  now.screens(screen("answer", paragraph("Läs om [kön](https://b.example).")));
  const GuideChange change = compare();
  ASSERT_EQ(change.topics.size(), 1u);
  EXPECT_EQ(change.topics[0].screens.at(0).texts.size(), 1u);
  EXPECT_FALSE(change.topics[0].has_news());
}

TEST_F(CompareGuides, AnEditedTextIsFoundByItsWords) {
  before.screens(screen("answer", steps({"Läs mejlet från kön", "Ring oss"})));
  now.screens(screen("answer", steps({"Ta det lugnt", "Läs mejlet från stadens kö"})));
  EXPECT_EQ(screens(),
            "edited [offer.answer] -> [offer.answer]\n"
            "  added guide/offer.answer/steps.1.1:  | Ta det lugnt\n"
            "  edited guide/offer.answer/steps.1.2 (was guide/offer.answer/steps.1.1): "
            "Läs mejlet från kön | Läs mejlet från stadens kö\n"
            "  removed guide/offer.answer/steps.1.2: Ring oss | \n");
}

TEST_F(CompareGuides, ATitleStaysATitleWhateverItSays) {
  before.screens(screen("answer", paragraph("Svara i tid."), "Svara"));
  now.screens(screen("answer", paragraph("Svara i tid."), "Tre dagar har du"));
  EXPECT_EQ(screens(),
            "edited [offer.answer] -> [offer.answer]\n"
            "  edited guide/offer.answer/title: Svara | Tre dagar har du\n");
}

TEST_F(CompareGuides, ATextThatWentToAnotherScreenHasMoved) {
  before.screens(screen("answer", paragraph("Svara i tid.") + paragraph("Ring oss om du undrar.")) +
                 screen("after", paragraph("Vänta."), "Sedan"));
  now.screens(screen("answer", paragraph("Svara i tid.")) +
              screen("after", paragraph("Vänta.") + paragraph("Ring oss om du undrar."), "Sedan"));
  EXPECT_EQ(screens(),
            "edited [offer.after] -> [offer.after]\n"
            "  moved guide/offer.after/text.2 (was guide/offer.answer/text.2): "
            "Ring oss om du undrar. | Ring oss om du undrar.\n");
}

TEST_F(CompareGuides, AScreenWithAnotherIdIsNewUnlessItIsSaidToHaveMoved) {
  before.screens(screen("answer", paragraph("Svara i tid.")) + screen("reply", paragraph("Vänta på besked."), "Sedan"));
  now.screens(screen("answer", paragraph("Svara i tid.")) + screen("wait", paragraph("Vänta på vårt besked."), "Sedan"));
  EXPECT_EQ(screens({{"offer.reply", "offer.later"}, {"offer.later", "offer.wait"}}),
            "moved [offer.reply] -> [offer.wait]\n"
            "  edited guide/offer.wait/text.1 (was guide/offer.reply/text.1): "
            "Vänta på besked. | Vänta på vårt besked.\n");
  EXPECT_EQ(screens(),
            "added [] -> [offer.wait]\n"
            "  moved guide/offer.wait/title (was guide/offer.reply/title): Sedan | Sedan\n"
            "  added guide/offer.wait/text.1:  | Vänta på vårt besked.\n"
            "removed [offer.reply] -> []\n"
            "  removed guide/offer.reply/text.1: Vänta på besked. | \n");
}

TEST_F(CompareGuides, IdsThatReplaceEachOtherInACircleEnd) {
  before.screens(screen("answer", paragraph("Svara i tid.")));
  now.screens(screen("answer", paragraph("Svara i tid.")));
  EXPECT_NE(screens({{"offer.answer", "offer.a"}, {"offer.a", "offer.answer"}}), "never");
}

TEST_F(CompareGuides, ScreensInAnotherOrderHaveMoved) {
  const std::string a = screen("answer", paragraph("Svara."), "A"), b = screen("b", paragraph("B."), "B"),
                    c = screen("c", paragraph("C."), "C");
  before.screens(a + b + c);
  now.screens(c + a + b);
  EXPECT_EQ(screens(), "moved [offer.c] -> [offer.c]\n");
}

TEST_F(CompareGuides, LinksAreCountedByScreen) {
  before.screens(screen("answer", paragraph("'[Kön](https://bostad.stockholm.se) och [svaret](#offer.answer).'")));
  now.screens(screen("answer", paragraph("'[Kön](https://bostad.example) och [svaret](#offer.answer).'")));
  EXPECT_EQ(screens(),
            "edited [offer.answer] -> [offer.answer]\n"
            "  edited guide/offer.answer/text.1: [Kön](https://bostad.stockholm.se) och [svaret](#offer.answer). | "
            "[Kön](https://bostad.example) och [svaret](#offer.answer).\n"
            "  + https://bostad.example\n"
            "  - https://bostad.stockholm.se\n");
}

TEST_F(CompareGuides, FactsSayWhereTheyStand) {
  const auto facts = [](const std::string& value, const std::string& label) {
    return "facts:\n  fee:\n    kind: amount\n    value: " + value + "\n    unit: krona\n    label: " + label +
           "\n    source: https://bostad.stockholm.se\n    checked: 2026-11-22\n";
  };
  before.screens(screen("answer", paragraph("Kön kostar {fee}."))).facts(facts("200", "Avgift"));
  now.screens(screen("answer", paragraph("Kön kostar {fee}."))).facts(facts("220", "Avgift"));
  const GuideChange change = compare();
  ASSERT_EQ(change.facts.size(), 1u);
  EXPECT_EQ(change.facts[0].before.value.source, "200");
  EXPECT_EQ(change.facts[0].now.value.source, "220");
  EXPECT_EQ(change.facts[0].screens, std::vector<std::string>{"offer.answer"});
  ASSERT_EQ(change.topics.size(), 1u);
  EXPECT_EQ(change.topics[0].facts, std::vector<std::string>{"fee"});
  EXPECT_TRUE(change.topics[0].has_news());
}

TEST_F(CompareGuides, ALabelIsNoNewsForReaders) {
  const auto facts = [](const std::string& label) {
    return "facts:\n  fee:\n    kind: amount\n    value: 200\n    unit: krona\n    label: " + label +
           "\n    source: https://bostad.stockholm.se\n    checked: 2026-11-22\n";
  };
  before.screens(screen("answer", paragraph("Kön kostar {fee}."))).facts(facts("Avgift"));
  now.screens(screen("answer", paragraph("Kön kostar {fee}."))).facts(facts("Köavgift"));
  const GuideChange change = compare();
  EXPECT_EQ(change.facts.size(), 1u);
  EXPECT_TRUE(change.topics.empty());
}

TEST_F(CompareGuides, TranslationsThatAreOutOfDateNow) {
  languages = {"en"};
  const std::string entries = Project::entry("guide/title", "Hem", "Home") + Project::entry("guide/question", "Hur?", "How?") +
                              Project::entry("guide/offer/title", "Erbjudandet", "The offer") +
                              Project::entry("guide/offer/short", "Erbjudande", "Offer") +
                              Project::entry("guide/offer.answer/title", "Svara", "Answer");
  before.screens(screen("answer", paragraph("Svara inom tre dagar.")))
      .translation("en", entries + Project::entry("guide/offer.answer/text.1", "Svara inom tre dagar.", "Within three days."));
  now.screens(screen("answer", paragraph("Svara inom sex dagar.") + paragraph("Helt ny mening.")))
      .translation("en", entries + Project::entry("guide/offer.answer/text.1", "Svara inom tre dagar.", "In three days."));
  const GuideChange change = compare();
  ASSERT_EQ(change.languages.size(), 1u);
  const LanguageChange& english = change.languages[0];
  EXPECT_EQ(english.language, "en");
  EXPECT_EQ(english.stale, std::vector<std::string>{"guide/offer.answer/text.1"});
  EXPECT_EQ(english.missing, std::vector<std::string>{"guide/offer.answer/text.2"});
  ASSERT_EQ(english.texts.size(), 1u);
  EXPECT_EQ(shown(english.texts[0]), "edited guide/offer.answer/text.1: Within three days. | In three days.\n");
}

TEST_F(CompareGuides, AGuideThatIsNewOrGone) {
  before.screens(screen("answer", paragraph("Svara i tid.")));
  const GuideVersion version{&before.guide(), {}, {}};
  const GuideChange added = compare_guides({}, version), removed = compare_guides(version, {});
  EXPECT_EQ(added.kind, ChangeKind::added);
  EXPECT_EQ(added.topics.at(0).own.kind, ChangeKind::added);
  EXPECT_EQ(removed.kind, ChangeKind::removed);
  EXPECT_EQ(removed.topics.at(0).screens.at(0).kind, ChangeKind::removed);
  EXPECT_FALSE(removed.topics.at(0).has_news());
}

}  // namespace
}  // namespace hjemvei
