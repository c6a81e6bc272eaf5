// Which script each character belongs to (UAX #24, 5.1): characters of no script of their own take
// that of what stands before them, a closing bracket that of its opening one; where the bidi level
// changes before them, that of what stands after them (the space after a Latin name in an Arabic
// sentence is Arabic).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/joined_text.h"

namespace hjemvei {

struct Scripts {
  std::vector<std::int16_t> resolved;  // UScriptCode by unit
  std::vector<std::uint8_t> common;    // by unit: 1 when the character has no script of its own
};

// `levels` by unit, or empty when all are 0. `otherwise`: the script of a text that has none of its
// own ("12:30").
Scripts resolve_scripts(const JoinedText& joined, const std::vector<std::uint8_t>& levels,
                        std::int16_t otherwise);

// UScriptCode of an ISO 15924 name of the language table; "Hans" and the like give USCRIPT_HAN.
std::int16_t script_code(std::string_view name);

}  // namespace hjemvei
