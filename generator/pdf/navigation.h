// How a reader moves about the file: named destinations, outline and page labels
// (ISO 32000-1, 12.3 and 12.4.2).
#pragma once

#include <vector>

#include "layout/pages.h"
#include "pdf/objects.h"
#include "pdf/structure_tree.h"

namespace hjemvei::pdf {

// The Dests name tree: byte-sorted names, each leading to the top of its place with the reader's
// own zoom. `left` is 0 and not null, because Preview goes nowhere without a number.
ObjectId add_destinations(const Pages& pages, const std::vector<ObjectId>& page_ids,
                          Objects& objects);

// The outline, closed below its first level. Entries lead to named destinations and to the
// structure elements of their headings.
ObjectId add_outline(const Pages& pages, const StructureTree& tree, Objects& objects);

// Pages are labelled 1, 2, 3 …, as printed on them.
Dict page_labels();

}  // namespace hjemvei::pdf
