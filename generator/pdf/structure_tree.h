// The structure tree (ISO 32000-1, 14.7): what a screen reader meets, and its way back from pages
// and annotations to elements.
#pragma once

#include <optional>
#include <vector>

#include "layout/pages.h"
#include "pdf/links.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// What the tree refers to on the pages.
struct PageMarks {
  std::vector<ObjectId> pages;                    // by page
  std::vector<std::vector<ContentId>> sequences;  // by page, by MCID
  std::vector<Annotation> annotations;   // links, then widgets: in order of their keys
};

struct StructureTree {
  ObjectId root{};                                // the StructTreeRoot
  std::vector<std::optional<ObjectId>> elements;  // by element; none for one left out
};

// Elements with nothing in them on any page are left out; cells of a table never are, since all
// rows must have the same number.
StructureTree add_structure(const Pages& pages, const PageMarks& marks, Objects& objects);

// By element: whether it has anything in it on a page.
std::vector<bool> elements_in_use(const Pages& pages, const PageMarks& marks);

}  // namespace hjemvei::pdf
