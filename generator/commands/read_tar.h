// The files of a tar archive (POSIX ustar and pax), as `git archive` makes it.
#pragma once

#include <optional>
#include <string_view>

#include "base/files.h"

namespace hjemvei {

// Regular files alone, by their paths. Nothing when `bytes` are no such archive or it breaks off.
std::optional<MemoryFiles> read_tar(std::string_view bytes);

}  // namespace hjemvei
