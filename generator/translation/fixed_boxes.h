// Texts that stand in boxes which cannot grow: there a translation has a longest length.
#pragma once

#include <cstddef>
#include <optional>

#include "content/places.h"

namespace hjemvei {

// Headlines, names of stops, words inside drawings, the leaflet's panels, labels of form fields, the
// button and the description of a letter's link.
bool is_fixed_box(const Place& place);

// The longest text of such a box, in characters, where that is a plain number: of a stop's short name
// (check_guide.h), a letter's button and description (letters.h). All others are measured in the fonts of the language when the pages are made.
std::optional<std::size_t> longest_text(const Place& place);

}  // namespace hjemvei
