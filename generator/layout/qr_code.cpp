#include "layout/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace hjemvei {

std::optional<QrCode> make_qr_code(const std::string& text) {
  constexpr int kSmallestVersion = 0;  // the library chooses
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeString8bit(text.c_str(), kSmallestVersion, QR_ECLEVEL_M), QRcode_free);
  if (!code) return std::nullopt;
  QrCode result;
  result.width = code->width;
  const int count = code->width * code->width;
  for (int i = 0; i < count; ++i) result.dark.push_back((code->data[i] & 1) != 0);
  return result;
}

Path qr_path(const QrCode& code, Point at, double side) {
  const double module = side / code.width;
  const auto dark = [&](int row, int column) {
    return column < code.width && code.dark[static_cast<std::size_t>(row * code.width + column)];
  };
  Path path;
  for (int row = 0; row < code.width; ++row) {
    for (int column = 0; column < code.width; ++column) {
      if (!dark(row, column)) continue;
      const int first = column;
      while (dark(row, column)) ++column;
      const Path bar = rectangle(
          {at.x + first * module, at.y + row * module, (column - first) * module, module});
      path.insert(path.end(), bar.begin(), bar.end());
    }
  }
  return path;
}

}  // namespace hjemvei
