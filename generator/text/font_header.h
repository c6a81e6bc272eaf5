// What a font file says about itself: whether it can be used at all, its names and measures.
#pragma once

#include <string>

#include "text/fonts.h"

namespace hjemvei {

// Fills in what the tables head, hhea, OS/2, post and name of `face.data` say (OpenType 1.9).
// Returns why the face cannot be used, or an empty text.
std::string read_font_header(FontFace& face);

}  // namespace hjemvei
