// The pictures of codes: how large they print, and that each page has its own.
#include "publish/qr_files.h"

#include <gtest/gtest.h>

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

TEST(QrFiles, SvgHasItsQuietZone) {
  QrCode code;
  code.width = 2;
  code.dark = {true, true, false, true};
  EXPECT_EQ(qr_svg(code),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7.5mm\" height=\"7.5mm\" viewBox=\"0 0 10 10\" "
            "shape-rendering=\"crispEdges\"><rect width=\"10\" height=\"10\" fill=\"#fff\"/>"
            "<path stroke=\"#000\" d=\"M4 4.5h2M5 5.5h1\"/></svg>\n");
}

}  // namespace
}  // namespace hjemvei
