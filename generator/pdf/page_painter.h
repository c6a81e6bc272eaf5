// A page's items as a content stream, and what stands in which of its marked-content sequences.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/font_book.h"

namespace hjemvei::pdf {

struct PaintedPage {
  std::string content;
  std::vector<ContentId> sequences;  // by marked-content identifier (MCID)
};

// Consecutive items of the same owner share a marked-content sequence; a content that artifacts
// interrupt has several.
PaintedPage paint(const Page& page, const Pages& pages, FontBook& fonts);

}  // namespace hjemvei::pdf
