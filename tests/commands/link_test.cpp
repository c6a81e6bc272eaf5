// `hjemvei link` as a caseworker uses it, on a small guide in a folder of its own: full texts.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "commands/link_request.h"

namespace hjemvei {
namespace {

constexpr const char* kGuide = R"(guide: home
language: sv
version: 2026-11-22
address: https://hjemvei.example
publisher: Stockholms stad
theme: stockholm
title: Hem
question: Hur vill du bo?
help: offer.answer
sections:
  - id: offer
    title: Erbjudandet
    short: Erbjudande
    icon: offer
    screens:
      - id: answer
        title: Svara i tid
        blocks:
          - text: Svara inom tre timmar.
      - id: papers
        title: Papper
        blocks:
          - text: Ha dem klara.
  - id: queue
    title: Kön
    short: Kön
    icon: queue
    screens:
      - id: fee
        title: Avgiften
        blocks:
          - text: Betala i tid.
)";

constexpr const char* kLetters = R"(letters:
  - id: offer
    title: Erbjudande
    matters: deadline
    topics: [offer.answer, offer]
    text: Du har fått ett erbjudande. Svara inom {time}.
    button: Läs guiden
    description: Så svarar du
)";

constexpr const char* kFacts = R"(facts:
  time:
    kind: count
    value: 3
    unit: day
    label: Tid
    source: https://hjemvei.example
    expires: 2027-01-31
)";

std::string entry(const std::string& at, const std::string& source, const std::string& text,
                  const std::string& status) {
  return "  - at: " + at + "\n    source: " + source + "\n    text: " + text + "\n    status: " + status +
         "\n    by: " + (status == "draft" ? "machine-translated draft" : "Amina") + "\n    on: 2026-11-22\n";
}

struct Outcome {
  Exit exit = Exit::done;
  std::string out, faults;
};

class Link : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("link-" + std::to_string(getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    write("home/guide.yaml", kGuide);
    write("home/letters.yaml", kLetters);
    write("home/facts.yaml", kFacts);
    translate("approved");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }
  void translate(const std::string& status) {
    write("home/translations/ar.yaml",
          "language: ar\nentries:\n" + entry("guide/offer.answer/title", "Svara i tid", "أجب في الموعد", status) +
              entry("letters/offer/title", "Erbjudande", "عرض", status) +
              entry("letters/offer/text", "Du har fått ett erbjudande. Svara inom {time}.",
                    "لديك عرض. أجب خلال {time}.", status) +
              entry("letters/offer/button", "Läs guiden", "اقرأ الدليل", status) +
              entry("letters/offer/description", "Så svarar du", "هكذا تجيب", status));
  }
  LinkRequest request(const std::string& page, const std::string& language) {
    LinkRequest request;
    request.request.content = folder_.string();
    request.request.today = {2026, 12, 1};
    request.request.language = language;
    request.guide = "home";
    request.page = page;
    return request;
  }
  static Outcome run(const LinkRequest& request) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Outcome outcome;
    outcome.exit = run_link(request);
    outcome.out = testing::internal::GetCapturedStdout();
    outcome.faults = testing::internal::GetCapturedStderr();
    return outcome;
  }
  void expect_fault(const LinkRequest& request, const std::string& message) {
    const Outcome outcome = run(request);
    EXPECT_EQ(outcome.exit, Exit::fault);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.faults, message);
  }

  std::filesystem::path folder_;
};

TEST_F(Link, PrintsTheLetterInBothLanguages) {
  const Outcome outcome = run(request("offer.answer", "ar"));
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(outcome.faults, "");
  EXPECT_EQ(outcome.out,
            "Du har fått ett erbjudande. Svara inom 3\u00A0dagar.\n\n"
            "\u200F\u2068لديك عرض. أجب خلال \u20683\u00A0أيام\u2069.\u2069\n\n"
            "\u200F\u2068أجب في الموعد\u2069\n"
            "\u2068https://hjemvei.example/home/ar/offer.answer/\u2069\n");
}

TEST_F(Link, PrintsTheFormatOfDigitalMail) {
  LinkRequest asked = request("offer.answer", "ar");
  asked.format = LinkFormat::dpi;
  EXPECT_EQ(run(asked).out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<lenke xmlns=\"http://begrep.difi.no/sdp/utvidelser/lenke\">\n"
            "  <url>https://hjemvei.example/home/ar/offer.answer/</url>\n"
            "  <beskrivelse lang=\"ar\">هكذا تجيب</beskrivelse>\n"
            "  <knappTekst lang=\"ar\">اقرأ الدليل</knappTekst>\n"
            "</lenke>\n");
}

TEST_F(Link, ALetterAloneLeadsToItsFirstTopic) {
  LinkRequest asked = request("", "sv");
  asked.letter = "offer";
  EXPECT_EQ(run(asked).out,
            "Du har fått ett erbjudande. Svara inom 3\u00A0dagar.\n\n"
            "\u2068Svara i tid\u2069\n\u2068https://hjemvei.example/home/sv/offer.answer/\u2069\n");
}

TEST_F(Link, AGuideAloneIsOnlyALink) {
  EXPECT_EQ(run(request("", "sv")).out, "\u2068Hem\u2069\n\u2068https://hjemvei.example/home/sv/\u2069\n");
}

// The letter about the topic serves its screens too; where none fits, there is only the link.
TEST_F(Link, ChoosesTheLetterThatLeadsThere) {
  EXPECT_NE(run(request("offer", "sv")).out.find("Du har fått"), std::string::npos);
  EXPECT_EQ(run(request("queue.fee", "sv")).out,
            "\u2068Avgiften\u2069\n\u2068https://hjemvei.example/home/sv/queue.fee/\u2069\n");
}

TEST_F(Link, SaysWhatIsNotKnown) {
  LinkRequest asked = request("offer.answer", "ar");
  asked.guide = "hom";
  expect_fault(asked, "error: there is no guide \"hom\" in " + folder_.string() + "\n  instead: home\n");
  expect_fault(request("offer.anser", "ar"),
               "error: the guide \"home\" has no topic and no screen \"offer.anser\"\n"
               "  instead: home#offer.answer\n");
  expect_fault(request("offer.answer", "arr"),
               "error: no language has the tag \"arr\"\n  instead: --language ar\n");
  expect_fault(request("offer.answer", "so"),
               "error: the guide \"home\" is not translated into \"so\"\n  instead: --language with one of: sv, ar\n");
  asked = request("offer.answer", "ar");
  asked.letter = "ofer";
  expect_fault(asked, "error: the guide \"home\" has no letter \"ofer\"\n  instead: --letter offer\n");
}

TEST_F(Link, ALetterLeadsOnlyWhereItMay) {
  LinkRequest asked = request("queue.fee", "ar");
  asked.letter = "offer";
  expect_fault(asked,
               "content/home/letters.yaml:2:5: error: the letter \"offer\" does not lead to \"queue.fee\"\n"
               "    - id: offer\n"
               "      ^\n"
               "  instead: one of: offer.answer, offer; or another letter\n");
}

TEST_F(Link, ALanguageThatIsNotOfferedYetNeedsDraft) {
  translate("draft");
  LinkRequest asked = request("offer.answer", "ar");
  const Outcome refused = run(asked);
  EXPECT_EQ(refused.exit, Exit::fault);
  EXPECT_EQ(refused.out, "");
  EXPECT_NE(refused.faults.find("error: \"ar\" is not offered to readers yet: texts about deadlines, money or law are "
                                "missing, stale or not reviewed\n"),
            std::string::npos)
      << refused.faults;
  asked.draft = true;
  const Outcome shown = run(asked);
  EXPECT_EQ(shown.exit, Exit::done);
  EXPECT_NE(shown.out.find("https://hjemvei.example/home/ar/offer.answer/"), std::string::npos);
  EXPECT_EQ(shown.faults,
            "content/home/letters.yaml:2:5: warning: the letter \"offer\" has a translation that nobody has "
            "reviewed, in \"ar\"\n"
            "    - id: offer\n"
            "      ^\n"
            "  instead: hjemvei translate approve, when a person has read it\n");
}

// Only those that the letter prints.
TEST_F(Link, AFactThatHasExpiredIsNotSent) {
  LinkRequest asked = request("offer.answer", "sv");
  asked.request.today = {2027, 2, 1};
  EXPECT_EQ(run(asked).exit, Exit::fault);
  asked.page = "queue.fee";
  EXPECT_EQ(run(asked).exit, Exit::done);
}

}  // namespace
}  // namespace hjemvei
