// A QR code (ISO/IEC 18004), error correction level M, as the squares that are dark.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace hjemvei {

inline constexpr int kQuietZone = 4;  // modules that must stay white on each side

struct QrCode {
  int width = 0;           // modules on a side, without the quiet zone
  std::vector<bool> dark;  // by row, from the top left
};

// The smallest code that holds `text` as bytes; nothing when it is too long for any.
std::optional<QrCode> make_qr_code(const std::string& text);

// The dark squares as one path, `side` wide and high without the quiet zone, its top left corner at
// `at`. Neighbours in a row are one rectangle.
Path qr_path(const QrCode& code, Point at, double side);

}  // namespace hjemvei
