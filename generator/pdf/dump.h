// The object model as text for people and snapshot tests.
#pragma once

#include <string>

#include "pdf/objects.h"

namespace hjemvei::pdf {

// One object a paragraph, in order of number, in PDF's own notation but with text strings as
// UTF-8 in quotes. Text streams stand in full; of binary ones, the length.
std::string dump(const Document& document);

}  // namespace hjemvei::pdf
