// What a translator reads first who was sent a pack.
#pragma once

#include <string>

#include "content/guide.h"
#include "language/languages.h"

namespace hjemvei {

// Plain text in English, lines of at most 78 characters. `po` is the name of the file to translate.
std::string pack_how_to(const Guide& guide, const Language& source, const Language& target,
                        const std::string& po);

}  // namespace hjemvei
