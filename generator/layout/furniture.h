// What stands on a page besides its content: ground, band, topic pill, page number, and small
// helpers for icons and buttons that cover, map and foot share.
#pragma once

#include <string>

#include "layout/fragment.h"
#include "layout/setting.h"
#include "layout/styled_text.h"

namespace hjemvei {

// The colour of the whole page, under everything.
void paint_ground(Fragment& page, Color color, const Setting& setting);
// The band at the start edge, in the topic's colour.
void paint_band(Fragment& page, const Setting& setting);

// The pill with the topic's icon, number and name. On a topic's first page it is the topic's
// heading (`heading`); on the others the same words are page furniture. Returns its right edge.
double set_chip(Fragment& page, const EditionSection& section, std::optional<ElementId> heading,
              Setting& setting);

// Page number at the end of `line` and, where the page's texts are not what they should be, the
// notice that says so before it.
void set_page_number(Fragment& page, std::uint32_t number, TextState state, const Rect& line,
                     Setting& setting);

// An icon in a square of `side`, painted in `color`. As decoration, or as content of `owner`.
Fragment set_icon(std::string_view name, double side, Color color, Owner owner, Setting& setting);

// A filled shape with rounded ends, under what stands on it.
PlacedItem pill(const Rect& rect, Color color);

// A text of one run in the edition's language.
Text edition_text(std::string text, const Setting& setting);

}  // namespace hjemvei
