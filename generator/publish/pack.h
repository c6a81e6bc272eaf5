// Bytes made smaller, always in the same way.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

// A zlib stream (RFC 1950), as PNG has it.
std::string zlib_stream(std::string_view bytes);

// A gzip file (RFC 1952), without a name or a date.
std::string gzip_file(std::string_view bytes);

}  // namespace hjemvei
