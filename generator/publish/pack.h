// Bytes made smaller, always in the same way.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

// A gzip file (RFC 1952), without a name or a date.
std::string gzip_file(std::string_view bytes);

}  // namespace hjemvei
