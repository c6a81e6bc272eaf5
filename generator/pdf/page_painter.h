// The items of a page or of a widget as a content stream, and what stands in which of a page's
// marked-content sequences.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/content_stream.h"
#include "pdf/font_book.h"

namespace hjemvei::pdf {

struct PaintedPage {
  std::string content;
  std::vector<ContentId> sequences;  // by marked-content identifier (MCID)
};

// Consecutive items of the same owner share a marked-content sequence; a content that artifacts
// interrupt has several.
PaintedPage paint(const Page& page, const Pages& pages, FontBook& fonts);

// What a widget shows, in its own coordinates: 0 0 is the lower left corner of its area. Empty when
// it shows nothing.
std::string paint(const Widget& widget, Appearance kind, const Pages& pages, FontBook& fonts);

}  // namespace hjemvei::pdf
