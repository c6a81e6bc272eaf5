// Two TrueType programs as one.
#pragma once

#include <cstdint>
#include <string>

namespace hjemvei::pdf {

// The glyphs of `first` under their numbers, then those of `second`, whose glyph 0 is called `base`.
// Tables that a PDF's program does not need are left out. REQUIRES glyf
// outlines, the same units per em, and at most 65535 glyphs together.
std::string merge_fonts(const std::string& first, const std::string& second, std::uint32_t& base);

}  // namespace hjemvei::pdf
