// Compression of streams (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace hjemvei::pdf {

// `bytes` in the zlib format, level 6: level 9 makes the files of a guide 0.3 % smaller and takes
// twice as long.
std::string deflate(std::string_view bytes);

}  // namespace hjemvei::pdf
