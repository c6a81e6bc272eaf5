// New composite glyphs in a TrueType font (OpenType 1.9, glyf: "Composite Glyph Description").
//
// Why: a mark that is a glyph of its own, raised above its letter, is torn from it when text is
// copied out of right-to-left lines, and the glyphs of a syllable stand in another order than its
// letters. Letter and marks, or a syllable, as one glyph with one code come out whole.
#pragma once

#include <string>
#include <vector>

#include "pdf/font_program.h"

namespace hjemvei::pdf {

// The font with the composites added behind its own glyphs; `numbers` gets what they are called.
// REQUIRES a font with glyf outlines and parts that are glyphs of it.
std::string add_composites(const std::string& font, const std::vector<Composite>& composites,
                           std::vector<std::uint32_t>& numbers);

}  // namespace hjemvei::pdf
