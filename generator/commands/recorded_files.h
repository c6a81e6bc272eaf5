// Files that remember what was asked of them, so that it is known later what a change touches.
#pragma once

#include <set>
#include <string>

#include "base/files.h"

namespace hjemvei {

// What something was made from. Paths are absolute, as the watch tells them.
struct ReadFiles {
  std::set<std::string> files;     // also those that were missed
  std::set<std::string> folders;   // whose entries were listed

  // Whether one of `paths` is a file that was read, an entry of a folder that was listed, or a folder
  // that holds one of them.
  bool touched_by(const std::set<std::string>& paths) const;
};

// `files` with the folder `root`, of which everything that is read goes into `record`. All three
// outlive it.
class RecordedFiles : public Files {
 public:
  RecordedFiles(const Files& files, const std::string& root, ReadFiles& record)
      : files_(files), root_(root), record_(record) {}

  std::optional<std::string> read(const std::string& path, std::string* why = nullptr) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;

 private:
  std::string whole(const std::string& path) const;

  const Files& files_;
  const std::string& root_;
  ReadFiles& record_;
};

}  // namespace hjemvei
