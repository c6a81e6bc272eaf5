// letters.yaml, from the checked tree. Only this room uses it.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "content/letters.h"
#include "content/tree.h"

namespace hjemvei {

// What could be read; the schema's faults were reported before.
std::vector<Letter> read_letters(const YamlNode& tree, Diagnostics& diagnostics);

}  // namespace hjemvei
