// The bytes of a font file, mapped: pages are read from disk only when something looks at them, so
// that a run pays for the fonts it uses and not for all that fonts.yaml names.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "text/fonts.h"

namespace hjemvei {

class FontFile {
 public:
  // `path` is absolute (a file of Debian's font packages), or relative to `folder` inside
  // `project` (a municipality's own font). Null when it cannot be read; `why` then says the reason.
  static std::unique_ptr<const FontFile> open(const Files& project, const std::string& folder,
                                              const std::string& path, std::string& why);
  ~FontFile();
  std::string_view bytes() const { return bytes_; }

  FontFile(const FontFile&) = delete;
  FontFile& operator=(const FontFile&) = delete;

 private:
  FontFile() = default;
  static std::unique_ptr<const FontFile> map(const std::string& path, std::string& why);
  std::string_view bytes_;
  std::string own_;  // bytes of a file that is not mapped
  bool mapped_ = false;
};

// Fills in what the tables head, hhea, OS/2, post and name of `face.data` say (OpenType 1.9).
// Returns why the face cannot be used, or an empty text.
std::string read_font_header(FontFace& face);

}  // namespace hjemvei
