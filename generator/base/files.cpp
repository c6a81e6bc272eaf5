#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// What an error of the operating system means, for a person.
std::string in_words(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file";
    case EISDIR:
      return "it is a folder, not a file";
    case ENOTDIR:
      return "a part of its path is a file, not a folder";
    case EACCES:
    case EPERM:
      return "no permission";
    case ENOSPC:
      return "no space left on the disk";
    case EDQUOT:
      return "the disk quota is used up";
    case EROFS:
      return "the disk is read-only";
    case EFBIG:
      return "the file would be too large";
    case ENAMETOOLONG:
      return "the name is too long";
    case ELOOP:
      return "a link in its path leads in a circle";
    case EIO:
      return "the disk reported an error";
    default:
      return std::generic_category().message(error);
  }
}

// A file descriptor that is closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }
  // 0, or the error: some file systems tell only here that the disk is full.
  int close() {
    const int number = std::exchange(number_, -1);
    return ::close(number) == 0 ? 0 : errno;
  }

 private:
  int number_;
};

// `path` with all links followed, when it stands in `root`; else empty with the reason in `error`,
// which is 0 when the path leads outside.
std::string resolve(const std::string& root, const std::string& path, int& error) {
  error = 0;
  if (!stays_inside(path)) return {};
  char real_root[PATH_MAX], real[PATH_MAX];
  const std::string full = root + (path.empty() ? "" : "/" + path);
  if (!::realpath(root.c_str(), real_root) || !::realpath(full.c_str(), real)) {
    error = errno;
    return {};
  }
  const std::string folder = real_root, found = real;
  const std::string inside = folder == "/" ? folder : folder + "/";
  return found == folder || found.starts_with(inside) ? found : std::string();
}

int read_all(int descriptor, std::size_t expected, std::string& bytes) {
  bytes.resize(expected + 1);  // one more, so that the end is seen without growing
  std::size_t length = 0;
  for (;;) {
    const ssize_t got = ::read(descriptor, bytes.data() + length, bytes.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
    if (length == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(length);
  return 0;
}

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

std::string temporary_name(const fs::path& folder, const std::string& name, int n) {
  return (folder /
          ("." + name + "." + std::to_string(::getpid()) + "." + std::to_string(n) + ".tmp"))
      .string();
}

// Flushes to the disk; file systems that cannot do that (EINVAL) are left alone.
int sync(int descriptor) {
  return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

// Permission bits of a new file; the process's mask takes some away.
constexpr mode_t kNewFile = 0666;

// The permission bits of the file that `path` leads to, when there is one.
std::optional<mode_t> permissions_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return about.st_mode & 0777;
}

// A file of `folder` that has no name yet: when the program is killed, nothing of it stays. -1 where
// the file system knows no such files.
int open_nameless(const fs::path& folder, mode_t mode) {
  return ::open(folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, mode);
}

// Gives a nameless file a name in `folder`, which goes to `path`. 0 or the error.
int name_it(int descriptor, const fs::path& folder, const std::string& name, std::string& path) {
  const std::string self = "/proc/self/fd/" + std::to_string(descriptor);
  for (int n = 0;; ++n) {
    path = temporary_name(folder, name, n);
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0) return 0;
    if (errno != EEXIST) return errno;
  }
}

// Opens a new file in `folder`; its name goes to `path`. -1 and errno on failure.
int open_temporary(const fs::path& folder, const std::string& name, mode_t mode,
                   std::string& path) {
  for (int n = 0;; ++n) {
    path = temporary_name(folder, name, n);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
}

// Sets the permission bits unless they are right already: not every file system lets them be set.
int permit(int descriptor, mode_t permissions) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) return errno;
  if ((about.st_mode & 0777) == permissions) return 0;
  return ::fchmod(descriptor, permissions) == 0 ? 0 : errno;
}

// Writes and syncs the temporary file, which nobody else may read before it is whole unless the old
// one could be read too. 0 or the error.
int fill(const Descriptor& file, std::string_view bytes, std::optional<mode_t> permissions) {
  int error = permissions ? permit(file.get(), *permissions) : 0;
  if (error == 0) error = write_all(file.get(), bytes);
  return error != 0 ? error : sync(file.get());
}

// A file with these bytes in `folder`, closed, under a name of its own, which goes to `path` (empty
// when it got none). It gets its name last where that can be done, and first elsewhere: a nameless
// file is named through /proc, which not every process sees. 0 or the error.
int write_beside(const fs::path& folder, const std::string& name, std::string_view bytes,
                 std::optional<mode_t> permissions, std::string& path) {
  const mode_t mode = permissions.value_or(kNewFile);
  if (Descriptor file(open_nameless(folder, mode)); file.get() >= 0) {
    if (const int error = fill(file, bytes, permissions)) return error;
    if (name_it(file.get(), folder, name, path) == 0) return file.close();
    path.clear();
  }
  Descriptor file(open_temporary(folder, name, mode, path));
  int error = errno;
  if (file.get() < 0) {
    path.clear();
    return error;
  }
  error = fill(file, bytes, permissions);
  return error != 0 ? error : file.close();
}

std::string inside_memory(const std::string& folder) {
  return folder.empty() || folder == "." ? std::string() : folder + "/";
}

}  // namespace

bool stays_inside(std::string_view path) {
  if (path.starts_with('/') || path.find('\0') != std::string_view::npos) return false;
  int depth = 0;
  for (std::size_t i = 0; i <= path.size();) {
    const std::size_t end = std::min(path.find('/', i), path.size());
    const std::string_view part = path.substr(i, end - i);
    if (part == "..") {
      if (--depth < 0) return false;
    } else if (!part.empty() && part != ".") {
      ++depth;
    }
    i = end + 1;
  }
  return true;
}

DiskFiles::DiskFiles(std::string root) : root_(root.empty() ? "." : std::move(root)) {}

std::optional<std::string> DiskFiles::read(const std::string& path, std::string* why) const {
  const auto fail = [&](std::string reason) {
    if (why) *why = std::move(reason);
    return std::nullopt;
  };
  int error = 0;
  const std::string real = resolve(root_, path, error);
  if (real.empty()) return fail(error ? in_words(error) : "it stands outside the folder");
  // Without O_NONBLOCK a pipe in the folder would hold the program up for ever.
  Descriptor file(::open(real.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return fail(in_words(errno));
  struct stat about {};
  if (::fstat(file.get(), &about) != 0) return fail(in_words(errno));
  if (S_ISDIR(about.st_mode)) return fail(in_words(EISDIR));
  if (!S_ISREG(about.st_mode)) return fail("it is not an ordinary file");
  std::string bytes;
  error = read_all(file.get(), static_cast<std::size_t>(about.st_size), bytes);
  if (error) return fail(in_words(error));
  return bytes;
}

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
  int error = 0;
  const std::string real = resolve(root_, folder, error);
  std::vector<std::string> names;
  if (real.empty()) return names;
  std::error_code failed;
  for (fs::directory_iterator entry(real, failed), end; !failed && entry != end;
       entry.increment(failed))
    names.push_back(entry->path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::is_folder(const std::string& path) const {
  int error = 0;
  const std::string real = resolve(root_, path, error);
  std::error_code failed;
  return !real.empty() && fs::is_directory(real, failed);
}

std::optional<std::string> MemoryFiles::read(const std::string& path, std::string* why) const {
  const auto found = files.find(path);
  if (found != files.end()) return found->second;
  if (why)
    *why = !stays_inside(path) ? "it stands outside the folder"
                               : in_words(is_folder(path) ? EISDIR : ENOENT);
  return std::nullopt;
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
  const std::string prefix = inside_memory(folder);
  std::vector<std::string> names;
  for (auto file = files.lower_bound(prefix);
       file != files.end() && file->first.starts_with(prefix); ++file) {
    const std::string rest = file->first.substr(prefix.size());
    names.push_back(rest.substr(0, rest.find('/')));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool MemoryFiles::is_folder(const std::string& path) const {
  const std::string prefix = inside_memory(path);
  const auto file = files.lower_bound(prefix);
  return prefix.empty() || (file != files.end() && file->first.starts_with(prefix));
}

WriteResult write_atomically(const std::string& path, std::string_view bytes) {
  const fs::path target(path);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return {in_words(failed.value())};

  std::string temporary;
  int error = write_beside(folder, target.filename().string(), bytes, permissions_of(path), temporary);
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    if (!temporary.empty()) ::unlink(temporary.c_str());
    return {in_words(error)};
  }
  // The new name is safe only when the folder that holds it is.
  Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.get() >= 0) error = sync(parent.get());
  return {error ? in_words(error) : std::string()};
}

}  // namespace hjemvei
