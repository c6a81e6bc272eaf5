// The tables of a TrueType program that a PDF needs (OpenType 1.9: glyf, head, hhea, hmtx, loca and
// maxp), so that glyphs can be added to it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hjemvei::pdf {

// A table's bytes, big-endian. Offsets are those of the OpenType specification.
struct SfntTable {
  std::string bytes;

  int u16(std::size_t at) const {
    return static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]);
  }
  int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const {
    return static_cast<std::uint32_t>(u16(at)) << 16 | static_cast<std::uint32_t>(u16(at + 2));
  }
  void set(std::size_t at, int value) {
    bytes[at] = static_cast<char>(value >> 8);
    bytes[at + 1] = static_cast<char>(value);
  }
  void add(int value) {
    bytes.resize(bytes.size() + 2);
    set(bytes.size() - 2, value);
  }
  void add32(std::uint32_t value) {
    add(static_cast<int>(value >> 16));
    add(static_cast<int>(value & 0xFFFF));
  }
  void raise(std::size_t at, int least);  // to `least`, of a number without a sign
};

// Bits of a composite glyph's parts.
enum CompositeFlag : int {
  composite_words = 1,
  composite_xy = 2,
  composite_round = 4,
  composite_scale = 8,
  composite_more = 0x20,
  composite_two_scales = 0x40,
  composite_matrix = 0x80
};

struct TrueType {
  struct Box {  // in units of the font
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  };

  // REQUIRES a font with glyf outlines. Glyphs that are too short for an outline, as subsetting
  // leaves some, become empty: a composite that names one could not be loaded.
  explicit TrueType(const std::string& font);

  std::uint32_t glyph_count() const { return static_cast<std::uint32_t>(advances.size()); }
  bool has_outline(std::uint32_t glyph) const { return offsets[glyph] != offsets[glyph + 1]; }
  // Ends the outline that was added to `glyf` and gives its glyph a number.
  std::uint32_t close_glyph(int advance, int bearing);
  // The font as a file, in tables of a PDF's program alone.
  std::string file();

  SfntTable head, maxp, hhea, glyf;
  std::vector<std::uint32_t> offsets;   // in glyf; one more for the end
  std::vector<int> advances, bearings;  // by glyph
};

}  // namespace hjemvei::pdf
