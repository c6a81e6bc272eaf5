// A font file as a PDF needs it: the widths of its glyphs, and its program cut down to the glyphs
// that a document shows (through hb-subset). Of a variable font it is one instance, without
// anything left that varies (a PDF cannot say which instance it means).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/fonts.h"

namespace hjemvei::pdf {

// A glyph put together from others, as TrueType can: a letter and the marks on it, or a syllable.
struct Composite {
  struct Part {
    std::uint32_t glyph = 0;
    int x = 0, y = 0;  // where its origin goes, in units of the font
    friend auto operator<=>(const Part&, const Part&) = default;
  };
  std::vector<Part> parts;  // none: no ink
  int advance = 0;          // in units of the font
};

struct FontSubset {
  std::string program;  // a TrueType file, or a bare CFF table; empty: unreadable
  // What the program calls each glyph and each composite that was asked for.
  std::vector<std::uint32_t> glyphs, composites;
};

class FontProgram {
 public:
  explicit FontProgram(const FontFace& face);
  ~FontProgram();
  FontProgram(FontProgram&&) noexcept;

  // The advance (of a variable font's instance), rounded to thousandths of an em as /W says it.
  int width(std::uint32_t glyph) const;

  // The glyph of a character that stands by itself; 0 when the font has none.
  std::uint32_t glyph_of(char32_t character) const;

  // `glyphs` in any order, each at most once, the parts of composites among them; glyph 0 always
  // comes along. Hints and layout tables are left out. Glyphs of a CID-keyed CFF font are called by
  // their CID, as its charset says; all others by a new number. A font that may only be embedded
  // whole (FontFace::whole) is, and its glyphs keep their numbers. REQUIRES no composites of a CFF
  // font, which cannot have them.
  FontSubset subset(const std::vector<std::uint32_t>& glyphs,
                    const std::vector<Composite>& composites) const;

 private:
  FontSubset cut_down(const std::vector<std::uint32_t>& glyphs) const;
  FontSubset whole(const std::vector<std::uint32_t>& glyphs) const;

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace hjemvei::pdf
