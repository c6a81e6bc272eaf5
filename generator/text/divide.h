// Which words of a paragraph may be divided at the end of a line, and where.
//
// Readers of these guides are learning to read the language: a divided word costs them more than a
// ragged edge. So only words of more than 12 letters are, with 4 letters on either side, and never
// - links, and what has digits or looks like an address: they are copied or looked up;
// - words with a capital, first or inner: they are names, of things too ("Mina sidor");
// - words in which the author wrote U+00AD (those are the only places) or U+2060;
// - words in a language without patterns, or in another language than their paragraph's: terms that
//   a reader looks for as a whole; and letters of another script than their language's.
// When a line needs a division at all is for lines.cpp to say.
#pragma once

#include <cstdint>
#include <vector>

#include "text/shaped_paragraph.h"

namespace hjemvei {

// Where the next line may begin, in the paragraph.
struct UnitDivision {
  std::uint32_t unit = 0;
  int level = 1;  // as in Division
};

// The places, ascending, at which the word in segment number `segment` may be divided with a
// hyphen. Takes time only for segments of more than 12 units.
std::vector<UnitDivision> divisions_in(const Paragraph::Shaped& shaped, std::size_t segment);

}  // namespace hjemvei
