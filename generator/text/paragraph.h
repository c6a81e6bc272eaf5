// A paragraph of text, shaped once and broken into lines as often as the layout asks.
//
// The order is UAX #9 and #14's: direction from the language (never first-strong), itemise by
// bidi level, script and font (fallback per grapheme cluster), shape once with HarfBuzz's "ot"
// shaper, break, re-order per line. Shaping is independent of the font size: all lengths here are
// in em of the paragraph's size, so that trying another size costs line breaking only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "language/languages.h"
#include "text/fonts.h"

namespace hjemvei {

// The texts that glyphs stand for, each once per document; number 0 is the empty text. Numbers are
// given in order of first use, so that they are the same in every run. A copy is independent; after
// a move the paragraphs that were shaped with it go on using the moved table.
class GlyphTexts {
 public:
  GlyphTexts();
  GlyphTexts(const GlyphTexts& other);
  GlyphTexts(GlyphTexts&&) noexcept = default;
  GlyphTexts& operator=(const GlyphTexts& other);
  GlyphTexts& operator=(GlyphTexts&&) noexcept = default;

  std::uint32_t intern(std::string_view text);
  std::uint32_t intern(char16_t character);  // the same number as for its UTF-8; quicker
  const std::string& operator[](std::uint32_t number) const;
  std::size_t size() const;

 private:
  friend class Paragraph;
  struct Table;
  explicit GlyphTexts(std::shared_ptr<Table> table);
  std::shared_ptr<Table> table_;
};

// A glyph in its place. The PDF gives one code to each pair of glyph and text.
struct Glyph {
  std::uint32_t id = 0;              // glyph index in its face
  std::uint32_t text = 0;            // number in GlyphTexts: what extraction reads for it
  float advance = 0;                 // em
  float x_offset = 0, y_offset = 0;  // em; y upwards, as in the font
};

// Part of a line with one font, direction and source run.
//
// The spaces at a line's end hang: they are painted, because readers and screen readers need a
// space between words, but stand outside of the line. In a right-to-left line they are a run of
// their own at a negative x with width 0.
struct LineRun {
  FontId font{};
  bool right_to_left = false;
  std::uint16_t text_run = 0;     // index in Text::runs
  double x = 0;                   // em from the line's left end to the run's left end
  double width = 0;               // em, without hanging spaces
  std::uint32_t first_glyph = 0;  // in the arena given to set_line
  std::uint32_t glyph_count = 0;  // glyphs from left to right
};

// A line as break_lines found it. Offsets are bytes of the paragraph's own text.
struct Line {
  std::uint32_t begin = 0, end = 0;  // with trailing spaces, which hang and have no width
  double width = 0;                  // em, without trailing spaces
  double ink_top = 0;                // em above the baseline, of real ink; positive up
  double ink_bottom = 0;             // em below the baseline; positive down
  bool hyphen = false;               // ends inside of a word, with a hyphen that is painted
};

enum class Breaking {
  greedy,   // running text: fill each line; long words may be divided
  balanced  // headings, captions, labels: the fewest lines, then as even as they can be; no word
            // is divided but where its author wrote U+00AD
};

// The worst that a line too narrow for its text made necessary.
enum class ForcedBreak : std::uint8_t {
  none,
  phrase,   // at a no-break space
  divided,  // inside a word that is wider than the line, with a hyphen
  word      // inside a word, without a hyphen
};

// Which text the glyphs of a cluster stand for when the cluster has several glyphs.
enum class GlyphTextRule : std::uint8_t {
  nominal,  // each glyph its own character, the rest of the text to the widest glyph that has none;
            // U+034F for glyphs that are left over
  head      // the first glyph the whole cluster, the others U+200B
};

// The rule for each kind of script. The start values are those that extraction was best with.
struct GlyphTextRules {
  GlyphTextRule right_to_left = GlyphTextRule::nominal;
  GlyphTextRule reordering = GlyphTextRule::head;  // Thai, Lao, Burmese, Khmer, Bengali, Tamil
  GlyphTextRule other = GlyphTextRule::nominal;
};

class Paragraph {
 public:
  // Shapes `text`. A character that no font has is a located error that names the character, or the
  // fonts of its language that are not installed; the character is left out.
  // `fonts` must outlive the paragraph.
  Paragraph(const Text& text, const Fonts& fonts, GlyphTexts& texts, Diagnostics& diagnostics,
            const GlyphTextRules& rules = {});
  ~Paragraph();
  Paragraph(Paragraph&&) noexcept;
  Paragraph& operator=(Paragraph&&) noexcept;

  const Language& language() const;  // of the paragraph: base direction, pitch, size factor
  bool empty() const;

  // Breaks into lines no wider than `width` em. A word that is wider than a line is divided with a
  // hyphen where divide.h lets it be, else between grapheme clusters, never clipped; `*forced` (if
  // given) says whether that was so. Words that fit on a line are divided (greedy only) where the line before
  // them would stay more than half empty.
  std::vector<Line> break_lines(double width, Breaking breaking = Breaking::greedy,
                                ForcedBreak* forced = nullptr) const;

  // The width of the text on one line, em.
  double natural_width() const;

  // Appends the line's glyphs to `arena` and its runs to `runs`, re-ordered for display (UAX #9,
  // L2) but listed in LOGICAL order, each with its visual x. Returns the number of runs.
  std::size_t set_line(const Line& line, std::vector<Glyph>& arena,
                       std::vector<LineRun>& runs) const;

  struct Shaped;  // known to text/ only

 private:
  std::unique_ptr<Shaped> shaped_;
};

}  // namespace hjemvei
