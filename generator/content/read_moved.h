// moved.yaml, from the checked tree. Only this room uses it.
#pragma once

#include <vector>

#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// What could be read; the schema's faults were reported before, check_web reports all others.
std::vector<MovedPage> read_moved(const YamlNode& tree);

}  // namespace hjemvei
