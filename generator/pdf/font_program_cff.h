// The little that a PDF has to know of a CFF table (Adobe Technical Note 5176).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hjemvei::pdf {

// The CID of each glyph of a CID-keyed CFF table, by glyph; nothing when the table is not CID-keyed
// (its glyphs are then called by their number; ISO 32000-1, 9.7.4.2) or cannot be read.
std::optional<std::vector<std::uint32_t>> cids_of(std::string_view cff);

}  // namespace hjemvei::pdf
