// links.csv and the data of the caseworkers' page: what they hold, and what stays of earlier runs.
#include "publish/link_site.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "publish/link_data.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

Text in(const std::string& language, const std::string& text) {
  return {{}, language, {{text, language, false, {}, {}}}};
}

Edition edition(const std::string& language, const std::string& title) {
  Edition made;
  made.guide = "home";
  made.language = language;
  made.source_language = "sv";
  made.version = "2026-11-22";
  made.title = in(language, title);
  EditionSection& section = made.sections.emplace_back();
  section.id = "offer";
  section.title = in(language, title + ", två");
  EditionLetter& letter = made.letters.emplace_back();
  letter.id = "offer";
  letter.topics = {"offer"};
  letter.title = in(language, title + " \"brev\"");
  letter.text = in(language, title);
  return made;
}

std::string address(const std::string& language) { return "https://hjemvei.example/home/" + language + "/"; }

LinkGuideFile guide(bool offered) {
  return {"home", link_guide_data(edition("sv", "Hem"), address("sv"),
                                  {{find_language("sv"), true}, {find_language("so"), offered}})};
}
LinkUnitFile unit(const std::string& language, const std::string& title) {
  const Edition made = edition(language, title);
  return {"home", language, link_unit_data(made, address(language), page_codes(made, address(language)))};
}

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class LinkSiteTest : public testing::Test {
 protected:
  void SetUp() override {
    site_ = fs::path(testing::TempDir()) /
            (std::string("links-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(site_);
    for (const char* language : {"sv", "so"}) fs::create_directories(site_ / "home" / language);
  }
  void TearDown() override { fs::remove_all(site_); }
  std::string written(const std::vector<LinkGuideFile>& guides, const std::vector<LinkUnitFile>& units) {
    const WriteResult result = write_link_site(site_.string(), guides, units);
    EXPECT_TRUE(result.ok()) << result.why;
    return read(site_ / "links.csv");
  }
  nlohmann::json guide_data() {
    return nlohmann::json::parse(*link_json(read(site_ / "link/data/home.js")));
  }

  fs::path site_;
};

constexpr const char* kHead = "guide,language,id,kind,office_title,title,address,version,offered\r\n";
constexpr const char* kSwedish =
    "home,sv,,guide,Hem,Hem,https://hjemvei.example/home/sv/,2026-11-22,yes\r\n"
    "home,sv,offer,topic,\"Hem, två\",\"Hem, två\",https://hjemvei.example/home/sv/offer/,2026-11-22,yes\r\n"
    "home,sv,offer,letter,\"Hem \"\"brev\"\"\",\"Hem \"\"brev\"\"\",https://hjemvei.example/home/sv/offer/,2026-11-22,"
    "yes\r\n";
constexpr const char* kSomali =
    "home,so,,guide,Hem,Guri,https://hjemvei.example/home/so/,2026-11-22,no\r\n"
    "home,so,offer,topic,\"Hem, två\",\"Guri, två\",https://hjemvei.example/home/so/offer/,2026-11-22,no\r\n"
    "home,so,offer,letter,\"Hem \"\"brev\"\"\",\"Guri \"\"brev\"\"\",https://hjemvei.example/home/so/offer/,2026-11-22,"
    "no\r\n";

TEST_F(LinkSiteTest, CsvHasARowForEachAddressAndLetter) {
  EXPECT_EQ(written({guide(false)}, {unit("so", "Guri"), unit("sv", "Hem")}),
            std::string(kHead) + kSwedish + kSomali);
}

TEST_F(LinkSiteTest, WhatWasNotBuiltStays) {
  written({guide(false)}, {unit("so", "Guri"), unit("sv", "Hem")});
  EXPECT_EQ(written({guide(false)}, {unit("sv", "Hem")}), std::string(kHead) + kSwedish + kSomali);
  EXPECT_TRUE(guide_data().at("languages").at(1).at("stands"));
}

TEST_F(LinkSiteTest, AUnitThatIsGoneGoes) {
  written({guide(false)}, {unit("so", "Guri"), unit("sv", "Hem")});
  fs::remove_all(site_ / "home/so");
  EXPECT_EQ(written({guide(false)}, {unit("sv", "Hem")}), std::string(kHead) + kSwedish);
  EXPECT_FALSE(guide_data().at("languages").at(1).at("stands"));
  EXPECT_FALSE(fs::exists(site_ / "link/data/home/so.js"));
}

// A review of one language can change what another one's row says of it: nothing else is built anew.
TEST_F(LinkSiteTest, WhatIsOfferedIsThatOfToday) {
  written({guide(false)}, {unit("so", "Guri"), unit("sv", "Hem")});
  const std::string rows = written({guide(true)}, {unit("sv", "Hem")});
  EXPECT_NE(rows.find("home,so,,guide,Hem,Guri,https://hjemvei.example/home/so/,2026-11-22,yes\r\n"),
            std::string::npos);
}

TEST_F(LinkSiteTest, AFileThatIsNoneOfOursIsLeftOut) {
  written({guide(false)}, {unit("so", "Guri"), unit("sv", "Hem")});
  std::ofstream(site_ / "link/data/home/so.js") << "hjemveiLink.unit({\"guide\":";
  EXPECT_EQ(written({guide(false)}, {unit("sv", "Hem")}), std::string(kHead) + kSwedish);
}

TEST_F(LinkSiteTest, ThePageBeginsInTheOfficesLanguage) {
  written({guide(false)}, {unit("sv", "Hem")});
  const std::string page = read(site_ / "link/index.html");
  EXPECT_NE(page.find("<html lang=\"sv\">"), std::string::npos);
  EXPECT_NE(page.find("<title>En länk till ett brev</title>"), std::string::npos);
  EXPECT_NE(page.find("<script src=\"data/home.js\"></script>"), std::string::npos);
  EXPECT_EQ(page.find('{'), std::string::npos);
}

TEST(LinkData, NamesLanguagesForTheOffice) {
  const auto languages = nlohmann::json::parse(guide(false).json).at("languages");
  EXPECT_EQ(languages.at(1).at("name"), find_language("so")->native_name);
  EXPECT_EQ(languages.at(1).at("officeName"), "somaliska");
  EXPECT_EQ(languages.at(1).at("offered"), false);
}

TEST(LinkData, ScriptsHoldJson) {
  EXPECT_EQ(link_script("unit", "{\"a\":\")\"}"), "hjemveiLink.unit({\"a\":\")\"});\n");
  EXPECT_EQ(link_json("hjemveiLink.unit({\"a\":\")\"});\n"), "{\"a\":\")\"}");
  EXPECT_FALSE(link_json("alert(1);"));
}

}  // namespace
}  // namespace hjemvei
