// A step's result as JSON with sorted keys, for `--until tree|guide --dump`: to look at, to
// compare, and for other programs to read.
#pragma once

#include <string>

#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// Both end in a line feed; places are "line:column".
std::string dump_tree(const YamlNode& root);
std::string dump_guide(const Guide& guide);

}  // namespace hjemvei
