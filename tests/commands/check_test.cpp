// `hjemvei check`: what it says besides the faults that a build finds, and how it asks for addresses. No
// test here goes to the network: curl is a script that stands first on the path.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/channels.h"
#include "commands/check_online.h"
#include "commands/lint.h"
#include "commands/request.h"
#include "made.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// A folder whose curl answers as `script` says; the address that was asked for is $url, and $head is set
// when only the head was.
class Online : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hjemvei-online-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    path_ = std::getenv("PATH") ? std::getenv("PATH") : "";
    setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
  }
  void TearDown() override {
    setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }

  void curl(const std::string& script) const {
    const fs::path program = folder_ / "curl";
    std::ofstream(program) << "#!/bin/sh\nfor url; do :; done\nhead=\nfor word; do [ \"$word\" = --head ] && "
                              "head=1; done\necho \"${head:-get} $url\" >>" << (folder_ / "asked").string()
                           << "\n" << script << "\n";
    fs::permissions(program, fs::perms::owner_all);
  }

  std::string faults(const std::vector<AddressPlace>& addresses) const {
    Diagnostics diagnostics;
    check_online(addresses, 1, diagnostics);
    return print(diagnostics.sorted());
  }

  fs::path folder_;
  std::string path_;
  Sources sources_;
  const SourceFile& file_ = sources_.add("content/a/guide.yaml", "one\ntwo\nthree\n");
};

TEST_F(Online, AsksForEachAddressOnceAndNamesAllItsPlaces) {
  curl("case $url in *gone*) printf 404;; *) printf 200;; esac");
  EXPECT_EQ(faults({{"https://a.no/gone", {&file_, 1, 1}},
                    {"https://a.no/there", {&file_, 2, 1}},
                    {"https://a.no/gone", {&file_, 3, 1}},
                    {"https://a.no/gone", {&file_, 2, 2}}}),
            "content/a/guide.yaml:1:1: warning: the web address \"https://a.no/gone\" gives no page: the server "
            "says 404; it stands also at content/a/guide.yaml:3, content/a/guide.yaml:2\n"
            "    one\n"
            "    ^\n"
            "  instead: the address that the page has today, or no link\n");
  EXPECT_EQ(read(folder_ / "asked"), "1 https://a.no/gone\nget https://a.no/gone\n1 https://a.no/there\n");
}

// Some servers answer a request for the head with a refusal.
TEST_F(Online, AsksForThePageWhereTheHeadIsRefused) {
  curl("[ -n \"$head\" ] && printf 405 || printf 200");
  EXPECT_EQ(faults({{"https://a.no/", {&file_, 1, 1}}}), "");
}

TEST_F(Online, SaysWhyNothingCame) {
  curl("printf 000; exit 6");
  EXPECT_EQ(faults({{"https://a.no/", {&file_, 1, 1}}}),
            "content/a/guide.yaml:1:1: warning: the web address \"https://a.no/\" names a computer that does not "
            "exist\n"
            "    one\n"
            "    ^\n"
            "  instead: the address that the page has today, or no link\n");
}

TEST_F(Online, AsksForNothingThatIsNoAddress) {
  curl("printf 404");
  EXPECT_EQ(faults({{"http://a.no/", {&file_, 1, 1}}, {"https://a.no/x.", {&file_, 2, 1}}}), "");
  EXPECT_FALSE(fs::exists(folder_ / "asked"));
}

TEST_F(Online, SaysThatCurlIsMissing) {
  setenv("PATH", folder_.c_str(), 1);
  EXPECT_EQ(faults({{"https://a.no/", {&file_, 1, 1}}}),
            "error: the web addresses were not asked for: curl is not installed\n"
            "  instead: the Debian package curl, or check without --online\n");
}

std::string check(const std::string& content, const std::string& guide, const std::string& language) {
  Request request;
  request.project = HJEMVEI_PROJECT;
  request.content = content;
  request.guide = guide;
  request.language = language;
  request.today = {2026, 11, 22};
  request.write = false;
  testing::internal::CaptureStderr();
  testing::internal::CaptureStdout();
  run_build(request);
  testing::internal::GetCapturedStdout();
  return testing::internal::GetCapturedStderr();
}

TEST(Check, IsQuietAboutWhatWeShip) {
  for (const char* language : {"sv", "ar"}) EXPECT_EQ(check("", "stockholm", language), "") << language;
  for (const char* language : {"nb", "en"}) EXPECT_EQ(check("", "oslo", language), "") << language;
}

// A link of a translation is judged by the words of its language; a build says nothing of it.
TEST(Check, SaysMoreThanABuild) {
  const fs::path folder = fs::path(testing::TempDir()) / "hjemvei-check";
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::copy(fs::path(HJEMVEI_PROJECT) / "tests/smoke/content", folder / "content", fs::copy_options::recursive);
  const fs::path file = folder / "content/smoke/guide.yaml";
  std::string text = read(file);
  const std::size_t at = text.find("](#");
  ASSERT_NE(at, std::string::npos);
  const std::size_t open = text.rfind('[', at);
  text.replace(open + 1, at - open - 1, "här");
  std::ofstream(file, std::ios::binary) << text;
  const std::string said = check((folder / "content").string(), "smoke", "sv");
  EXPECT_NE(said.find("warning: the link \"här\" does not say where it leads"), std::string::npos) << said;
  fs::remove_all(folder);
}

// What `check` says when the guide has so many bytes, and brochure and plan 100,000 each.
std::string said_of_message(std::size_t guide) {
  Made made("sv");
  std::vector<StagedUnit> staged(1);
  for (const Product product : kProducts) {
    ManifestEntry entry;
    entry.product = name_of(product);
    entry.bytes = product == Product::guide ? guide : 100'000;
    staged[0].entries.push_back(entry);
  }
  Diagnostics diagnostics;
  lint(*made.workplace, staged, made.request, diagnostics);
  return print(diagnostics.sorted());
}

TEST(Check, WarnsOfAMessageThatAChannelCannotCarry) {
  EXPECT_EQ(said_of_message(550'000), "");
  EXPECT_EQ(said_of_message(550'001),
            "content/stockholm/guide.yaml:2:1: warning: guide + brochure + plan in \"sv\" are 750001 bytes together, too "
            "many for a message through Kivra (at most 1000000 as base64)\n"
            "    guide: stockholm\n"
            "    ^\n"
            "  instead: simpler drawings, or the brochure and the plan without the guide\n");
  EXPECT_EQ(said_of_message(1'800'001),
            "content/stockholm/guide.yaml:2:1: warning: guide + brochure + plan in \"sv\" are 2000001 bytes together, too "
            "many for a message through Kivra (at most 1000000 as base64), Mina meddelanden "
            "(at most 2000000)\n"
            "    guide: stockholm\n"
            "    ^\n"
            "  instead: simpler drawings, or the brochure and the plan without the guide\n");
}

TEST(Check, KnowsHowMuchEachChannelCarries) {
  const auto names = [](std::size_t bytes, std::size_t files) {
    std::string out;
    for (const Channel* channel : too_small(bytes, files)) out += std::string(channel->name) + "\n";
    return out;
  };
  EXPECT_EQ(names(750'000, 3), "");
  EXPECT_EQ(names(750'001, 3), "Kivra\n");
  EXPECT_EQ(names(2'000'001, 3), "Kivra\nMina meddelanden\n");
  EXPECT_EQ(names(30'000'001, 3), "Kivra\nMina meddelanden\nDigipost's portal\nAltinn through eFormidling\n");
  EXPECT_EQ(names(50'000'001, 3),
            "Kivra\nMina meddelanden\nDigipost's portal\nAltinn through eFormidling\nDigital post til innbyggere\n");
  EXPECT_EQ(names(99'500'001, 3),
            "Kivra\nMina meddelanden\nDigipost's portal\nAltinn through eFormidling\nDigital post til innbyggere\n"
            "Digital Post in Denmark\n");
  EXPECT_EQ(too_small(1'000'000'001, 3).size(), channels().size());
  EXPECT_EQ(names(1'000, 10), "");
  EXPECT_EQ(names(1'000, 11), "Digital Post in Denmark\n");
}

}  // namespace
}  // namespace hjemvei
