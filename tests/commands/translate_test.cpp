// `hjemvei translate …` as a translator uses it, on a small guide in a folder of its own.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/schema.h"
#include "commands/translate_request.h"

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
        title: Svara
        matters: deadline
        blocks:
          - text: Svara inom tre timmar.
)";

// What a command printed, and how it ended.
struct Outcome {
  Exit exit = Exit::done;
  std::string out, faults;
};

class Translate : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("translate-" + std::to_string(getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    write("home/guide.yaml", kGuide);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }
  std::string read(const std::string& path) {
    std::stringstream text;
    text << std::ifstream(folder_ / path, std::ios::binary).rdbuf();
    return text.str();
  }
  // Replaces a text in a file.
  void edit(const std::string& path, const std::string& what, const std::string& with) {
    std::string text = read(path);
    const std::size_t at = text.find(what);
    ASSERT_NE(at, text.npos) << text;
    write(path, text.replace(at, what.size(), with));
  }
  TranslateRequest request(const std::string& language) {
    TranslateRequest request;
    request.request.content = folder_.string();
    request.request.today = {2026, 12, 1};
    request.language = language;
    request.format = "table";
    return request;
  }
  static Outcome run(Exit (*command)(const TranslateRequest&), const TranslateRequest& request) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Outcome outcome;
    outcome.exit = command(request);
    outcome.out = testing::internal::GetCapturedStdout();
    outcome.faults = testing::internal::GetCapturedStderr();
    return outcome;
  }
  // The line of a text in a file, counted from 1.
  std::string line_of(const std::string& path, const std::string& what) {
    const std::string text = read(path);
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find(what));
    return std::to_string(1 + std::count(text.begin(), end, '\n'));
  }
  // Fills in every text of the Somali file.
  void translate_all() {
    ASSERT_EQ(run(run_translate_add, request("so")).exit, Exit::done);
    std::string text = read(kSomali);
    for (std::size_t at = text.find("text: \"\""); at != text.npos; at = text.find("text: \"\""))
      text.replace(at, 8, "text: Qoraal");
    write(kSomali, text);
  }

  static constexpr const char* kSomali = "home/translations/so.yaml";
  std::filesystem::path folder_;
};

TEST_F(Translate, AddMakesAFileWithEveryText) {
  const Outcome made = run(run_translate_add, request("so"));
  EXPECT_EQ(made.faults, "");
  EXPECT_EQ(made.exit, Exit::done);
  EXPECT_EQ(made.out, "content/home/translations/so.yaml: a new file with 6 texts to translate\n");
  const std::string file = read(kSomali);
  const std::string schema = schema_line(request("so").request, kSomali, "translations");
  EXPECT_TRUE(schema.ends_with("docs/schema/translations.schema.json\n")) << schema;
  EXPECT_TRUE(file.starts_with(schema +
                               "# The guide \"home\" in so (Soomaali). Write each translation between "
                               "the quotes after text:.\nlanguage: so\nentries:\n"))
      << file;
  EXPECT_NE(file.find("  #. A paragraph"), file.npos) << file;
  EXPECT_NE(file.find("  - at: guide/offer.answer/text.1\n    source: Svara inom tre timmar.\n"
                      "    text: \"\"\n    status: draft\n    by: \"\"\n"),
            file.npos)
      << file;
}

TEST_F(Translate, AddAgainChangesNothing) {
  run(run_translate_add, request("so"));
  const std::string file = read(kSomali);
  EXPECT_EQ(run(run_translate_add, request("so")).out,
            "content/home/translations/so.yaml: 0 new, 0 moved, 0 stale, 0 no longer used\n");
  EXPECT_EQ(read(kSomali), file);
}

TEST_F(Translate, StatusCountsTextsByWhatTheyNeed) {
  translate_all();
  edit(kSomali, "source: Svara inom tre timmar.\n    text: Qoraal",
       "source: Svara inom tre timmar.\n    text: \"\"");
  EXPECT_EQ(run(run_translate_status, request("")).out,
            "guide  language  texts  translated  missing  stale  draft  reviewed  approved  words left\n"
            "home   so            6           5        1      0      5         0         0           4\n");
  TranslateRequest csv = request("");
  csv.format = "csv";
  EXPECT_EQ(run(run_translate_status, csv).out,
            "guide,language,texts,translated,missing,stale,draft,reviewed,approved,words left\r\n"
            "home,so,6,5,1,0,5,0,0,4\r\n");
  TranslateRequest json = request("");
  json.format = "json";
  EXPECT_EQ(run(run_translate_status, json).out,
            "[\n  {\n    \"guide\": \"home\",\n    \"language\": \"so\",\n    \"texts\": 6,\n"
            "    \"translated\": 5,\n    \"missing\": 1,\n    \"stale\": 0,\n    \"draft\": 5,\n"
            "    \"reviewed\": 0,\n    \"approved\": 0,\n    \"wordsLeft\": 4\n  }\n]\n");
}

TEST_F(Translate, StatusOfALanguageListsWhatIsToDoWithFileAndLine) {
  translate_all();
  run(run_translate_approve, [&] {
    TranslateRequest all = request("so");
    all.by = "a reader";
    return all;
  }());
  EXPECT_EQ(run(run_translate_status, request("so")).out, "nothing is left to do\n");
  edit("home/guide.yaml", "Svara inom tre timmar.", "Svara inom sex timmar.");
  edit("home/guide.yaml", "title: Erbjudandet", "title: Ditt erbjudande");
  edit(kSomali, "source: Erbjudandet\n    text: Qoraal", "source: Erbjudandet\n    text: \"\"");
  const Outcome status = run(run_translate_status, request("so"));
  EXPECT_EQ(status.out,
            "content/home/translations/so.yaml:" + line_of(kSomali, "at: guide/offer/title") +
                ": missing guide/offer/title\n"
            "    Ditt erbjudande\n"
            "content/home/translations/so.yaml:" + line_of(kSomali, "at: guide/offer.answer/text.1") +
                ": stale guide/offer.answer/text.1\n"
            "    Svara inom [-tre-] {+sex+} timmar.\n"
            "    Qoraal\n");
}

TEST_F(Translate, AnEditedEntryAloneLosesItsReview) {
  translate_all();
  TranslateRequest all = request("so");
  all.by = "a reader";
  EXPECT_EQ(run(run_translate_approve, all).out,
            "content/home/translations/so.yaml: 6 texts approved by a reader\n");
  edit(kSomali, "source: Erbjudande\n    text: Qoraal", "source: Erbjudande\n    text: Qoraal kale");
  const Outcome status = run(run_translate_status, request(""));
  EXPECT_EQ(status.out,
            "guide  language  texts  translated  missing  stale  draft  reviewed  approved  words left\n"
            "home   so            6           6        0      0      1         0         5           0\n");
  EXPECT_EQ(status.faults,
            "content/home/translations/so.yaml:" + line_of(kSomali, "at: guide/offer/short") +
                ":5: warning: this translation was edited after a "
            "reader had approved it; it counts as a draft\n"
            "    - at: guide/offer/short\n"
            "      ^\n"
            "  instead: let a person read it, and approve it with `hjemvei translate approve`\n");
}

TEST_F(Translate, AStaleTextWaitsForItsTranslatorInTheFile) {
  translate_all();
  edit("home/guide.yaml", "Svara inom tre timmar.", "Svara inom sex timmar.");
  EXPECT_EQ(run(run_translate_add, request("so")).out,
            "content/home/translations/so.yaml: 0 new, 0 moved, 1 stale, 0 no longer used\n");
  const std::string stale = "    source: Svara inom sex timmar.\n    was: Svara inom tre timmar.\n";
  EXPECT_NE(read(kSomali).find(stale), std::string::npos) << read(kSomali);
  edit(kSomali, "    was: Svara inom tre timmar.\n", "");
  EXPECT_NE(run(run_translate_status, request("")).out.find("6           6        0      0"),
            std::string::npos);
}

TEST_F(Translate, APackHasAllThatATranslatorNeeds) {
  TranslateRequest pack = request("so");
  pack.request.project = HJEMVEI_PROJECT;
  pack.request.output = (folder_ / "pack").string();
  const Outcome made = run(run_translate_pack, pack);
  EXPECT_EQ(made.faults, "");
  EXPECT_EQ(made.out, pack.request.output + ": 6 texts, 3 pictures\n");
  for (const char* page : {"cover", "contents", "offer.answer"})
    EXPECT_EQ(read("pack/pictures/" + std::string(page) + ".png").substr(0, 4), "\x89PNG") << page;
  EXPECT_NE(read("pack/home-so.po").find("#. Picture: pictures/offer.answer.png\n"), std::string::npos);
  EXPECT_NE(read("pack/READ-ME-FIRST.txt").find("Into:   Soomaali (so)\n"), std::string::npos);
  EXPECT_TRUE(read("pack/glossary.csv").starts_with("\xEF\xBB\xBF"));
  EXPECT_EQ(run(run_translate_pack, pack).faults,
            "error: there is something called " + pack.request.output + " already\n"
            "  instead: another name after --output, or take the old one away\n");
}

TEST_F(Translate, WhatIsNotKnownIsSaid) {
  EXPECT_EQ(run(run_translate_add, request("sv")).faults,
            "content/home/guide.yaml:1:1: error: the guide \"home\" is written in \"sv\"\n"
            "    guide: home\n"
            "    ^\n"
            "  instead: a language to translate it into\n");
  TranslateRequest other = request("so");
  other.request.guide = "hem";
  const Outcome unknown = run(run_translate_add, other);
  EXPECT_EQ(unknown.exit, Exit::fault);
  EXPECT_EQ(unknown.faults, "error: there is no guide \"hem\" in " + folder_.string() +
                                "\n  instead: --guide with one of: home\n");
  EXPECT_TRUE(run(run_translate_add, request("xx"))
                  .faults.starts_with("error: no language has the tag \"xx\"\n"));
}

TEST_F(Translate, AFileWithAFaultIsLeftAsItIs) {
  run(run_translate_add, request("so"));
  edit(kSomali, "status: draft", "status: ready");
  const std::string file = read(kSomali);
  const Outcome refused = run(run_translate_add, request("so"));
  EXPECT_EQ(refused.exit, Exit::fault);
  EXPECT_EQ(refused.faults,
            "content/home/translations/so.yaml:" + line_of(kSomali, "status: ready") +
                ":13: error: \"ready\" is not a word that can stand here\n"
                "    status: ready\n"
                "            ^\n"
            "  instead: write one of: draft, reviewed, approved\n");
  EXPECT_EQ(read(kSomali), file);
}

}  // namespace
}  // namespace hjemvei
