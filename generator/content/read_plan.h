// plan.yaml, from the checked tree. Only this room uses it.
#pragma once

#include "base/diagnostics.h"
#include "content/plan.h"
#include "content/tree.h"

namespace hjemvei {

// What could be read; faults of markup are reported, the schema's were before.
Plan read_plan(const YamlNode& tree, Diagnostics& diagnostics);

}  // namespace hjemvei
