// The plain part of YAML that content files are written in, read in one pass: block lists and maps
// with simple keys, texts on a line of their own or folded, quoted ones on one line, flow lists and
// maps of words, comments. Some twenty times as fast as yaml-cpp, whose tree it makes to the last
// position. Only this room uses it.
//
// It never judges. A file with anything else in it, or with anything wrong, is left to yaml-cpp as a
// whole, and so it is yaml-cpp that says what is a fault.
#pragma once

#include <optional>

#include "base/source.h"
#include "content/tree.h"

namespace hjemvei {

// The tree, or nothing when some of the file is not plain. REQUIRES valid UTF-8 without control
// characters but line ends and tabs.
std::optional<YamlNode> parse_plain_tree(const SourceFile& file);

}  // namespace hjemvei
