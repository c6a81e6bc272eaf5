// Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "pdf/objects.h"

namespace hjemvei::pdf {

// The root dictionary of a tree over these entries. REQUIRES ascending, distinct keys (names byte
// by byte). At most 64 entries stand in one node; more are split into leaves with their Limits.
Dict number_tree(std::vector<std::pair<std::int64_t, Value>> entries, Objects& objects);
Dict name_tree(std::vector<std::pair<std::string, Value>> entries, Objects& objects);

}  // namespace hjemvei::pdf
