// Files, on disk or in memory. Tests give the compiler a MemoryFiles; nothing but this room opens
// a file of the project.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// The outcome of a write; `why` is a plain sentence part in English ("no space left on device"),
// empty when all went well.
struct WriteResult {
  std::string why;
  bool ok() const { return why.empty(); }
};

// Paths are relative to the folder that the implementation was given, with '/' between parts.
class Files {
 public:
  virtual ~Files() = default;
  // The whole file, or nothing when it is missing or cannot be read (`why` then says which).
  virtual std::optional<std::string> read(const std::string& path, std::string* why = nullptr) const = 0;
  // The names (not paths) in a folder, sorted; empty when there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
};

// A folder on disk. A path that leads outside of it ("../x", or a link that points out) is not read.
class DiskFiles : public Files {
 public:
  explicit DiskFiles(std::string root);
  std::optional<std::string> read(const std::string& path, std::string* why = nullptr) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;

 private:
  std::string root_;
};

// Files that exist only in a test.
class MemoryFiles : public Files {
 public:
  std::map<std::string, std::string> files;
  std::optional<std::string> read(const std::string& path, std::string* why = nullptr) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override;
};

// Writes `bytes` to a new file beside `path`, syncs it and renames it over `path`: a reader sees
// the old file or the new one, never half of it. Missing folders are made. When it fails, nothing of
// the new file stays.
//
// Who may read it: a file that is replaced keeps its permission bits (0777; of a link those of the
// file that it leads to), and at no time is more allowed. A new one gets 0666 without what the
// process's mask (umask) takes away, also where it is about a person. The owner is that of the process.
WriteResult write_atomically(const std::string& path, std::string_view bytes);

// True when `path` stays inside the folder it is relative to: not absolute, no ".." that climbs out.
bool stays_inside(std::string_view path);

}  // namespace hjemvei
