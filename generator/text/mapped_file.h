// The bytes of a file that fonts.yaml names, mapped: pages are read from disk only when something
// looks at them, so that a run pays for what it uses and not for all that fonts.yaml names.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/files.h"

namespace hjemvei {

class MappedFile {
 public:
  // `path` is absolute (a file of a Debian package), or relative to `folder` inside `project` (a
  // municipality's own font; read whole). Null when it cannot be read; `why` then says the reason.
  static std::unique_ptr<const MappedFile> open(const Files& project, const std::string& folder,
                                                const std::string& path, std::string& why);
  ~MappedFile();
  std::string_view bytes() const { return bytes_; }

  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

 private:
  MappedFile() = default;
  static std::unique_ptr<const MappedFile> map(const std::string& path, std::string& why);
  std::string_view bytes_;
  std::string own_;  // bytes of a file that is not mapped
  bool mapped_ = false;
};

}  // namespace hjemvei
