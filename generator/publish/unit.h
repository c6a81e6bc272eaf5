// One guide in one language, on disk: <site>/<guide>/<language>/. It is replaced as a whole folder
// in one step, or left as it was; nobody ever sees half of a new one.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"

namespace hjemvei {

struct UnitFile {
  std::string name;    // "guide.pdf"
  std::string bytes;
};

// Writes `files` to a new folder beside <site>/<guide>/<language>, syncs it and exchanges the two
// names in one step (renameat2, RENAME_EXCHANGE; two renames where the file system lacks it). With
// `keep_others`, files of the old folder that are not written anew go along.
WriteResult replace_unit(const std::string& site, const std::string& guide,
                         const std::string& language, const std::vector<UnitFile>& files,
                         bool keep_others);

}  // namespace hjemvei
