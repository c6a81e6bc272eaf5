// A font file as a PDF needs it: the widths of its glyphs, and its program cut down to the glyphs
// that a document shows (through hb-subset).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/fonts.h"

namespace hjemvei::pdf {

struct FontSubset {
  std::string program;                // a TrueType file, or a bare CFF table; empty: unreadable
  std::vector<std::uint32_t> glyphs;  // for each glyph asked for: what the program calls it
};

class FontProgram {
 public:
  explicit FontProgram(const FontFace& face);
  ~FontProgram();
  FontProgram(FontProgram&&) noexcept;

  // The advance in hmtx, rounded to thousandths of an em as /W says it.
  int width(std::uint32_t glyph) const;

  // `glyphs` in any order, each at most once; glyph 0 always comes along. Hints and layout tables
  // are left out. Glyphs of a CID-keyed CFF font are called by their CID, which is their number in
  // the face; all others by a new number.
  FontSubset subset(const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace hjemvei::pdf
