// The outline of a glyph, for pictures that are not PDF: a preview draws glyphs as paths.
#pragma once

#include <cstdint>

#include "base/geometry.h"
#include "text/fonts.h"

namespace hjemvei {

// In font units (FontFace::units_per_em of them are one em), y UPWARDS from the baseline, of the very
// instance that the face is. Filled by the nonzero rule. Empty for a glyph without ink and for one that
// the font does not have. Safe to call from several threads.
Path glyph_outline(const Fonts& fonts, FontId font, std::uint32_t glyph);

}  // namespace hjemvei
