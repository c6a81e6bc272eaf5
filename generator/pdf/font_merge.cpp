#include "pdf/font_merge.h"

#include <algorithm>

#include "pdf/truetype.h"

namespace hjemvei::pdf {
namespace {

// Renumbers the parts of the composite glyph at `at`; no other glyph names glyphs.
void shift_parts(SfntTable& glyf, std::size_t at, int by) {
  if (glyf.i16(at) >= 0) return;
  at += 10;
  for (bool more = true; more;) {
    const int flags = glyf.u16(at);
    glyf.set(at + 2, glyf.u16(at + 2) + by);
    at += 4;
    at += flags & composite_words ? 4 : 2;
    if (flags & composite_scale) at += 2;
    if (flags & composite_two_scales) at += 4;
    if (flags & composite_matrix) at += 8;
    more = flags & composite_more;
  }
}

int low(int a, int b) { return std::min(a, b); }
int high(int a, int b) { return std::max(a, b); }

// Makes a number with a sign the lower or the higher one of both.
void widen(SfntTable& table, const SfntTable& other, std::size_t at, int (*choose)(int, int)) {
  table.set(at, choose(table.i16(at), other.i16(at)));
}

}  // namespace

std::string merge_fonts(const std::string& first, const std::string& second, std::uint32_t& base) {
  TrueType font(first);
  const TrueType other(second);
  base = font.glyph_count();
  for (std::uint32_t glyph = 0; glyph < other.glyph_count(); ++glyph) {
    const std::size_t at = font.glyf.bytes.size();
    font.glyf.bytes.append(other.glyf.bytes, other.offsets[glyph],
                           other.offsets[glyph + 1] - other.offsets[glyph]);
    if (other.has_outline(glyph)) shift_parts(font.glyf, at, static_cast<int>(base));
    font.close_glyph(other.advances[glyph], other.bearings[glyph]);
  }
  // Boxes and line heights that hold for both.
  for (const std::size_t at : {36u, 38u}) widen(font.head, other.head, at, low);
  for (const std::size_t at : {40u, 42u}) widen(font.head, other.head, at, high);
  widen(font.hhea, other.hhea, 4, high);  // ascender
  for (const std::size_t at : {6u, 12u, 14u}) widen(font.hhea, other.hhea, at, low);
  font.hhea.raise(10, other.hhea.u16(10));  // advanceWidthMax
  widen(font.hhea, other.hhea, 16, high);   // xMaxExtent
  // What an interpreter has to reserve; numberOfGlyphs (4) is set when the file is made.
  for (std::size_t at = 6; at < 32; at += 2) font.maxp.raise(at, other.maxp.u16(at));
  return font.file();
}

}  // namespace hjemvei::pdf
