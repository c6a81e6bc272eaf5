// SHA-256 (FIPS 180-4), through libsodium.
#pragma once

#include <string>
#include <string_view>

namespace hjemvei {

// As 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

}  // namespace hjemvei
