// The web pages of a built guide: what they are made of, what stays of earlier versions, and what is warned of
// when a link that was sent would lose its page.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "commands/request.h"
#include "publish/site_pages.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}
bool has(const std::string& text, const std::string& part) { return count(text, part) > 0; }

// The smoke guide, its pages alone.
class Web : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-web-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::copy(fs::path(HJEMVEI_PROJECT) / "tests/smoke/content", folder_ / "content", fs::copy_options::recursive);
    request_.project = HJEMVEI_PROJECT;
    request_.content = (folder_ / "content").string();
    request_.output = (folder_ / "output").string();
    request_.product = Product::html;
    request_.today = {2026, 11, 22};
  }
  void TearDown() override { fs::remove_all(folder_); }

  // What the command said on standard error, with the folder's name taken out.
  std::string build() {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    code_ = run_build(request_);
    testing::internal::GetCapturedStdout();
    std::string faults = testing::internal::GetCapturedStderr();
    const std::string name = folder_.string() + "/";
    for (std::size_t at = faults.find(name); at != std::string::npos; at = faults.find(name)) faults.erase(at, name.size());
    return faults;
  }

  // In every file of the guide, for a name that stands in translations too.
  void replace_all(const std::string& from, const std::string& to) {
    std::size_t found = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / "content")) {
      if (!entry.is_regular_file()) continue;
      std::string text = read(entry.path());
      for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
        ++found;
      }
      std::ofstream(entry.path(), std::ios::binary) << text;
    }
    ASSERT_GT(found, 0u) << from;
  }

  // The screen's id, as a municipality would change it.
  void rename_answer() {
    replace_all("- id: answer\n", "- id: reply\n");
    replace_all("guide/offer.answer/", "guide/offer.reply/");
    replace_all("#offer.answer", "#offer.reply");
  }

  std::string page(const std::string& path) const { return read(folder_ / "output/site/smoke" / path); }
  std::map<std::string, std::string> files(const std::string& output = "output") const {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / output / "site"))
      if (entry.is_regular_file()) all[fs::relative(entry.path(), folder_ / output).string()] = read(entry.path());
    return all;
  }

  fs::path folder_;
  Request request_;
  Exit code_ = Exit::done;
};

TEST_F(Web, AScreenHasItsTextsItsDrawingAndOneNextStep) {
  EXPECT_EQ(build(), "");
  const std::string html = page("sv/offer.answer/index.html");
  EXPECT_TRUE(has(html, "<h1 id=\"t\">Svara innan tiden går ut</h1>"));
  EXPECT_TRUE(has(html, "<ol class=\"steps\" role=\"list\"><li>Erbjudandet kommer som <strong>SMS"));
  EXPECT_TRUE(has(html, "<div class=\"note important\"><p class=\"kind\">Viktigt</p>"));
  EXPECT_TRUE(has(html, "<svg role=\"img\""));
  EXPECT_TRUE(has(html, "aria-label=\"En klocka visar svarstiden. Svara före den"));
  EXPECT_TRUE(has(html, ">Svara före</text>"));
  EXPECT_TRUE(has(html, "<div class=\"do\"><h2>Gör det här varje dag</h2><ul><li>Läs"));
  EXPECT_EQ(count(html, "class=\"next\""), 1u);
  EXPECT_TRUE(has(html, "<a class=\"next\" rel=\"next\" href=\"../offer.choices/index.html\">"));
  EXPECT_FALSE(has(html, "<script"));
}

TEST_F(Web, ATableSaysWhatItsHeadsAreOf) {
  build();
  const std::string html = page("sv/offer.choices/index.html");
  EXPECT_TRUE(has(html, "<table class=\"stack\" role=\"table\"><caption>Vad händer sedan?</caption>"
                        "<thead role=\"rowgroup\"><tr role=\"row\">"
                        "<th role=\"columnheader\" scope=\"col\">Ditt svar</th>"));
  EXPECT_EQ(count(html, "<th role=\"columnheader\" scope=\"col\">"), 3u);
  EXPECT_TRUE(has(html, "<th role=\"rowheader\" scope=\"row\">"));
  // Beside each cell, for a narrow screen, the name of its column, which a screen reader has from its head.
  EXPECT_TRUE(has(html, "<td role=\"cell\"><span aria-hidden=\"true\">Din kötid</span> <span>"));
}

TEST_F(Web, ArabicRunsFromTheRightAndSaysWhatIsSwedish) {
  build();
  const std::string html = page("ar/offer.answer/index.html");
  EXPECT_TRUE(has(html, "<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_TRUE(has(html, "<blockquote lang=\"sv\" dir=\"ltr\">"));
  EXPECT_TRUE(has(html, " direction=\"rtl\""));
}

TEST_F(Web, ATopicLeadsToItsFirstScreenAndListsTheOthers) {
  build();
  const std::string html = page("sv/offer/index.html");
  EXPECT_EQ(count(html, "class=\"next\""), 1u);
  EXPECT_TRUE(has(html, "<a class=\"next\" href=\"../offer.answer/index.html\">"));
  EXPECT_TRUE(has(html, "<li><a href=\"../offer.choices/index.html\">Tre svar, tre följder</a></li>"));
}

TEST_F(Web, TheSameInputGivesTheSameBytes) {
  build();
  request_.output = (folder_ / "again").string();
  request_.jobs = 1;
  build();
  const auto first = files(), second = files("again");
  EXPECT_GT(first.size(), 40u);
  EXPECT_EQ(first.size(), second.size());
  for (const auto& [name, bytes] : first) EXPECT_TRUE(second.contains(name) && second.at(name) == bytes) << name;
}

TEST_F(Web, AnEarlierVersionStaysAsItWas) {
  build();
  const std::string before = page("sv/v/2026-11-22/offer.answer/index.html");
  replace_all("version: 2026-11-22", "version: 2026-11-23");
  replace_all("Svara innan tiden går ut", "Svara i tid");
  build();
  EXPECT_EQ(page("sv/v/2026-11-22/offer.answer/index.html"), before);
  EXPECT_TRUE(has(page("sv/v/2026-11-23/offer.answer/index.html"), "Svara i tid</h1>"));
  EXPECT_TRUE(has(page("sv/offer.answer/index.html"), "Svara i tid</h1>"));
}

TEST_F(Web, WhatIsNewStandsOnTheGuidesOwnPage) {
  replace_all("help: papers.ask\n", "help: papers.ask\nnews: Nytt sedan 2026-10-01. Svara innan tiden går ut\n");
  build();
  const std::string notice = "<p class=\"notice\">Nytt sedan <span class=\"whole\">2026-10-01</span>. Svara innan tiden går ut</p>\n<nav class=\"way\"";
  EXPECT_TRUE(has(page("sv/index.html"), notice)) << page("sv/index.html");
  EXPECT_FALSE(has(page("sv/offer/index.html"), "Nytt sedan"));
}

TEST_F(Web, AVersionThatSaysOtherWordsIsWarnedOf) {
  build();
  EXPECT_EQ(build(), "");
  replace_all("Svara innan tiden går ut", "Svara i tid");
  EXPECT_EQ(build(), "content/smoke/guide.yaml:3:10: warning: version 2026-11-22 has been published with other words "
                     "(sv); its pages in v/ are replaced\n"
                     "    version: 2026-11-22\n"
                     "             ^\n"
                     "  instead: write a new date in version:\n");
  EXPECT_EQ(code_, Exit::done);
}

TEST_F(Web, APageThatIsGoneIsWarnedOf) {
  build();
  replace_all("version: 2026-11-22", "version: 2026-11-23");
  rename_answer();
  const std::string warning =
      "content/smoke/guide.yaml:1:1: warning: these pages have been published and are no more: offer.answer\n"
      "    guide: smoke\n"
      "    ^\n"
      "  instead: content/smoke/moved.yaml with from: and to: for each, so that a link once sent keeps working\n";
  EXPECT_EQ(build(), warning);
  EXPECT_EQ(build(), warning);   // as long as nobody has said where it went
  EXPECT_EQ(code_, Exit::done);
}

TEST_F(Web, AMovedPageSaysWhatReplacesIt) {
  build();
  replace_all("version: 2026-11-22", "version: 2026-11-23");
  rename_answer();
  std::ofstream(folder_ / "content/smoke/moved.yaml") << "moved:\n  - from: offer.answer\n    to: offer.replies\n"
                                                         "  - from: offer.replies\n    to: offer.reply\n";
  EXPECT_EQ(build(), "");
  const std::string html = page("sv/offer.answer/index.html");
  EXPECT_TRUE(has(html, "<a class=\"next\" href=\"../offer.reply/index.html\"><span><b>Svara innan tiden går ut</b>"));
  EXPECT_EQ(page("sv/offer.replies/index.html").empty(), false);
  EXPECT_TRUE(has(page("ar/offer.answer/index.html"), "href=\"../offer.reply/index.html\"><span><b>"));
  EXPECT_FALSE(fs::exists(folder_ / "output/site/smoke/sv/v/2026-11-23/offer.answer"));
  const std::string map = make_site_map(read_cards((folder_ / "output/site").string()));
  EXPECT_TRUE(has(map, "smoke/sv/offer.reply/"));
  EXPECT_FALSE(has(map, "offer.answer"));
}

}  // namespace
}  // namespace hjemvei
