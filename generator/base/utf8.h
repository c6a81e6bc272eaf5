// UTF-8 (RFC 3629; Unicode 15, 3.9). Everything the compiler holds as std::string is valid UTF-8;
// files are checked once, when they are read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hjemvei {

// Byte offset of the first ill-formed sequence, or npos when all is well.
std::size_t find_invalid_utf8(std::string_view text);

// Reads one scalar value at `offset` and moves past it. REQUIRES valid UTF-8 and offset < size.
char32_t next_scalar(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t scalar);

// Brings a text to NFC (UAX #15), as all texts of the compiler are.
void bring_to_nfc(std::string& text);

// Number of scalar values.
std::size_t count_scalars(std::string_view text);

}  // namespace hjemvei
