#include "publish/qr_files.h"

#include <libdeflate.h>

#include <cstdint>
#include <string_view>

#include "publish/link_pages.h"
#include "publish/pack.h"

namespace hjemvei {
namespace {

constexpr std::uint32_t kPixelsPerMetre = 11811;     // 300 an inch
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

// A number as PNG has it, the highest byte first.
std::string four_bytes(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

// PNG (W3C, third edition), 5.3: length, type, data and the sum of the latter two.
void add_chunk(std::string& png, std::string_view type, std::string_view data) {
  png += four_bytes(static_cast<std::uint32_t>(data.size()));
  const std::size_t summed = png.size();
  png += type;
  png += data;
  png += four_bytes(libdeflate_crc32(0, png.data() + summed, png.size() - summed));
}

// The dark modules as lines one module wide that turn where they can: to begin a line anew takes more
// characters than to go on. A line may cross what is dark already, and has butt ends, so that every program
// that prints paints the same. In half modules, to begin at edges and turn in centres.
class LineWriter {
 public:
  explicit LineWriter(const QrCode& code) : code_(code), left_(code.dark) {}

  std::string write() {
    for (int row = 0; row < code_.width; ++row)
      for (int column = 0; column < code_.width; ++column)
        if (left(row, column)) line(row, column);
    return std::move(out_);
  }

 private:
  struct Way {
    int down = 0, right = 0;   // -1, 0 or 1; both 0: nowhere
    int modules = 0;           // to the last one that is left
    int gain = 0;              // how many of them are left
  };

  std::size_t at(int row, int column) const { return static_cast<std::size_t>(row * code_.width + column); }
  bool left(int row, int column) const { return left_[at(row, column)]; }

  Way look(int row, int column, int down, int right) const {
    Way way{down, right, 0, 0};
    for (int i = 1; dark(code_, row + i * down, column + i * right); ++i) {
      if (!left(row + i * down, column + i * right)) continue;
      ++way.gain;
      way.modules = i;
    }
    return way;
  }

  // The way that paints the most, of those the shortest; none that paints nothing.
  Way best(int row, int column, bool across, bool along) const {
    Way best;
    const auto take = [&](int down, int right) {
      const Way way = look(row, column, down, right);
      if (way.gain > best.gain || (way.gain > 0 && way.gain == best.gain && way.modules < best.modules)) best = way;
    };
    if (across) {
      take(0, 1);
      take(0, -1);
    }
    if (along) {
      take(1, 0);
      take(-1, 0);
    }
    return best;
  }

  void line(int row, int column) {
    left_[at(row, column)] = false;
    Way way = best(row, column, true, true);
    if (way.gain == 0) way.right = 1;   // a module by itself
    begin(2 * column + 1 - way.right, 2 * row + 1 - way.down);
    int before = 1;   // half modules from the edge to the first centre
    for (;;) {
      for (int i = 1; i <= way.modules; ++i) left_[at(row + i * way.down, column + i * way.right)] = false;
      row += way.modules * way.down;
      column += way.modules * way.right;
      const Way next = best(row, column, way.right == 0, way.down == 0);
      go(way, before + 2 * way.modules + (next.gain == 0 ? 1 : 0));
      if (next.gain == 0) return;
      before = 0;
      way = next;
    }
  }

  void begin(int x, int y) {
    const std::string to = "M" + std::to_string(x) + " " + std::to_string(y);
    const std::string by = "m" + std::to_string(x - x_) + (y < y_ ? "" : " ") + std::to_string(y - y_);
    out_ += to.size() < by.size() ? to : by;
    x_ = x;
    y_ = y;
  }

  void go(const Way& way, int halves) {
    out_ += way.right != 0 ? 'h' : 'v';
    out_ += std::to_string((way.right + way.down) * halves);
    x_ += way.right * halves;
    y_ += way.down * halves;
  }

  const QrCode& code_;
  std::vector<bool> left_;   // dark modules that no line has painted yet
  std::string out_;
  int x_ = 0, y_ = 0;
};

}  // namespace

std::string qr_svg(const QrCode& code) {
  const int side = code.width + 2 * kQuietZone;
  const int tenths = static_cast<int>(side * kPrintedModule * 10 + 0.5);
  const std::string size = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
  const std::string corner = std::to_string(-2 * kQuietZone), units = std::to_string(2 * side);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size + "\" viewBox=\"" +
         corner + " " + corner + " " + units + " " + units + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M" +
         corner + " " + corner + "h" + units + "v" + units + "h-" + units + "z\"/><path fill=\"none\" stroke=\"#000\" "
         "stroke-width=\"2\" d=\"" + LineWriter(code).write() + "\"/></svg>\n";
}

std::string qr_png(const QrCode& code) {
  const int scale = (kSmallestWidth + code.width - 1) / code.width;
  const std::uint32_t side = static_cast<std::uint32_t>((code.width + 2 * kQuietZone) * scale);
  std::string rows;   // each behind a zero: no filter
  for (int row = -kQuietZone; row < code.width + kQuietZone; ++row) {
    const std::string pixels = '\0' + png_row(code, row, scale);
    for (int i = 0; i < scale; ++i) rows += pixels;
  }
  std::string png = "\x89PNG\r\n\x1A\n";
  using namespace std::string_literals;
  add_chunk(png, "IHDR", four_bytes(side) + four_bytes(side) + "\1\0\0\0\0"s);   // 1 bit, grey
  add_chunk(png, "pHYs", four_bytes(kPixelsPerMetre) + four_bytes(kPixelsPerMetre) + '\1');
  add_chunk(png, "IDAT", zlib_stream(rows));
  add_chunk(png, "IEND", {});
  return png;
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
