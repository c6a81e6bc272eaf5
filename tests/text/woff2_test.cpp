// The file form only: that browsers read such files, and find every letter in them, is seen in tests/web.
#include "text/woff2.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

std::string number(std::uint32_t value, int bytes) {
  std::string out;
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
  return out;
}

// Three tables, loca before glyf, each of some bytes.
std::string font() {
  const std::string header = std::string("\0\1\0\0", 4) + number(3, 2) + std::string(6, '\0');
  std::string records, tables;
  std::uint32_t at = 12 + 3 * 16;
  for (const auto& [tag, size] : {std::pair{"loca", 4u}, std::pair{"glyf", 8u}, std::pair{"zzzz", 200u}}) {
    records += tag + number(0, 4) + number(at, 4) + number(size, 4);
    tables += std::string(size, tag[0]);
    at += size;
  }
  return header + records + tables;
}

TEST(Woff2, HasTheHeaderAndTheDirectoryOfTheFormat) {
  const std::string file = woff2(font(), 6);
  ASSERT_GT(file.size(), 48u);
  EXPECT_EQ(file.size() % 4, 0u);
  EXPECT_EQ(file.substr(0, 8), std::string("wOF2\0\1\0\0", 8));
  EXPECT_EQ(file.substr(8, 4), number(static_cast<std::uint32_t>(file.size()), 4));
  EXPECT_EQ(file.substr(12, 4), number(3, 2) + number(0, 2));
  EXPECT_EQ(file.substr(16, 4), number(12 + 3 * 16 + 4 + 8 + 200, 4));
  // glyf (10) with loca (11) right after it, neither transformed (3); then a tag of its own, 200 in base 128.
  EXPECT_EQ(file.substr(48, 11), std::string("\xCA\x08\xCB\x04\x3Fzzzz\x81\x48", 11));
}

TEST(Woff2, GivesTheSameBytesForTheSameFont) { EXPECT_EQ(woff2(font(), 6), woff2(font(), 6)); }

TEST(Woff2, RefusesWhatIsCutOff) {
  const std::string whole = font();
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_EQ(woff2(whole.substr(0, size), 6), "") << size;
}

}  // namespace
}  // namespace hjemvei
