// The maps of a font: from codes to Unicode, to glyphs and to widths.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/font_book.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// The ToUnicode CMap (9.10.3). A code without a text of its own stands for U+034F, COMBINING
// GRAPHEME JOINER: every code must map to something (ISO 14289-1, 7.21.7), and readers skip it.
std::string to_unicode_cmap(const UsedFace& face);

// The ToUnicode CMap of a font whose codes are the characters themselves. REQUIRES ascending
// `characters` of at most U+FFFF.
std::string to_unicode_cmap(const std::vector<char32_t>& characters);

// The CIDToGIDMap of a TrueType font, whose CIDs are our codes: `glyphs` by code - 1.
std::string cid_to_gid_map(const std::vector<std::uint32_t>& glyphs);

// The CMap (9.7.5) of a CFF font, whose CIDs are given: from our codes to `cids`, by code - 1.
// It exists because a CFF font has no CIDToGIDMap that would let codes share a glyph.
std::string code_to_cid_cmap(const std::vector<std::uint32_t>& cids, std::string_view name);

// The W array (9.7.4.3) for these CIDs, in any order and with repetitions.
Array widths(const std::vector<std::uint32_t>& cids, const UsedFace& face);

}  // namespace hjemvei::pdf
