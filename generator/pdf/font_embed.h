// The objects of the fonts: Type0 fonts with their descendants, descriptors, programs and maps
// (ISO 32000-1, 9.7 to 9.10; ISO 19005-2, 6.2.11).
#pragma once

#include "pdf/font_book.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

struct EmbeddedFonts {
  ObjectId resources{};                     // the Resources dictionary that all pages share
  std::vector<const FontFace*> unreadable;  // faces whose program could not be cut down
};

EmbeddedFonts embed_fonts(const FontBook& book, Objects& objects);

}  // namespace hjemvei::pdf
