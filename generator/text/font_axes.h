// Makes a HarfBuzz font an instance of a variable font.
#pragma once

#include <hb.h>

#include <vector>

#include "text/fonts.h"

namespace hjemvei {

// Puts `font` where the axes say. REQUIRES tags of four characters.
inline void set_axes(hb_font_t* font, const std::vector<FontAxis>& axes) {
  std::vector<hb_variation_t> variations;
  for (const FontAxis& axis : axes)
    variations.push_back({hb_tag_from_string(axis.tag.data(), 4), static_cast<float>(axis.value)});
  if (!variations.empty())
    hb_font_set_variations(font, variations.data(), static_cast<unsigned>(variations.size()));
}

}  // namespace hjemvei
