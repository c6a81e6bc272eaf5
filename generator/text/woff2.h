// Packs a font into a WOFF2 file (W3C, WOFF File Format 2.0), as it is: every table with the null transform
// (sections 5.1 and 5.3), all of them compressed together with Brotli (RFC 7932).
#pragma once

#include <string>

namespace hjemvei {

// `font` is a whole sfnt file with one font (OpenType, "Organization of an OpenType font"). `quality` is
// Brotli's, 0 to 11. Empty when it is no such file.
std::string woff2(const std::string& font, int quality);

}  // namespace hjemvei
