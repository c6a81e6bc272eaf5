// `hjemvei changes` as the office uses it: folders, a git repository, and all that it prints.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/changes_request.h"
#include "commands/read_tar.h"
#include "commands/run_program.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

constexpr const char* kGuide = R"(guide: home
language: sv
version: 2026-11-22
address: https://hjemvei.example
publisher: Stockholms stad
theme: stockholm
title: Hem
question: Hur vill du bo?
help: offer.answer
publish_drafts: true
sections:
  - id: offer
    title: Erbjudandet
    short: Erbjudande
    icon: offer
    screens:
      - id: answer
        title: Svara
        blocks:
          - text: Svara inom tre timmar.
          - text: Avgiften är {fee}.
  - id: queue
    title: Kön
    short: Kö
    icon: queue
    screens:
      - id: register
        title: Ställ dig i kö
        blocks:
          - text: Registrera dig i dag.
)";
constexpr const char* kFacts = R"(facts:
  fee:
    kind: amount
    value: 200
    unit: krona
    label: Avgift
    source: https://bostad.stockholm.se
    checked: 2026-11-22
)";
constexpr const char* kEnglish = R"(language: en
entries:
  - at: guide/offer/title
    source: Erbjudandet
    text: The offer
    status: draft
    by: machine
  - at: guide/offer.answer/text.1
    source: Svara inom tre timmar.
    text: Answer within three hours.
    status: draft
    by: machine
)";

class ChangesCommand : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("changes-" + std::to_string(getpid()) + "-" +
                                              testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(folder_);
    for (const char* version : {"old", "new"}) {
      write(std::string(version) + "/content/home/guide.yaml", kGuide);
      write(std::string(version) + "/content/home/facts.yaml", kFacts);
      write(std::string(version) + "/content/home/translations/en.yaml", kEnglish);
    }
    request_.before = (folder_ / "old").string();
    request_.now = (folder_ / "new").string();
    request_.request.project = folder_.string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }
  void edit(const std::string& path, const std::string& what, const std::string& with) {
    std::stringstream bytes;
    bytes << std::ifstream(folder_ / path, std::ios::binary).rdbuf();
    std::string text = bytes.str();
    const std::size_t at = text.find(what);
    ASSERT_NE(at, text.npos) << text;
    write(path, text.replace(at, what.size(), with));
  }
  // What both formats below are about.
  void edit_all(const std::string& folder) {
    edit(folder + "home/guide.yaml", "version: 2026-11-22", "version: 2026-12-01");
    edit(folder + "home/guide.yaml", "tre timmar", "sex timmar");
    edit(folder + "home/facts.yaml", "value: 200", "value: 1220");
  }
  Exit run() {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const Exit exit = run_changes(request_);
    out_ = testing::internal::GetCapturedStdout();
    faults_ = testing::internal::GetCapturedStderr();
    return exit;
  }
  std::string git(std::vector<std::string> words) {
    std::vector<std::string> all = {"git", "-C", folder_.string(), "-c", "user.name=A Writer",
                                    "-c", "user.email=writer@hjemvei.example", "-c", "commit.gpgsign=false"};
    all.insert(all.end(), words.begin(), words.end());
    const Ran ran = run_program(all);
    return ran.why + ran.faults;
  }

  static constexpr const char* kText =
      "home: Hem, version 2026-11-22 -> 2026-12-01\n"
      "  Topic offer \"Erbjudandet\"\n"
      "    Screen offer.answer \"Svara\"\n"
      "      ~ text.1: Svara inom [-tre-] {+sex+} timmar.\n"
      "    facts with another value: fee\n"
      "  Facts\n"
      "    ~ fee (Avgift): 200\u00A0kr -> 1\u00A0220\u00A0kr\n"
      "      on offer.answer\n"
      "  Texts to translate\n"
      "    now stale: guide/offer.answer/text.1 (en)\n";

  fs::path folder_;
  ChangesRequest request_;
  std::string out_, faults_;
};

TEST_F(ChangesCommand, SaysThatNothingHasChanged) {
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, "Nothing has changed.\n");
}

TEST_F(ChangesCommand, PrintsWordsFactsAndStaleTranslations) {
  edit_all("new/content/");
  EXPECT_EQ(run(), Exit::done);
  EXPECT_EQ(faults_, "");
  EXPECT_EQ(out_, kText);
}

TEST_F(ChangesCommand, ComparesWhatGitHolds) {
  ASSERT_EQ(git({"init", "-q"}), "");
  fs::rename(folder_ / "new/content", folder_ / "content");
  ASSERT_EQ(git({"add", "content"}), "");
  ASSERT_EQ(git({"commit", "-q", "-m", "First"}), "");
  ASSERT_EQ(git({"tag", "v2026-11-22"}), "");
  edit_all("content/");
  request_.before = "v2026-11-22";
  request_.now.clear();   // the project as it stands
  EXPECT_EQ(run(), Exit::done);
  EXPECT_EQ(faults_, "");
  EXPECT_EQ(out_, kText);
  ASSERT_EQ(git({"commit", "-q", "-a", "-m", "Second"}), "");
  request_.before = "HEAD~1";
  request_.now = "HEAD";
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, kText);
}

TEST_F(ChangesCommand, SaysWhatAVersionIs) {
  request_.before = "no-such";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_EQ(faults_, "error: there is neither a folder nor a version \"no-such\" in " + folder_.string() +
                         "\n  instead: a folder, or a commit, tag or branch that git log shows\n");
  ASSERT_EQ(git({"init", "-q"}), "");
  write("README.md", "Hem\n");
  ASSERT_EQ(git({"add", "README.md"}), "");
  ASSERT_EQ(git({"commit", "-q", "-m", "First"}), "");
  request_.before = "HEAD";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("error: the version \"HEAD\" has no content/: "), faults_.npos) << faults_;
  request_.before = "--output=/tmp/x";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("neither a folder nor a version \"--output=/tmp/x\""), faults_.npos) << faults_;
}

TEST_F(ChangesCommand, AnOldVersionWithFaultsIsComparedAllTheSame) {
  edit("old/content/home/guide.yaml", "help: offer.answer", "help: offer.nowhere");
  edit("new/content/home/guide.yaml", "tre timmar", "sex timmar");
  EXPECT_EQ(run(), Exit::done);
  EXPECT_EQ(faults_, "warning: the guide \"home\" of \"" + request_.before +
                         "\" has faults: what cannot be read of it is taken for new\n");
  EXPECT_NE(out_.find("[-tre-] {+sex+}"), out_.npos) << out_;
}

TEST_F(ChangesCommand, AFaultOfTodayIsAFault) {
  edit("new/content/home/guide.yaml", "help: offer.answer", "help: offer.nowhere");
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("new/content/home/guide.yaml:9:7: error: "), faults_.npos) << faults_;
  EXPECT_EQ(out_, "");
}

TEST_F(ChangesCommand, FollowsIdsThatMoved) {
  edit("new/content/home/guide.yaml", "id: register", "id: join");
  write("new/content/home/moved.yaml", "moved:\n  - from: queue.register\n    to: queue.join\n");
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_,
            "home: Hem, version 2026-11-22\n"
            "  Topic queue \"Kön\"\n"
            "    Screen queue.join \"Ställ dig i kö\": moved, was queue.register\n");
}

TEST_F(ChangesCommand, IsALineForReaders) {
  request_.format = ChangesFormat::line;
  EXPECT_EQ(run(), Exit::done);
  EXPECT_EQ(out_, "");
  EXPECT_EQ(faults_, "warning: readers of the guide \"home\" find nothing new in it\n");
  edit_all("new/content/");
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, "Nytt sedan 2026-11-22: Erbjudandet\n");
  edit("new/content/home/guide.yaml", "Registrera dig i dag", "Registrera dig nu");
  request_.request.language = "en";
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, "New since 2026-11-22: The offer, Kön\n");
  request_.request.language = "so";
  EXPECT_EQ(run(), Exit::fault);
  EXPECT_NE(faults_.find("the guide \"home\" is not there in \"so\""), faults_.npos) << faults_;
}

TEST_F(ChangesCommand, ALongLineNamesFourTopicsAndCountsTheOthers) {
  std::string topics;
  for (const char* id : {"a", "b", "c", "d"})
    topics += std::string("  - id: ") + id + "\n    title: Ämne " + id + "\n    short: " + id +
              "\n    icon: queue\n    screens:\n      - id: one\n        title: Titel " + id +
              "\n        blocks:\n          - text: Mening om " + id + ".\n";
  edit("new/content/home/guide.yaml", "sections:\n", "sections:\n" + topics);
  edit_all("new/content/");
  request_.format = ChangesFormat::line;
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, "Nytt sedan 2026-11-22: Ämne a, Ämne b, Ämne c, Ämne d, 1\u00A0ämne\u00A0till\n");
}

TEST_F(ChangesCommand, IsJson) {
  edit_all("new/content/");
  request_.format = ChangesFormat::json;
  EXPECT_EQ(run(), Exit::done) << faults_;
  const nlohmann::json guide = nlohmann::json::parse(out_)["guides"][0];
  EXPECT_EQ(guide["version-now"], "2026-12-01");
  EXPECT_EQ(guide["topics"][0]["screens"][0]["texts"][0], nlohmann::json::parse(R"({
    "at": "guide/offer.answer/text.1", "was-at": "guide/offer.answer/text.1", "change": "edited", "line": 20,
    "before": "Svara inom tre timmar.", "now": "Svara inom sex timmar."})"));
  EXPECT_EQ(guide["facts"][0]["now"]["shown"], "1\u00A0220\u00A0kr");
  EXPECT_EQ(guide["translations"][0]["stale"][0], "guide/offer.answer/text.1");
}

TEST_F(ChangesCommand, IsAPageThatIsWholeByItself) {
  edit_all("new/content/");
  edit("new/content/home/guide.yaml", "Registrera dig i dag.", "Skriv namn & \\<adress\\>.");
  request_.format = ChangesFormat::html;
  request_.request.output = (folder_ / "changes.html").string();
  EXPECT_EQ(run(), Exit::done) << faults_;
  EXPECT_EQ(out_, "");
  std::stringstream bytes;
  bytes << std::ifstream(folder_ / "changes.html", std::ios::binary).rdbuf();
  const std::string page = bytes.str();
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">")) << page;
  for (const char* outside : {"<script", "<link", "src=", "url("}) EXPECT_EQ(page.find(outside), page.npos) << outside;
  EXPECT_NE(page.find("<h2><span lang=\"sv\" dir=\"ltr\">Hem</span> <span class=\"place\">home</span></h2>\n"
                      "<p>Version 2026-11-22 is now version 2026-12-01.</p>\n"),
            page.npos)
      << page;
  EXPECT_NE(page.find("<li class=\"edited\"><span class=\"kind\">Edited</span> <span class=\"place\">text.1</span>"
                      "<br><span lang=\"sv\" dir=\"ltr\">Svara inom <del><span class=\"said\" lang=\"en\">[removed: "
                      "</span>tre<span class=\"said\">]</span></del> <ins><span class=\"said\" lang=\"en\">[new: "
                      "</span>sex<span class=\"said\">]</span></ins> timmar.</span></li>\n"),
            page.npos)
      << page;
  EXPECT_NE(page.find("Skriv namn &amp; \\&lt;adress\\&gt;."), page.npos) << page;
  EXPECT_NE(page.find("<th scope=\"row\"><span lang=\"sv\" dir=\"ltr\">Avgift</span> <span class=\"place\">fee</span></th>"
                      "<td><span lang=\"sv\" dir=\"ltr\">200\u00A0kr</span></td>"
                      "<td><span lang=\"sv\" dir=\"ltr\">1\u00A0220\u00A0kr</span></td><td>offer.answer</td></tr>"),
            page.npos)
      << page;
  EXPECT_NE(page.find("<tr><th scope=\"row\"><span class=\"place\">guide/offer.answer/text.1</span></th><td>en</td>"
                      "<td></td></tr>"),
            page.npos)
      << page;
}

TEST(ReadTar, RefusesWhatIsNoArchive) {
  EXPECT_FALSE(read_tar("").has_value());
  EXPECT_FALSE(read_tar(std::string(600, 'x')).has_value());
  EXPECT_TRUE(read_tar(std::string(1024, '\0')).has_value());
}

TEST(RunProgram, SaysHowItEnded) {
  EXPECT_EQ(run_program({"sh", "-c", "echo out; echo fault >&2; exit 3"}).why, "sh ended with 3");
  const Ran ran = run_program({"sh", "-c", "echo out; echo fault >&2"});
  EXPECT_EQ(ran.why + "|" + ran.out + "|" + ran.faults, "|out\n|fault\n");
  EXPECT_EQ(run_program({"hjemvei-no-such-program"}).why, "hjemvei-no-such-program is not installed");
}

}  // namespace
}  // namespace hjemvei
