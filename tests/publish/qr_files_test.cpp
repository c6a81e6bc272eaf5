// The pictures of codes: how large they print, and that each page has its own.
#include "publish/qr_files.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <vector>

namespace hjemvei {
namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return number;
}

Edition small_edition() {
  Edition edition;
  edition.sections.resize(1);
  edition.sections[0].id = "offer";
  edition.sections[0].screens.resize(1);
  edition.sections[0].screens[0].full_id = "offer.answer";
  return edition;
}

TEST(QrFiles, StandBesideEachPage) {
  std::string names;
  for (const UnitFile& file : qr_files(page_codes(small_edition(), "https://hjemvei.example/home/sv/"))) {
    names += file.name + "\n";
    EXPECT_FALSE(file.bytes.empty()) << file.name;
  }
  EXPECT_EQ(names, "qr.svg\nqr.png\noffer/qr.svg\noffer/qr.png\noffer.answer/qr.svg\noffer.answer/qr.png\n");
}

// PNG, 11.2.2 and 11.3.5.3: IHDR at byte 8, pHYs after it at byte 33.
TEST(QrFiles, PngIsOneBitAndAtLeast20MillimetresAt300PixelsAnInch) {
  const auto code = make_qr_code("https://hjemvei.example/stockholm/ar/offer.answer/");
  ASSERT_TRUE(code);
  const std::string png = qr_png(*code);
  ASSERT_TRUE(png.starts_with("\x89PNG\r\n\x1a\n"));
  const std::uint32_t side = number_at(png, 16);
  EXPECT_EQ(number_at(png, 20), side);
  EXPECT_EQ(png.at(24), 1);   // bit depth
  EXPECT_EQ(png.at(25), 0);   // grey
  EXPECT_EQ(png.substr(37, 4), "pHYs");
  EXPECT_EQ(number_at(png, 41), 11811u);
  const std::uint32_t modules = static_cast<std::uint32_t>(code->width + 2 * kQuietZone);
  ASSERT_EQ(side % modules, 0u);
  EXPECT_GE(side / modules * static_cast<std::uint32_t>(code->width), 237u);
  EXPECT_EQ(qr_png(*code), png);
}

// What a path of our codes paints, "#" and "." by row; "?" where a line would end inside a module.
std::string painted(const std::string& svg, int width) {
  std::string grid(static_cast<std::size_t>(width * width), '.');
  std::string data = svg.substr(svg.rfind(" d=\"") + 4);
  data.resize(data.find('"'));
  int x = 0, y = 0;   // half modules
  const auto paint = [&](int to_x, int to_y) {
    // The centres of modules on the way; from edge to edge in between two of them nothing is left out.
    for (; x != to_x || y != to_y; x += (to_x > x) - (to_x < x), y += (to_y > y) - (to_y < y))
      if (x % 2 == 1 && y % 2 == 1) grid.at(static_cast<std::size_t>(y / 2 * width + x / 2)) = '#';
    if (x % 2 == 1 && y % 2 == 1) grid.at(static_cast<std::size_t>(y / 2 * width + x / 2)) = '#';
  };
  for (std::size_t i = 0; i < data.size();) {
    const char command = data[i++];
    std::vector<int> numbers;
    while (i < data.size() && (data[i] == ' ' || data[i] == '-' || std::isdigit(static_cast<unsigned char>(data[i])))) {
      std::size_t used = 0;
      numbers.push_back(std::stoi(data.substr(i), &used));
      i += used;
    }
    if (command == 'M') x = numbers.at(0), y = numbers.at(1);
    if (command == 'm') x += numbers.at(0), y += numbers.at(1);
    if (command == 'h') paint(x + numbers.at(0), y);
    if (command == 'v') paint(x, y + numbers.at(0));
    const bool ends = i == data.size() || data[i] == 'm' || data[i] == 'M';
    if (ends && x % 2 == 1 && y % 2 == 1) grid += '?';
  }
  return grid;
}

std::string modules(const QrCode& code) {
  std::string grid;
  for (const bool dark : code.dark) grid += dark ? '#' : '.';
  return grid;
}

TEST(QrFiles, SvgHasItsQuietZone) {
  QrCode code;
  code.width = 2;
  code.dark = {true, true, false, true};
  EXPECT_EQ(qr_svg(code),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7.5mm\" height=\"7.5mm\" viewBox=\"-8 -8 20 20\" "
            "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-8 -8h20v20h-20z\"/>"
            "<path fill=\"none\" stroke=\"#000\" stroke-width=\"2\" d=\"m0 1h3v3\"/></svg>\n");
}

TEST(QrFiles, SvgPaintsExactlyTheDarkModules) {
  for (const char* address : {"https://hjemvei.example/", "https://hjemvei.example/stockholm/ar/offer.answer/",
                              "https://hjemvei.example/stockholm/fa-AF/other-ways.second-hand/"}) {
    const auto code = make_qr_code(address);
    ASSERT_TRUE(code);
    EXPECT_EQ(painted(qr_svg(*code), code->width), modules(*code)) << address;
  }
}

}  // namespace
}  // namespace hjemvei
