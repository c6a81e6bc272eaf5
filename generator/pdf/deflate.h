// Compression of streams (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace hjemvei::pdf {

// `bytes` in the zlib format, by libdeflate at its level 6.
std::string deflate(std::string_view bytes);

}  // namespace hjemvei::pdf
