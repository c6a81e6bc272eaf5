// What the tests of this room share: short ways from a text to its printed faults.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "content/guide.h"
#include "content/schema.h"
#include "content/tree.h"

namespace hjemvei {

// The faults of one file, "g.yaml": its tree, and then `shape` when there is one.
inline std::string faults(const std::string& text, const ValueShape* shape = nullptr) {
  Sources sources;
  Diagnostics diagnostics;
  const auto tree = parse_tree(sources.add("g.yaml", text), diagnostics);
  if (tree && shape) check(*tree, *shape, diagnostics);
  return print(diagnostics.sorted());
}

}  // namespace hjemvei
