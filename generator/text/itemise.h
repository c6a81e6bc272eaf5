// Cuts a paragraph into items: stretches with one bidi level (UAX #9), one script (UAX #24), one
// font and one source run, which is what can be shaped at once.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/languages.h"
#include "text/fonts.h"
#include "text/joined_text.h"

namespace hjemvei {

struct Item {
  std::uint32_t begin = 0, end = 0;  // units
  std::uint8_t level = 0;            // odd: right to left
  std::int16_t script = 0;           // a UScriptCode
  std::optional<FontId> font;        // nothing: no font has these characters; they are left out
  std::uint16_t text_run = 0;
  const Language* language = nullptr;  // of the run
  bool link = false;                   // the run leads somewhere
};

struct Itemised {
  std::vector<Item> items;             // in logical order, without gaps
  std::vector<std::uint8_t> levels;    // by unit; empty when all are 0
  std::vector<std::uint32_t> missing;  // units of characters that no font has
};

// The fonts that a run asks, in order: its own language's, the paragraph's, then all others of
// fonts.yaml, for the Arabic name in a Swedish sentence. A bold run asks the bold faces.
std::vector<FontId> font_stack(const Language& run, const Language& paragraph, bool bold,
                               const Fonts& fonts);

Itemised itemise(const JoinedText& joined, const Text& text, const Language& language,
                 const Fonts& fonts);

}  // namespace hjemvei
