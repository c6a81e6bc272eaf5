// The fonts that documents may use: fonts/fonts.yaml and the font files it names, and with them the
// hyphenation patterns. The machine's other fonts are never consulted, so that the same input gives
// the same bytes everywhere.
//
// Loaded once per run, then read only; documents on several threads share it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"

namespace hjemvei {

// Index of a face in Fonts.
enum class FontId : std::uint16_t {};

// Where an instance of a variable font stands on one axis (OpenType 1.9, fvar).
struct FontAxis {
  std::string tag;   // four characters: "wght"
  double value = 0;  // in the axis's own scale
};

// One face of one file. `data` is the whole font file, mapped; it lives as long as Fonts does.
// Lengths are in em (fractions of the font size).
struct FontFace {
  std::string family;  // as in fonts.yaml: "NotoSansArabic"
  bool bold = false;
  std::string file;    // path of the font file
  unsigned index = 0;  // face index in a collection (OpenType, 4.6)
  std::string_view data;
  std::string postscript_name;  // name table, id 6: "NotoSansArabic-Bold"
  unsigned units_per_em = 1000;
  double ascent = 0, descent = 0;                     // hhea; descent is negative
  double cap_height = 0, italic_angle = 0;            // OS/2, post
  double x_min = 0, y_min = 0, x_max = 0, y_max = 0;  // head
  bool cff = false;                                   // outlines are CFF, not glyf
  bool whole = false;  // its licence bits forbid cutting it down (fsType 0x0100)
  // Every axis of a variable font, in the font's order; empty for a font that does not vary. All
  // that is said above, all glyphs and all widths are of this one instance.
  std::vector<FontAxis> axes;
};

// The font that a form is typed in: what readers may write in its fields, beside what the file shows
// already. A PDF embeds it whole, under this name, because viewers type with it.
struct FormFont {
  struct Range {
    char32_t first = 0, last = 0;  // at most U+FFFF
  };
  struct Part {
    FontId font;                // TrueType outlines; all parts have the same units_per_em
    std::vector<Range> ranges;  // ascending; no character stands in two parts
  };
  std::string name;                  // "HjemveiForm-Latin"
  std::vector<std::string> scripts;  // ISO 15924; none: for all that no other form font is for
  std::vector<Part> parts;           // at least one, unless there are faults
  // Parts that cannot be joined (another kind of outlines, other units): to report when a form is made,
  // because a guide without one needs no such font.
  std::vector<Diagnostic> faults;
};

class Fonts {
 public:
  // Reads fonts.yaml at `path` in `project`. A missing font or pattern file, a family without a
  // regular face, an axis that the font lacks and a font whose licence bits forbid embedding (OS/2
  // fsType) are located errors.
  static std::shared_ptr<const Fonts> load(const Files& project, const std::string& path,
                                           Sources& sources, Diagnostics& diagnostics);
  ~Fonts();

  const FontFace& face(FontId id) const;
  std::size_t size() const;
  // What forms of documents in this script (ISO 15924) are typed in; null when fonts.yaml has none
  // for it. It lives as long as Fonts does.
  const FormFont* form_font(std::string_view script) const;

  struct Shaping;  // HarfBuzz objects, known to text/ only
  const Shaping& shaping() const { return *shaping_; }

  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

 private:
  Fonts();
  std::vector<FontFace> faces_;
  std::vector<FormFont> form_fonts_;
  std::unique_ptr<Shaping> shaping_;
};

}  // namespace hjemvei
