// Texts and numbers in the forms that PDF wants (ISO 32000-1, 7.3.3, 7.9.2 and 7.9.4).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pdf/objects.h"

namespace hjemvei::pdf {

// UTF-16BE, without a byte order mark. REQUIRES valid UTF-8.
std::string utf16be(std::string_view utf8);

// A text string: as it is where all of it is printable ASCII (which PDFDocEncoding shares),
// otherwise UTF-16BE behind its byte order mark.
String text_string(std::string_view utf8);

// Appends the number with at most `decimals` (0 to 6) decimals, no exponent and no useless zeros.
// What is not finite becomes 0, because PDF has no way to write it.
void append_number(std::string& out, double number, int decimals = 2);

// Appends four upper-case hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t number);

// A moment in Universal Time as XMP and Info write it, to the second.
struct Moment {
  std::string xmp;   // "2026-11-22T00:00:00Z"
  std::string info;  // "D:20261122000000Z"
};
Moment moment(std::uint64_t seconds_since_1970);

// Midnight of an ISO 8601 date ("2026-11-22") in seconds since 1970; 0 when it is not a date.
std::uint64_t midnight_of(std::string_view date);

}  // namespace hjemvei::pdf
