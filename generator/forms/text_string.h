// Text as a PDF stores it (ISO 32000-1, 7.9.2.2; ISO 32000-2, 7.9.2.2 for UTF-8).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hjemvei {

// The bytes of a text string as UTF-8: UTF-16 behind a byte order mark (also the lesser known one of
// little endian, which viewers read), UTF-8 behind one, else PDFDocEncoding (annex D.3). Nothing
// when a byte or a half of a character stands there that means no character.
std::optional<std::string> decode_text_string(std::string_view bytes);

}  // namespace hjemvei
