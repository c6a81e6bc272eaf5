// Any YAML as a tree, from yaml-cpp's events: the only place that knows yaml-cpp, and the one that says
// what is wrong in a file. Only this room uses it.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/source.h"
#include "content/tree.h"

namespace hjemvei {

// As parse_tree. REQUIRES valid UTF-8 without control characters but line ends and tabs.
std::optional<YamlNode> parse_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
