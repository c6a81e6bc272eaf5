// Glyph runs as text operators (ISO 32000-1, 9.4), in the form from which readers extract best.
// What each rule is for, and what was measured, stands in docs/extraction.md.
#pragma once

#include <span>

#include "layout/pages.h"
#include "pdf/content_stream.h"
#include "pdf/font_book.h"

namespace hjemvei::pdf {

// Writes the runs of one line, in reading order, into one or more text objects.
//
// Right-to-left runs are shown as they are painted, from the left, and marked /ReversedChars
// (14.8.2.3.3); left-to-right runs as they are.
//
// PDFium puts the strings of a line in the order of their origins. A line that has as many
// right-to-left words as Latin ones it then reads from the right, piece by piece, Latin words too.
// So that "Mina sidor" does not become "sidor Mina" there, the string of each further piece begins
// a hair before the one that it follows, with U+034F, and then goes to where the piece is painted.
class LineEmission {
 public:
  // What stands on one baseline.
  struct Row {
    bool mixed = false;  // it has right-to-left runs, in a right-to-left document
    int lacking = 0;     // so many right-to-left words more would be as many as Latin ones
  };
  explicit LineEmission(const Row& row) : row_(row) {}

  // Shows the run's glyphs, which are listed from left to right, from `left`, the run's left end on
  // the baseline; `size` in points. Widths that the PDF's own (rounded) advances do not meet are
  // made up for by adjustments, so that no error adds up.
  void show(TextObject& text, std::span<const Glyph> glyphs, bool right_to_left, Point left,
            double size, UsedFace& face);

  // How many words a reader finds in a run: of letters alone when it runs from left to right.
  static int count_words(std::span<const Glyph> glyphs, bool right_to_left,
                         const GlyphTexts& texts);

 private:
  // Of PDFium's: what it turns round as one.
  enum class Kind : std::uint8_t { letters, numbers, space, neutral };
  static Kind kind_of(std::string_view text);
  static Kind kind_in(const UsedFace& face, const Glyph& glyph);

  void show_right_to_left(TextObject& text, std::span<const Glyph> glyphs, Point left, double size,
                          UsedFace& face);
  void show_pieces(TextObject& text, std::span<const Glyph> glyphs, Point left, double size,
                   UsedFace& face);
  void show_piece(TextObject& text, std::span<const Glyph> piece, Point left, double size,
                  UsedFace& face);

  Row row_;
  // The left-to-right runs that stand side by side at present.
  bool in_phrase_ = false;
  Kind last_ = Kind::space;
  double phrase_left_ = 0;  // points
  int pieces_ = 0;
};

}  // namespace hjemvei::pdf
