// Which font each character is set in: fallback by grapheme cluster through the language's fonts.
// Needed even for plain sentences: Noto Sans Ethiopic has no digits, Noto Sans Hebrew no full stop.
#pragma once

#include <cstdint>
#include <vector>

#include "text/fonts.h"
#include "text/joined_text.h"
#include "text/scripts.h"

namespace hjemvei {

inline constexpr std::uint16_t kNoFont = 0xFFFF;

// Chooses for the units [begin, end) of one run, writing a FontId's number into `chosen` for each.
// `script` is that of the run's language. Characters that no font of `stack` covers get kNoFont and
// are added to `missing`.
//
// A letter takes the first font that covers it; its marks follow it. Digits take the first font
// too, but stay with letters of a foreign script before them ("A4" in an Arabic text). Spaces and
// punctuation between two characters of one font take that font if they can, else the first.
void choose_fonts(const JoinedText& joined, const Scripts& scripts, std::uint32_t begin,
                  std::uint32_t end, std::int16_t script, const std::vector<FontId>& stack,
                  const Fonts& fonts, std::vector<std::uint16_t>& chosen,
                  std::vector<std::uint32_t>& missing);

}  // namespace hjemvei
