// Tells which files below some folders have changed (inotify). Editors that write in place, editors
// that write a new file and rename it, folders that appear, go or are renamed: all are seen.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hjemvei {

class Watch {
 public:
  // Watches each folder with all below it; one that is not there yet is seen when it appears. Paths are
  // absolute. Throws std::system_error when the system has no inotify left to give.
  explicit Watch(const std::vector<std::string>& folders);
  ~Watch();

  // Becomes readable when something has changed.
  int descriptor() const { return descriptor_; }

  struct Changes {
    std::set<std::string> paths;   // files and folders, absolute
    bool lost = false;             // the system dropped some: everything may have changed
    bool empty() const { return paths.empty() && !lost; }
  };
  // What has changed since the last call. Once something has, waits until all has been still for
  // `quiet` milliseconds, `most` at the longest: an editor's save is several steps.
  Changes read(int quiet = 4, int most = 20);

  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  struct Folder {
    std::string path;
    std::set<std::string> only;   // when not empty: of its entries only these count
  };
  void add_parent(const std::string& folder);
  void add_tree(const std::string& folder, Changes* changes);
  void remove_tree(const std::string& folder);
  void read_pending(Changes& changes);
  bool wait(int milliseconds) const;

  int descriptor_ = -1;
  std::vector<std::string> roots_;
  std::map<int, Folder> folders_;   // by watch descriptor
};

}  // namespace hjemvei
