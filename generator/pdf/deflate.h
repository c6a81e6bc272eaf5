// Compression of streams (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace hjemvei::pdf {

// `bytes` in the zlib format, level 4: the pages of a guide take half the time of level 6 and grow
// by 1.5 %; levels above 6 gain nothing.
std::string deflate(std::string_view bytes);

}  // namespace hjemvei::pdf
