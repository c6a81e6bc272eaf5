// brochure.yaml, from the checked tree. Only this room uses it.
#pragma once

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// What could be read; faults of markup are reported, the schema's were before.
Brochure read_brochure(const YamlNode& tree, Diagnostics& diagnostics);

}  // namespace hjemvei
