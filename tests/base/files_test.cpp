#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, removed afterwards.
class Disk : public testing::Test {
 protected:
  Disk() {
    std::string pattern = (fs::temp_directory_path() / "hjemvei-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~Disk() override { fs::remove_all(folder); }
  void put(const std::string& path, const std::string& bytes) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << bytes;
  }
  std::string get(const std::string& path) {
    std::ifstream in(folder / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string why_not(const std::string& path) {
    std::string why;
    EXPECT_FALSE(DiskFiles((folder / "project").string()).read(path, &why).has_value());
    return why;
  }
  fs::path folder;
};

using DiskFilesTest = Disk;
using WriteAtomically = Disk;

TEST(StaysInside, KnowsWhatClimbsOut) {
  EXPECT_TRUE(stays_inside("a/b.yaml"));
  EXPECT_TRUE(stays_inside("a/../b"));
  EXPECT_TRUE(stays_inside("./a//b"));
  EXPECT_FALSE(stays_inside("../a"));
  EXPECT_FALSE(stays_inside("a/../../b"));
  EXPECT_FALSE(stays_inside("/etc/passwd"));
  EXPECT_FALSE(stays_inside(std::string_view("a\0b", 3)));
}

TEST_F(DiskFilesTest, ReadsAndLists) {
  put("project/b/two.yaml", "2");
  put("project/b/one.yaml", std::string(100000, '1'));
  const DiskFiles files((folder / "project").string());
  EXPECT_EQ(files.read("b/one.yaml"), std::string(100000, '1'));
  EXPECT_EQ(files.list("b"), (std::vector<std::string>{"one.yaml", "two.yaml"}));
  EXPECT_EQ(files.list(""), (std::vector<std::string>{"b"}));
  EXPECT_EQ(files.list("nowhere"), std::vector<std::string>{});
  EXPECT_TRUE(files.is_folder("b"));
  EXPECT_FALSE(files.is_folder("b/one.yaml"));
}

TEST_F(DiskFilesTest, SaysWhyAFileIsNotRead) {
  put("project/a/b.yaml", "x");
  EXPECT_EQ(why_not("c.yaml"), "there is no such file");
  EXPECT_EQ(why_not("a"), "it is a folder, not a file");
  EXPECT_EQ(why_not("a/b.yaml/c"), "a part of its path is a file, not a folder");
}

TEST_F(DiskFilesTest, StaysInItsFolder) {
  put("secret", "s");
  put("project/a.yaml", "x");
  fs::create_symlink("../secret", folder / "project/link");
  fs::create_symlink(folder, folder / "project/up");
  fs::create_symlink("a.yaml", folder / "project/inside");
  EXPECT_EQ(why_not("../secret"), "it stands outside the folder");
  EXPECT_EQ(why_not("link"), "it stands outside the folder");
  EXPECT_EQ(why_not("up/secret"), "it stands outside the folder");
  const DiskFiles files((folder / "project").string());
  EXPECT_EQ(files.list("up"), std::vector<std::string>{});
  EXPECT_FALSE(files.is_folder("up"));
  EXPECT_EQ(files.read("inside"), "x");
}

TEST_F(DiskFilesTest, IsNotHeldUpByAPipe) {
  fs::create_directories(folder / "project");
  ASSERT_EQ(::mkfifo((folder / "project/pipe").c_str(), 0600), 0);
  EXPECT_EQ(why_not("pipe"), "it is not an ordinary file");
}

TEST_F(WriteAtomically, MakesFoldersAndReplaces) {
  const std::string path = (folder / "site/sv/guide.pdf").string();
  EXPECT_EQ(write_atomically(path, "old").why, "");
  EXPECT_EQ(write_atomically(path, "new").why, "");
  EXPECT_EQ(get("site/sv/guide.pdf"), "new");
  EXPECT_EQ(DiskFiles(folder.string()).list("site/sv"), std::vector<std::string>{"guide.pdf"});
}

TEST_F(WriteAtomically, KeepsTheOldFileWhenTheNewOneCannotBeWritten) {
  const std::string path = (folder / "guide.pdf").string();
  ASSERT_TRUE(write_atomically(path, "last good").ok());

  // A file size limit stands in for a full disk: write() fails half-way in the same manner.
  struct rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small = {1000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const WriteResult result = write_atomically(path, std::string(5000, 'x'));
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);

  EXPECT_EQ(result.why, "the file would be too large");
  EXPECT_EQ(get("guide.pdf"), "last good");
  EXPECT_EQ(DiskFiles(folder.string()).list(""), std::vector<std::string>{"guide.pdf"});
}

TEST_F(WriteAtomically, SaysWhyAndLeavesNothingBehind) {
  put("file", "x");
  fs::create_directories(folder / "taken");
  EXPECT_EQ(write_atomically((folder / "file/below").string(), "x").why,
            "a part of its path is a file, not a folder");
  EXPECT_EQ(write_atomically((folder / "taken").string(), "x").why, "it is a folder, not a file");
  EXPECT_EQ(DiskFiles(folder.string()).list(""), (std::vector<std::string>{"file", "taken"}));
}

TEST(MemoryFilesTest, BehavesLikeADisk) {
  MemoryFiles files;
  files.files = {{"a/b.yaml", "x"}, {"a/c/d", "y"}, {"ab", "z"}};
  std::string why;
  EXPECT_EQ(files.read("a/b.yaml"), "x");
  EXPECT_EQ(files.list("a"), (std::vector<std::string>{"b.yaml", "c"}));
  EXPECT_EQ(files.list(""), (std::vector<std::string>{"a", "ab"}));
  EXPECT_TRUE(files.is_folder("a/c"));
  EXPECT_FALSE(files.is_folder("ab"));
  EXPECT_FALSE(files.read("a", &why).has_value());
  EXPECT_EQ(why, "it is a folder, not a file");
  EXPECT_FALSE(files.read("x", &why).has_value());
  EXPECT_EQ(why, "there is no such file");
  EXPECT_FALSE(files.read("../x", &why).has_value());
  EXPECT_EQ(why, "it stands outside the folder");
}

}  // namespace
}  // namespace hjemvei
