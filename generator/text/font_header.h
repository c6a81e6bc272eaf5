// What a font file says about itself: whether it can be used at all, its names and measures.
#pragma once

#include <string>
#include <vector>

#include "text/fonts.h"

namespace hjemvei {

// An axis of a variable font.
struct AxisRange {
  std::string tag;
  double least = 0, usual = 0, most = 0;
};

// The axes of the font that `face.data` and `face.index` name, in its order; none when it is not
// variable, or no font.
std::vector<AxisRange> read_axes(const FontFace& face);

// Fills in what the tables head, hhea, OS/2, post and name of `face.data` say (OpenType 1.9), for
// the instance that `face.axes` name.
// Returns why the face cannot be used, or an empty text.
std::string read_font_header(FontFace& face);

}  // namespace hjemvei
