// Attributes of structure elements (ISO 32000-1, 14.8.5).
#pragma once

#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// Languages and directions, inherited down the tree; by element.
struct Inherited {
  std::vector<std::string_view> language;
  std::vector<bool> right_to_left;
};
Inherited inherit(const Pages& pages);

// The element's attribute dictionaries, one an owner: ListNumbering, Scope, Placement and BBox,
// and WritingMode where the direction is not the parent's.
std::vector<Dict> attributes_of(ElementId id, const Pages& pages, const Inherited& inherited);

}  // namespace hjemvei::pdf
