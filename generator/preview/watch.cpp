#include "preview/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

// A file that was written is one that was closed or put in place: half of it is not seen.
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE |
                                  IN_ONLYDIR | IN_EXCL_UNLINK;

bool is_below(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

// Of either kind. A new file that is none was only opened yet, and is told of when it is closed.
bool is_link(const std::string& path) {
  std::error_code unknown;
  return fs::is_symlink(path, unknown) || fs::hard_link_count(path, unknown) > 1;
}

long long milliseconds_now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Watch::Watch(const std::vector<std::string>& folders)
    : descriptor_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), roots_(folders) {
  if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "inotify");
  for (const std::string& folder : roots_) {
    add_parent(folder);
    add_tree(folder, nullptr);
  }
}

Watch::~Watch() { ::close(descriptor_); }

// The folder itself may go and come again.
void Watch::add_parent(const std::string& folder) {
  const fs::path path(folder);
  const std::string parent = path.parent_path().string();
  const int number = ::inotify_add_watch(descriptor_, parent.c_str(), kEvents);
  if (number < 0) return;
  const auto [entry, is_new] = folders_.try_emplace(number, Folder{parent, {}});
  if (is_new || !entry->second.only.empty()) entry->second.only.insert(path.filename().string());
}

void Watch::add_tree(const std::string& folder, Changes* changes) {
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (number < 0) {
    if (errno == ENOSPC || errno == ENOMEM)
      throw std::system_error(errno, std::generic_category(), "inotify");
    return;   // gone again, or not a folder
  }
  folders_[number] = {folder, {}};
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code unknown;
    const std::string path = entry->path().string();
    if (changes) changes->paths.insert(path);
    if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) add_tree(path, changes);
  }
}

void Watch::remove_tree(const std::string& folder) {
  for (auto each = folders_.begin(); each != folders_.end();) {
    if (each->second.only.empty() && is_below(each->second.path, folder)) {
      ::inotify_rm_watch(descriptor_, each->first);
      each = folders_.erase(each);
    } else {
      ++each;
    }
  }
}

bool Watch::wait(int milliseconds) const {
  pollfd waiting{descriptor_, POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) > 0;
}

void Watch::read_pending(Changes& changes) {
  alignas(inotify_event) char buffer[16384];
  for (;;) {
    const ssize_t length = ::read(descriptor_, buffer, sizeof buffer);
    if (length < 0 && errno == EINTR) continue;
    if (length <= 0) return;
    for (ssize_t at = 0; at < length;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
      at += static_cast<ssize_t>(sizeof *event + event->len);
      if (event->mask & IN_Q_OVERFLOW) changes.lost = true;
      if (event->mask & IN_IGNORED) folders_.erase(event->wd);
      const auto folder = folders_.find(event->wd);
      if (folder == folders_.end() || event->len == 0) continue;
      const std::string name = event->name;
      if (!folder->second.only.empty() && !folder->second.only.contains(name)) continue;
      const std::string path = folder->second.path + "/" + name;
      const bool is_folder = (event->mask & IN_ISDIR) != 0;
      if ((event->mask & IN_CREATE) && !is_folder && !is_link(path)) continue;
      changes.paths.insert(path);
      if (!is_folder) continue;
      if (event->mask & (IN_MOVED_FROM | IN_DELETE)) remove_tree(path);
      if (event->mask & (IN_MOVED_TO | IN_CREATE)) add_tree(path, &changes);
    }
  }
}

Watch::Changes Watch::read(int quiet, int most) {
  Changes changes;
  read_pending(changes);
  if (changes.empty()) return changes;
  const long long end = milliseconds_now() + most;
  for (long long left = most; left > 0; left = end - milliseconds_now()) {
    if (!wait(static_cast<int>(std::min<long long>(left, quiet)))) break;
    read_pending(changes);
  }
  if (changes.lost)   // folders may have come that we did not hear of
    for (const std::string& root : roots_) add_tree(root, nullptr);
  return changes;
}

}  // namespace hjemvei
