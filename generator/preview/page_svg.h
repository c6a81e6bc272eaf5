// One page of a document as SVG, written from Pages: shapes as paths, each glyph once in <defs> and
// again by <use>. It stands inside of the preview's page, whose style sheet says how frames look.
#pragma once

#include <cstddef>
#include <string>

#include "preview/picture.h"

namespace hjemvei {

// Page `number` (from 0) of the picture. What is a text carries data-at, the place where it was
// written ("content/stockholm/guide.yaml:12"), data-source where its source text is written elsewhere,
// and the class of its frame. Links are <a>: inside of the document "#offer.answer". Ids begin with
// "p<number>-", so that several pages can stand in one HTML page. Same picture, same bytes.
// REQUIRES a page of that number.
std::string page_svg(const Picture& picture, std::size_t number);

}  // namespace hjemvei
