// The texts of a paragraph's runs as one text in UTF-16, in which all later steps count; and the
// way back to bytes of the joined UTF-8, in which the room's callers count.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "edition/edition.h"

namespace hjemvei {

struct JoinedText {
  std::u16string units;
  std::vector<std::uint32_t> byte_of;  // of each unit, and one more for the end
  std::vector<std::uint32_t> run_end;  // unit where each run of the Text ends
  bool simple = true;                  // no character that could stand at another bidi level

  std::uint32_t size() const { return static_cast<std::uint32_t>(units.size()); }
  std::uint32_t unit_at(std::uint32_t byte) const;  // the unit that begins at or after `byte`
  char32_t character(std::uint32_t unit) const;     // REQUIRES unit < size()
};

JoinedText join(const Text& text);

// Characters without a shape of their own (Default_Ignorable_Code_Point; UAX #44, 5.13).
bool is_ignorable(char32_t character);
// Line ends and other controls: they take no part in shaping.
bool is_control(char32_t character);
// Spaces that hang at a line's end.
bool is_hanging_space(char32_t character);

}  // namespace hjemvei
