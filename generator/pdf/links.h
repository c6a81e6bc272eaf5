// Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5).
#pragma once

#include <vector>

#include "layout/pages.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// An annotation and the element it belongs to: Link, or Form.
struct Annotation {
  ElementId element;
  std::uint32_t page = 0;  // 0-based
  ObjectId annotation{};
};

// Adds an annotation for each link, page by page in reading order. Their StructParent keys follow
// on those of the pages: the first has the number of pages.
std::vector<Annotation> add_links(const Pages& pages, Objects& objects);

// "#offer.answer" leads to the destination "offer.answer"; empty for a target outside the file.
std::string_view destination_of(const Link& link);

}  // namespace hjemvei::pdf
