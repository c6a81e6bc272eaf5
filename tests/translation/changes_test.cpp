#include "translation/changes.h"

#include <gtest/gtest.h>

#include "project.h"

namespace hjemvei {
namespace {

TEST(MarkedChanges, WordsThatWentAndCameAreMarked) {
  EXPECT_EQ(marked_changes("Svara inom tre timmar", "Svara inom sex timmar"),
            "Svara inom [-tre-] {+sex+} timmar");
  EXPECT_EQ(marked_changes("Du får en fråga", "Du får inte en fråga"), "Du får {+inte+} en fråga");
  EXPECT_EQ(marked_changes("Ring oss i dag", "Ring"), "Ring [-oss i dag-]");
  EXPECT_EQ(marked_changes("a b c d", "x c d y z"), "[-a b-] {+x+} c d {+y z+}");
}

TEST(MarkedChanges, RunsOfWordsAreApart) {
  using Kind = WordChange::Kind;
  EXPECT_EQ(word_changes("[-a b", "[-a c d"),
            (std::vector<WordChange>{{Kind::kept, "[-a"}, {Kind::removed, "b"}, {Kind::added, "c d"}}));
  EXPECT_TRUE(word_changes("", " ").empty());
}

TEST(MarkedChanges, EqualTextsHaveNone) {
  EXPECT_EQ(marked_changes("Läs\n  mejlen", "Läs mejlen"), "Läs mejlen");
  EXPECT_EQ(marked_changes("", ""), "");
  EXPECT_EQ(marked_changes("", "Nytt"), "{+Nytt+}");
}

class Changes : public ::testing::Test {
 protected:
  // Of the only text, after its entry's source.
  std::string of(const std::string& text, const std::string& entry) {
    project.screens("      - id: answer\n        title: Svara\n        blocks:\n          - text: " + text +
                    "\n");
    project.facts("facts:\n  fee:\n    kind: amount\n    value: 250\n    unit: kr\n    label: Avgift\n"
                  "    source: https://bostad.stockholm.se\n    checked: 2026-11-22\n");
    project.translation("en", entry);
    for (const MatchedPlace& place : project.matched("en").places)
      if (place.entry) return source_changes(project.guide(), place) + " | " + mending(place);
    return "no entry";
  }
  static std::string entry(const std::string& source, const std::string& text,
                           const std::string& more = "") {
    return Project::entry("guide/offer.answer/text.1", source, text) + more;
  }
  Project project;
};

TEST_F(Changes, OfASourceThatWasEdited) {
  EXPECT_EQ(of("Betala i dag", entry("Betala nu", "Pay now")),
            "Betala [-nu-] {+i dag+} | translate anew, and set source: to \"Betala i dag\"");
}

TEST_F(Changes, OfAnEntryThatSaysWhatItsSourceWas) {
  EXPECT_EQ(of("Betala i dag", entry("Betala i dag", "Pay now", "    was: Betala nu\n")),
            "Betala [-nu-] {+i dag+} | translate anew, and take out the line was:");
}

TEST_F(Changes, OfANumber) {
  EXPECT_EQ(of("Betala {fee.number} nu",
               entry("Betala {fee.number} nu", "Pay {fee.number} now", "    numbers:\n      fee: 200\n")),
            "Betala [-200-] {+250+} nu | translate anew, and take out the lines numbers:");
}

}  // namespace
}  // namespace hjemvei
