// The folder of a unit: replaced as a whole, with its versions kept; and what it says of itself.
#include "publish/unit.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "publish/unit_card.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class UnitTest : public testing::Test {
 protected:
  void SetUp() override {
    site_ = fs::path(testing::TempDir()) /
            (std::string("hjemvei-unit-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(site_);
  }
  void TearDown() override { fs::remove_all(site_); }

  void put(const std::vector<UnitFile>& files,
           const std::function<bool(const std::string&)>& keep = [](const std::string&) { return false; }) {
    const WriteResult staged = stage_unit(site_.string(), "home", "sv", files, keep);
    ASSERT_TRUE(staged.ok()) << staged.why;
    const WriteResult placed = place_unit(site_.string(), "home", "sv");
    ASSERT_TRUE(placed.ok()) << placed.why;
  }
  // All files of the unit, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(site_ / "home"))
      if (entry.is_regular_file()) out.push_back(fs::relative(entry.path(), site_ / "home").string());
    std::sort(out.begin(), out.end());
    return out;
  }

  fs::path site_;
};

using Names = std::vector<std::string>;

TEST_F(UnitTest, IsReplacedAsAWhole) {
  put({{"index.html", "one"}, {"offer/index.html", "one"}});
  put({{"index.html", "two"}});
  EXPECT_EQ(names(), (Names{"sv/index.html"}));
  EXPECT_EQ(read(site_ / "home/sv/index.html"), "two");
}

TEST_F(UnitTest, StandsAsItWasUntilItIsPlaced) {
  put({{"index.html", "one"}});
  ASSERT_TRUE(stage_unit(site_.string(), "home", "sv", {{"index.html", "two"}}, [](const auto&) { return true; }).ok());
  EXPECT_EQ(read(site_ / "home/sv/index.html"), "one");
}

TEST_F(UnitTest, KeepsEarlierVersions) {
  put({{"index.html", "one"}, {"v/2026-01-01/index.html", "one"}, {"v/2026-01-01/style.css", {}, nullptr, "index.html"}});
  put({{"index.html", "two"}, {"v/2026-02-02/index.html", "two"}});
  EXPECT_EQ(names(), (Names{"sv/index.html", "sv/v/2026-01-01/index.html", "sv/v/2026-01-01/style.css",
                            "sv/v/2026-02-02/index.html"}));
  EXPECT_EQ(read(site_ / "home/sv/v/2026-01-01/style.css"), "one");
}

TEST_F(UnitTest, TheSameVersionAgainReplacesItsPages) {
  put({{"v/2026-01-01/index.html", "one"}, {"v/2026-01-01/old/index.html", "one"}});
  put({{"v/2026-01-01/index.html", "two"}});
  EXPECT_EQ(read(site_ / "home/sv/v/2026-01-01/index.html"), "two");
}

TEST_F(UnitTest, TakesAlongWhatIsWanted) {
  put({{"guide.pdf", "one"}, {"index.html", "one"}, {"plan.pdf", "one"}});
  put({{"guide.pdf", "two"}}, [](const std::string& name) { return name.ends_with(".pdf"); });
  EXPECT_EQ(names(), (Names{"sv/guide.pdf", "sv/plan.pdf"}));
  EXPECT_EQ(read(site_ / "home/sv/guide.pdf"), "two");
}

TEST_F(UnitTest, ASharedFileIsWrittenOnce) {
  put({{"a.woff2", {}, std::make_shared<const std::string>("font")}, {"v/1/a.woff2", {}, nullptr, "a.woff2"}});
  EXPECT_EQ(read(site_ / "home/sv/v/1/a.woff2"), "font");
  EXPECT_TRUE(fs::equivalent(site_ / "home/sv/a.woff2", site_ / "home/sv/v/1/a.woff2"));
}

TEST_F(UnitTest, WhatCannotBeWrittenLeavesNothingBehind) {
  put({{"index.html", "one"}});
  const WriteResult result =
      stage_unit(site_.string(), "home", "sv", {{"a", "x"}, {"a/b", "y"}}, [](const auto&) { return true; });
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(names(), (Names{"sv/index.html"}));
}

TEST(UnitCards, ComeBackAsTheyWere) {
  const fs::path folder = fs::path(testing::TempDir()) / "hjemvei-card";
  fs::remove_all(folder);
  fs::create_directories(folder / "home/ar");
  fs::create_directories(folder / "home/renamed");
  UnitCard card;
  card.guide = "home";
  card.language = "ar";
  card.source_language = "sv";
  card.version = "2026-11-22";
  card.address = "https://hjemvei.example";
  card.title = "الطريق \"هنا\"";
  card.digest = "d";
  card.offered = true;
  card.ids = {"offer", "offer.answer"};
  card.moved = {"offer.reply"};
  for (const char* place : {"home/ar/unit.json", "home/renamed/unit.json"})
    std::ofstream(folder / place, std::ios::binary) << print_card(card);
  const std::vector<UnitCard> cards = read_cards(folder.string());
  ASSERT_EQ(cards.size(), 1u);
  EXPECT_EQ(print_card(cards[0]), print_card(card));
  EXPECT_TRUE(cards[0].offered);
  std::ofstream(folder / "home/ar/unit.json", std::ios::binary) << "[]";
  EXPECT_FALSE(read_card((folder / "home/ar/unit.json").string()));
  std::ofstream(folder / "home/ar/unit.json", std::ios::binary) << "{\"guide\": 1, \"language\": [\"ar\"]}";
  EXPECT_FALSE(read_card((folder / "home/ar/unit.json").string()));
  EXPECT_FALSE(read_card((folder / "none.json").string()));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace hjemvei
