#include "publish/qr_files.h"

#include <png.h>

#include <csetjmp>

#include "publish/link_pages.h"

namespace hjemvei {
namespace {

constexpr int kPixelsPerMetre = 11811;     // 300 an inch
constexpr int kSmallestWidth = 237;        // 20 mm in such pixels
constexpr double kPrintedModule = 0.75;    // millimetres, in the SVG

bool dark(const QrCode& code, int row, int column) {
  if (row < 0 || column < 0 || row >= code.width || column >= code.width) return false;
  return code.dark[static_cast<std::size_t>(row * code.width + column)];
}

// A row of pixels, 1 bit each, the first in the highest bit; 1 is white.
std::string png_row(const QrCode& code, int row, int scale) {
  const int width = (code.width + 2 * kQuietZone) * scale;
  std::string bits(static_cast<std::size_t>((width + 7) / 8), '\0');
  for (int x = 0; x < width; ++x)
    if (!dark(code, row, x / scale - kQuietZone))
      bits[static_cast<std::size_t>(x / 8)] |= static_cast<char>(0x80 >> (x % 8));
  return bits;
}

void append(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

struct Writer {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { png_destroy_write_struct(&png, &info); }
};

// False when libpng gave up, which it says with a jump: nothing with a destructor is made here.
bool write_rows(const Writer& writer, const std::vector<std::string>& rows, int scale, int width,
                std::string& out) {
  if (!writer.info || setjmp(png_jmpbuf(writer.png))) return false;
  png_set_write_fn(writer.png, &out, append, nullptr);
  const png_uint_32 side = static_cast<png_uint_32>(width);
  png_set_IHDR(writer.png, writer.info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_pHYs(writer.png, writer.info, kPixelsPerMetre, kPixelsPerMetre, PNG_RESOLUTION_METER);
  png_write_info(writer.png, writer.info);
  for (const std::string& row : rows)
    for (int i = 0; i < scale; ++i)
      png_write_row(writer.png, reinterpret_cast<png_const_bytep>(row.data()));
  png_write_end(writer.png, nullptr);
  return true;
}

}  // namespace

std::string qr_svg(const QrCode& code) {
  const int side = code.width + 2 * kQuietZone;
  const std::string units = std::to_string(side);
  const int tenths = static_cast<int>(side * kPrintedModule * 10 + 0.5);
  const std::string size = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size +
                    "\" viewBox=\"0 0 " + units + " " + units +
                    "\" shape-rendering=\"crispEdges\"><rect width=\"" + units + "\" height=\"" + units +
                    "\" fill=\"#fff\"/><path stroke=\"#000\" d=\"";
  // Rows of modules are lines as wide as a module; every move starts where the last line ended.
  for (int row = 0; row < code.width; ++row) {
    int end = -1;   // of the row's last line
    for (int column = 0; column < code.width; ++column) {
      if (!dark(code, row, column)) continue;
      const int first = column;
      while (dark(code, row, column)) ++column;
      out += end < 0 ? "M" + std::to_string(first + kQuietZone) + " " + std::to_string(row + kQuietZone) + ".5"
                     : "m" + std::to_string(first - end) + " 0";
      out += "h" + std::to_string(column - first);
      end = column;
    }
  }
  return out + "\"/></svg>\n";
}

std::string qr_png(const QrCode& code) {
  const int scale = (kSmallestWidth + code.width - 1) / code.width;
  const int side = code.width + 2 * kQuietZone;
  std::vector<std::string> rows;
  for (int row = -kQuietZone; row < code.width + kQuietZone; ++row) rows.push_back(png_row(code, row, scale));
  std::string out;
  const Writer writer;
  if (!write_rows(writer, rows, scale, side * scale, out)) out.clear();
  return out;
}

std::vector<PageCode> page_codes(const Edition& edition, const std::string& address) {
  std::vector<PageCode> codes;
  for (const LinkPage& page : link_pages(edition))
    if (auto code = make_qr_code(address + (page.id.empty() ? "" : page.id + "/")))
      codes.push_back({page.id, std::move(*code)});
  return codes;
}

std::vector<UnitFile> qr_files(const std::vector<PageCode>& codes) {
  std::vector<UnitFile> files;
  for (const PageCode& each : codes) {
    const std::string folder = each.id.empty() ? "" : each.id + "/";
    files.push_back({folder + "qr.svg", qr_svg(each.code)});
    files.push_back({folder + "qr.png", qr_png(each.code)});
  }
  return files;
}

}  // namespace hjemvei
