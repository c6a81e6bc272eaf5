#include "base/files.h"

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
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
  mode_t mode_of(const std::string& path) {
    struct stat about {};
    EXPECT_EQ(::stat((folder / path).c_str(), &about), 0);
    return about.st_mode & 07777;
  }
  fs::path folder;
};

using DiskFilesTest = Disk;

// From here on no file of this process can be named through /proc.
bool forbid_naming() {
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_linkat, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOENT),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  const sock_fprog program{std::size(filter), filter};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

// Each test in both ways: the file is named when it is whole, or from the start.
class WriteAtomically : public Disk, public testing::WithParamInterface<bool> {
 protected:
  // In a process of its own, because what is forbidden stays so.
  std::string write(const std::string& path, const std::string& bytes) {
    int ends[2];
    if (::pipe(ends) != 0) return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
      const bool ready = GetParam() || forbid_naming();
      const std::string why = ready ? write_atomically(path, bytes).why : "seccomp is not there";
      const bool said = ::write(ends[1], why.data(), why.size()) == static_cast<ssize_t>(why.size());
      ::_exit(said ? 0 : 1);
    }
    ::close(ends[1]);
    std::string why;
    char part[256];
    for (ssize_t got; (got = ::read(ends[0], part, sizeof part)) > 0;)
      why.append(part, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0 ? why : "the process failed";
  }
};

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

TEST_P(WriteAtomically, MakesFoldersAndReplaces) {
  const std::string path = (folder / "site/sv/guide.pdf").string();
  EXPECT_EQ(write(path, "old"), "");
  EXPECT_EQ(write(path, "new"), "");
  EXPECT_EQ(get("site/sv/guide.pdf"), "new");
  EXPECT_EQ(DiskFiles(folder.string()).list("site/sv"), std::vector<std::string>{"guide.pdf"});
}

TEST_P(WriteAtomically, KeepsTheOldFileWhenTheNewOneCannotBeWritten) {
  const std::string path = (folder / "guide.pdf").string();
  ASSERT_EQ(write(path, "last good"), "");

  // A file size limit stands in for a full disk: write() fails half-way in the same manner.
  struct rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small = {1000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string why = write(path, std::string(5000, 'x'));
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);

  EXPECT_EQ(why, "the file would be too large");
  EXPECT_EQ(get("guide.pdf"), "last good");
  EXPECT_EQ(DiskFiles(folder.string()).list(""), std::vector<std::string>{"guide.pdf"});
}

TEST_P(WriteAtomically, SaysWhyAndLeavesNothingBehind) {
  put("file", "x");
  fs::create_directories(folder / "taken");
  EXPECT_EQ(write((folder / "file/below").string(), "x"),
            "a part of its path is a file, not a folder");
  EXPECT_EQ(write((folder / "taken").string(), "x"), "it is a folder, not a file");
  EXPECT_EQ(DiskFiles(folder.string()).list(""), (std::vector<std::string>{"file", "taken"}));
}

TEST_P(WriteAtomically, KeepsWhoMayReadAFile) {
  const mode_t mask = ::umask(027);
  put("site/old.pdf", "old");
  EXPECT_EQ(write((folder / "site/new.pdf").string(), "new"), "");
  for (const mode_t mode : {0600, 0444, 0666, 0755}) {
    ASSERT_EQ(::chmod((folder / "site/old.pdf").c_str(), mode), 0);
    EXPECT_EQ(write((folder / "site/old.pdf").string(), "new"), "");
    EXPECT_EQ(mode_of("site/old.pdf"), mode);
  }
  EXPECT_EQ(mode_of("site/new.pdf"), mode_t{0640});
  EXPECT_EQ(get("site/old.pdf"), "new");
  ::umask(mask);
}

// Its own bits are those of a link, which everybody may read.
TEST_P(WriteAtomically, TakesTheRightsOfAFileBehindALink) {
  put("secret.pdf", "old");
  ASSERT_EQ(::chmod((folder / "secret.pdf").c_str(), 0600), 0);
  fs::create_symlink("secret.pdf", folder / "link.pdf");
  EXPECT_EQ(write((folder / "link.pdf").string(), "new"), "");
  EXPECT_FALSE(fs::is_symlink(folder / "link.pdf"));
  EXPECT_EQ(mode_of("link.pdf"), mode_t{0600});
  EXPECT_EQ(get("secret.pdf"), "old");
}

INSTANTIATE_TEST_SUITE_P(Ways, WriteAtomically, testing::Bool(), [](const auto& info) {
  return std::string(info.param ? "NamedWhenWhole" : "NamedFromTheStart");
});

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
