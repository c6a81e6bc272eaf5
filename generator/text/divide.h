// Which words of a paragraph may be divided at the end of a line, and where.
//
// Readers of these guides are learning to read the language: a divided word costs them more than a
// ragged edge. So only words of more than 12 letters are, with 4 letters on either side, and never
// - links, and what has digits or looks like an address: they are copied or looked up;
// - words with a capital, first or inner: they are names, of things too ("Mina sidor");
// - words in which the author wrote U+00AD (those are the only places) or U+2060;
// - words in a language without patterns, and letters of another script than their language's.
// When a line needs a division at all is for lines.cpp to say.
#pragma once

#include <cstdint>
#include <vector>

#include "text/shaped_paragraph.h"

namespace hjemvei {

// The units, ascending, before which the next line may begin when the word in segment number
// `segment` is divided with a hyphen. Takes time only for segments of more than 12 units.
std::vector<std::uint32_t> divisions_in(const Paragraph::Shaped& shaped, std::size_t segment);

}  // namespace hjemvei
