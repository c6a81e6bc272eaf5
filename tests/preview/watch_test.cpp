#include "preview/watch.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <filesystem>
#include <fstream>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

class WatchTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(testing::TempDir()) / (std::string("hjemvei-watch-") + test->name());
    fs::remove_all(root_);
    fs::create_directories(root_ / "content/a/translations");
    root_ = fs::canonical(root_);
    write("content/a/guide.yaml");
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text = "x") {
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  std::string full(const std::string& path) const { return (root_ / path).string(); }

  // All that is told until `path` is among it.
  static std::set<std::string> told(Watch& watch, const std::string& path) {
    std::set<std::string> all;
    while (!all.contains(path)) {
      pollfd waiting{watch.descriptor(), POLLIN, 0};
      if (::poll(&waiting, 1, 10'000) <= 0) {
        ADD_FAILURE() << "nothing was told of " << path;
        break;
      }
      all.merge(watch.read().paths);
    }
    return all;
  }

  fs::path root_;
};

TEST_F(WatchTest, TellsOfAFileThatIsWritten) {
  Watch watch({full("content")});
  write("content/a/guide.yaml", "new");
  EXPECT_EQ(told(watch, full("content/a/guide.yaml")).size(), 1u);
  EXPECT_TRUE(watch.read().empty());
}

TEST_F(WatchTest, SaysNothingOfAFileBeforeItIsClosed) {
  Watch watch({full("content")});
  std::ofstream file(root_ / "content/a/guide.yaml", std::ios::binary | std::ios::trunc);
  file << "half" << std::flush;
  write("content/a/facts.yaml");
  EXPECT_FALSE(told(watch, full("content/a/facts.yaml")).contains(full("content/a/guide.yaml")));
  file << " and half" << std::flush;
  EXPECT_TRUE(watch.read().empty());
  file.close();
  told(watch, full("content/a/guide.yaml"));
}

TEST_F(WatchTest, TellsOfAFileThatTakesTheNameOfAnother) {
  Watch watch({full("content")});
  write("content/a/.guide.yaml.swp", "new");
  fs::rename(root_ / "content/a/.guide.yaml.swp", root_ / "content/a/guide.yaml");
  told(watch, full("content/a/guide.yaml"));
}

TEST_F(WatchTest, TellsOfAFileThatGoes) {
  Watch watch({full("content")});
  fs::remove(root_ / "content/a/guide.yaml");
  told(watch, full("content/a/guide.yaml"));
}

TEST_F(WatchTest, FollowsFoldersThatAppearWithWhatIsInThem) {
  Watch watch({full("content")});
  fs::create_directories(root_ / "content/b/translations");
  write("content/b/guide.yaml");
  told(watch, full("content/b/guide.yaml"));
  write("content/b/translations/ar.yaml");
  told(watch, full("content/b/translations/ar.yaml"));
}

TEST_F(WatchTest, KnowsAFolderUnderItsNewName) {
  Watch watch({full("content")});
  fs::rename(root_ / "content/a", root_ / "content/c");
  told(watch, full("content/c"));
  write("content/c/translations/ar.yaml");
  EXPECT_FALSE(told(watch, full("content/c/translations/ar.yaml")).contains(full("content/a/translations/ar.yaml")));
}

TEST_F(WatchTest, SeesTheWatchedFolderComeAgain) {
  Watch watch({full("content"), full("layouts")});
  fs::rename(root_ / "content", root_ / "other");
  told(watch, full("content"));
  fs::create_directories(root_ / "layouts");
  told(watch, full("layouts"));
  write("layouts/guide.yaml");
  told(watch, full("layouts/guide.yaml"));
  fs::rename(root_ / "other", root_ / "content");
  told(watch, full("content"));
  write("content/a/guide.yaml", "again");
  told(watch, full("content/a/guide.yaml"));
}

TEST_F(WatchTest, SaysNothingOfWhatStandsBeside) {
  Watch watch({full("content")});
  write("beside.yaml");
  write("content/a/guide.yaml");
  EXPECT_FALSE(told(watch, full("content/a/guide.yaml")).contains(full("beside.yaml")));
}

}  // namespace
}  // namespace hjemvei
