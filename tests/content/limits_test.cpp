// What a guide may hold and how long its facts last: the warnings, and the errors of expiry.
#include <gtest/gtest.h>

#include "content/check_guide.h"
#include "content/lix.h"
#include "content/markup.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

std::string screens(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "      - id: n" + std::to_string(i) +
            "\n        title: T\n        blocks:\n          - text: Hej.\n";
  return text;
}

TEST(Limits, FiveScreensInASection) {
  EXPECT_EQ(guide_faults("      - id: ask\n", screens(4) + "      - id: ask\n"), "");
  EXPECT_EQ(
      guide_faults("      - id: ask\n", screens(5) + "      - id: ask\n"),
      "content/small/guide.yaml:71:9: warning: the section \"papers\" has 6 screens; at most 5 "
      "are read\n"
      "    - id: ask\n"
      "      ^\n"
      "  instead: join or take out screens\n");
}

TEST(Limits, ThirtyFourScreensInAGuide) {
  std::string sections;
  for (int i = 0; i < 7; ++i)
    sections += "  - id: s" + std::to_string(i) +
                "\n    title: T\n    short: S\n    icon: i\n    screens:\n" + screens(5);
  EXPECT_EQ(
      guide_faults("  - id: papers\n", sections + "  - id: papers\n"),
      "content/small/guide.yaml:211:9: warning: the guide has 37 screens; at most 34 are read\n"
      "    - id: n3\n"
      "      ^\n"
      "  instead: take out what a reader can do without\n");
}

TEST(Limits, SeventyWordsOnAScreen) {
  // The headline is a word, too.
  std::string words = "Ja";
  for (int i = 1; i < 69; ++i) words += i % 6 ? " ja" : ". Ja";
  EXPECT_EQ(tiny_guide_faults(words), "");
  EXPECT_EQ(
      tiny_guide_faults(words + " ja"),
      "content/tiny/guide.yaml:17:16: warning: the screen \"s.t\" has 71 words; at most 70 are "
      "read\n"
      "    title: Svar\n"
      "           ^\n"
      "  instead: say less, or make two screens of it\n");
}

TEST(Limits, HardLanguageOfAScreenAndOfTheGuide) {
  const std::string hard =
      "Kommunens boligforvaltning behandler henvendelser fortløpende etter retningslinjene for "
      "tildeling";
  EXPECT_EQ(tiny_guide_faults(hard),
            "content/tiny/guide.yaml:7:8: warning: the guide has the LIX 75; easy language has at "
            "most 35\n"
            "    title: Veien\n"
            "           ^\n"
            "  instead: write shorter sentences and shorter words\n"
            "content/tiny/guide.yaml:17:16: warning: the screen \"s.t\" has the LIX 75; easy "
            "language has at most 40\n"
            "    title: Svar\n"
            "           ^\n"
            "  instead: write shorter sentences and shorter words\n");
  EXPECT_EQ(tiny_guide_faults(hard, "en"), "");
}

LixCount lix_of(const std::string& text) {
  Prose prose;
  std::vector<MarkupFault> faults;
  prose.inlines = parse_markup(text, false, faults);
  return count_lix(prose);
}

TEST(Lix, CountsWordsLongWordsAndSentences) {
  const LixCount count = lix_of("Du får ett **erbjudande**. Svara i tid! Visningen: kom");
  EXPECT_EQ(count.words, 9u);
  EXPECT_EQ(count.long_words, 2u);
  EXPECT_EQ(count.sentences, 4u);
  EXPECT_EQ(count.lix(), 24);  // 9 / 4 + 100 * 2 / 9 = 24.5 rounded from 24.47
}

TEST(Lix, ADotInsideAWordEndsNothing) {
  const LixCount count = lix_of("Kom 12.00 till a.se, {fee} kr");
  EXPECT_EQ(count.words, 6u);
  EXPECT_EQ(count.sentences, 1u);
}

TEST(Lix, OfNothingIsZero) { EXPECT_EQ(lix_of("").lix(), 0); }

// ---- Expiry ----------------------------------------------------------------------------------

std::string expiry(const std::string& today, const std::vector<std::string>& allowed = {}) {
  SmallGuide small;
  const Guide& guide = *small.read().guide;
  check_expiry(guide, *parse_date(today), allowed, small.diagnostics);
  return small.faults();
}

TEST(Expiry, SaysNothingLongBefore) { EXPECT_EQ(expiry("2027-11-22"), ""); }

TEST(Expiry, WarnsWhenTheReviewDayHasPassed) {
  EXPECT_EQ(expiry("2027-11-23"),
            "content/small/facts.yaml:9:16: warning: the fact \"block-time\" was to be reviewed by "
            "2027-11-22\n"
            "    review-by: 2027-11-22\n"
            "               ^\n"
            "  instead: look at its source and write new days in checked: and review-by:\n");
}

const std::string kReview =
    "content/small/facts.yaml:9:16: warning: the fact \"block-time\" was to be reviewed by "
    "2027-11-22\n"
    "    review-by: 2027-11-22\n"
    "               ^\n"
    "  instead: look at its source and write new days in checked: and review-by:\n";

std::string at_expiry(const std::string& said, const std::string& instead) {
  return "content/small/facts.yaml:10:14: " + said + "\n    expires: 2027-12-31\n             ^\n" +
         "  instead: " + instead + "\n";
}

TEST(Expiry, WarnsThirtyDaysBefore) {
  const std::string instead = "look at its source and write a new day in expires:";
  const std::string fact = "warning: the fact \"block-time\" expires ";
  EXPECT_EQ(expiry("2027-11-30"), kReview);
  EXPECT_EQ(expiry("2027-12-01"), kReview + at_expiry(fact + "in 30 days", instead));
  EXPECT_EQ(expiry("2027-12-30"), kReview + at_expiry(fact + "tomorrow", instead));
  EXPECT_EQ(expiry("2027-12-31"), kReview + at_expiry(fact + "today", instead));
}

TEST(Expiry, IsAnErrorFromTheDayAfter) {
  EXPECT_EQ(expiry("2028-01-01"),
            at_expiry("error: the fact \"block-time\" expired on 2027-12-31",
                      "look at its source, correct the value and write a new day in expires:"));
}

TEST(Expiry, IsAWarningWhenTheFactIsAllowed) {
  EXPECT_EQ(
      expiry("2028-01-01", {"block-time"}),
      at_expiry("warning: the fact \"block-time\" expired on 2027-12-31 and is printed as \"ask\"",
                "look at its source and write a new day in expires:"));
}

TEST(Date, IsReadStrictly) {
  EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
  for (const char* text : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                           "2026-4-1", "20260401", "2026-04-01 ", "2026/04/01", "abcd-ef-gh", ""})
    EXPECT_FALSE(parse_date(text).has_value()) << text;
  EXPECT_EQ(to_string(Date{26, 1, 2}), "0026-01-02");
}

TEST(Date, IsCountedInDays) {
  EXPECT_EQ(days_from_civil({1970, 1, 1}), 0);
  EXPECT_EQ(days_from_civil({1969, 12, 31}), -1);
  EXPECT_EQ(days_from_civil({2000, 3, 1}) - days_from_civil({2000, 2, 28}), 2);
  EXPECT_EQ(days_from_civil({2026, 11, 22}), 20779);
}

}  // namespace
}  // namespace hjemvei
