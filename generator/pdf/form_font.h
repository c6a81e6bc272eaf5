// The font that a form is typed in (ISO 32000-1, 12.7.3.3): complete, under a name without a subset's
// tag, because viewers do not type with what they take for a part of a font.
#pragma once

#include <string>

#include "pdf/objects.h"
#include "text/fonts.h"

namespace hjemvei::pdf {

// A Type0 font whose codes are the characters themselves: what a viewer types it can find through the
// ToUnicode map, and one that writes bare code points is right as well. Empty `unreadable` when all
// went well, otherwise the file that could not be cut down.
struct FormFontObject {
  ObjectId font{};
  std::string unreadable;
};
FormFontObject add_form_font(const FormFont& font, const Fonts& fonts, Objects& objects);

}  // namespace hjemvei::pdf
