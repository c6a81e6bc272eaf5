// The dictionaries that every embedded font has (ISO 32000-1, 9.7 and 9.8).
#pragma once

#include <string>

#include "pdf/objects.h"
#include "text/fonts.h"

namespace hjemvei::pdf {

// Of a font whose CIDs are its own.
Dict system_info();

// The program as a stream: a TrueType file, or the CFF table of a face that has one.
ObjectId add_program(const FontFace& face, std::string program, Objects& objects);

// The descriptor, with what the face says of itself; `name` may begin with a subset's tag.
ObjectId add_descriptor(const FontFace& face, const std::string& name, ObjectId program,
                        Objects& objects);

struct Type0Font {
  std::string name;
  Value encoding;  // from codes to CIDs
  ObjectId descendant{}, to_unicode{};
};
ObjectId add_type0(Type0Font font, Objects& objects);

}  // namespace hjemvei::pdf
