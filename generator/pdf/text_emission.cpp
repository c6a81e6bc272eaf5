#include "pdf/text_emission.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace hjemvei::pdf {
namespace {

// U+200B in its place makes pdf.js forget the jump that follows.
constexpr std::string_view grapheme_joiner = "\u034F";
constexpr std::string_view right_to_left_mark = "\u200F";
constexpr double hair = 0.1;        // points between the origins of two pieces of a phrase
constexpr double nudge = 0.01;      // points by which a type size differs from another
constexpr int tight_kerning = 150;  // thousandths of an em
constexpr int apart = 80;           // the same; PDFium drops what stands twice in one place

// Writes codes where they belong, whatever the PDF's own (rounded) advances lead to. Lengths are
// thousandths of an em from the left end of what is shown.
class Pen {
 public:
  Pen(TextObject& text, double size, UsedFace& face) : text_(text), size_(size), face_(face) {}

  // The glyphs that follow are placed as if `points` to the right of the string's origin.
  void begin_after(double points) {
    origin_ = at_ = -static_cast<int>(std::lround(points * 1000 / size_));
  }

  // Shows the code of `glyph`, or of one that takes its place.
  void show(const Glyph& glyph, double edge, std::uint32_t code) {
    const double x = edge + glyph.x_offset * 1000;
    const int adjustment = static_cast<int>(std::lround(x)) - at_;
    text_.rise(glyph.y_offset * size_);
    text_.show(code, adjustment);
    at_ += adjustment + face_.width(glyph.id);
  }

  // Shows a glyph without ink where the pen is.
  void show_here(const Glyph& glyph, std::uint32_t code) {
    text_.rise(0);
    text_.show(code, 0);
    at_ += face_.width(glyph.id);
  }

  // Shows the code of a cluster that has its offsets in its glyph.
  void show_joined(std::uint32_t code, double edge, double width) {
    const int adjustment = static_cast<int>(std::lround(edge)) - at_;
    text_.rise(0);
    text_.show(code, adjustment);
    at_ += adjustment + static_cast<int>(std::lround(width));
  }

  // Shows a code that paints nothing and goes nowhere, `back` before the pen.
  void show_bare(std::uint32_t code, int back = 0) {
    text_.show(code, -back);
    at_ -= back;
  }
  void show_bare_at_origin(std::uint32_t code) { show_bare(code, at_ - origin_); }

 private:
  TextObject& text_;
  double size_;
  UsedFace& face_;
  int at_ = 0;      // where the advances have led
  int origin_ = 0;  // where the string began
};

bool is_space(std::string_view text) { return text == " " || text == "\u00A0" || text == "\u202F"; }

// Spaces and marks without a direction of their own (UAX #9), of those that stand in our texts.
bool is_neutral(std::string_view text) {
  if (text.empty()) return false;
  std::size_t end = 0;
  const char32_t scalar = next_scalar(text, end);
  if (end != text.size()) return false;
  const bool alphanumeric = (scalar >= '0' && scalar <= '9') || (scalar >= 'A' && scalar <= 'Z') ||
                            (scalar >= 'a' && scalar <= 'z');
  return (scalar < 0x80 && !alphanumeric) || (scalar >= 0xA0 && scalar < 0xC0) || scalar == 0x60C ||
         (scalar >= 0x2010 && scalar < 0x2060);
}

double width_of(std::span<const Glyph> glyphs) {
  double em = 0;
  for (const Glyph& glyph : glyphs) em += glyph.advance;
  return em;
}

// Where the marks begin in a text that has some behind its first character; npos where it has none.
std::size_t marks_in(std::string_view text) {
  for (std::size_t at = 0, after = 0; at < text.size(); at = after) {
    const char32_t scalar = next_scalar(text, after);
    if (at > 0 && scalar >= 0x300 && u_charType(static_cast<UChar32>(scalar)) == U_NON_SPACING_MARK)
      return at;
  }
  return std::string_view::npos;
}

// A syllable whose text stands with its first glyph, U+200B with the others (see GlyphTextRule), is
// shown as one glyph. The text from its first mark on stands behind it on a glyph without ink: a
// glyph with a mark in its text has no width for pdf.js. A letter that its neighbour comes very
// near to gets the width that it has there: poppler would take the neighbour for another word.
void show_left_to_right(Pen& pen, std::span<const Glyph> glyphs, UsedFace& face) {
  const bool can_add = !face.face().cff;
  double edge = 0;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i + 1;
    while (can_add && end < glyphs.size() && face.text_of(glyphs[end]) == "\u200B") ++end;
    const std::span<const Glyph> cluster = glyphs.subspan(i, end - i);
    const std::string& text = face.text_of(cluster.front());
    const std::size_t marks = can_add ? marks_in(text) : text.npos;
    const double width = width_of(cluster) * 1000;
    const bool tight = can_add && face.width(cluster.front().id) - width > tight_kerning;
    if (cluster.size() > 1 || marks != text.npos || tight) {
      pen.show_joined(face.joined_code(cluster, text.substr(0, marks)), edge, width);
      if (marks != text.npos) pen.show_bare(face.bare_code(text.substr(marks), TextOrder::reading));
    } else {
      pen.show(cluster.front(), edge, face.code(cluster.front()));
    }
    edge += width;
    i = end;
  }
}

// The first space where the pen is, the rest in its place.
void show_from_space(Pen& pen, std::span<const Glyph> piece, UsedFace& face) {
  pen.show_here(piece.front(), face.code(piece.front()));
  double edge = piece.front().advance * 1000;
  for (const Glyph& glyph : piece.subspan(1)) {
    pen.show(glyph, edge, face.code(glyph));
    edge += glyph.advance * 1000;
  }
}

// As painted, left to right, of a run whose reading order is the other one. A letter and its marks
// are one glyph; the marks' text stands before it on glyphs without ink.
void show_reversed(Pen& pen, std::span<const Glyph> glyphs, UsedFace& face) {
  const bool can_add = !face.face().cff;
  double edge = 0;
  for (std::size_t i = 0; i < glyphs.size();) {
    // Marks have no advance and stand before their letter.
    std::size_t letter = i;
    while (letter + 1 < glyphs.size() && glyphs[letter].advance == 0) ++letter;
    const std::span<const Glyph> cluster = glyphs.subspan(i, letter - i + 1);
    const std::span<const Glyph> marks = cluster.first(cluster.size() - 1);
    if (can_add && !marks.empty() && cluster.back().advance != 0) {
      for (const Glyph& mark : marks) pen.show_bare(face.bare_code(face.text_of(mark)));
      pen.show(cluster.back(), edge, face.dressed_code(cluster));
    } else {
      for (const Glyph& glyph : cluster) {
        // PDFium takes U+00A0 for a part of the number beside it. Of a space that a mark follows
        // pdf.js would make two, unless it stands for more than a space.
        const bool space = can_add && is_space(face.text_of(glyph));
        const bool mark_follows = letter + 1 < glyphs.size() && glyphs[letter + 1].advance == 0;
        pen.show(glyph, edge,
                 space ? face.code_as(glyph, mark_follows ? "\u200F " : " ")
                       : face.code(glyph, TextOrder::reversed));
      }
    }
    edge += cluster.back().advance * 1000;
    i = letter + 1;
  }
}

}  // namespace

// By UAX #9's classes, as PDFium groups them.
LineEmission::Kind LineEmission::kind_of(std::string_view text) {
  if (text.empty()) return Kind::letters;
  if (text == " ") return Kind::space;
  std::size_t at = 0;
  switch (u_charDirection(static_cast<UChar32>(next_scalar(text, at)))) {
    case U_LEFT_TO_RIGHT:
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Kind::letters;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR:
    case U_DIR_NON_SPACING_MARK:
    case U_BOUNDARY_NEUTRAL:
      return Kind::numbers;
    default:
      return Kind::neutral;
  }
}

int LineEmission::count_words(std::span<const Glyph> glyphs, bool right_to_left,
                              const GlyphTexts& texts) {
  int words = 0;
  bool inside = false;
  for (const Glyph& glyph : glyphs) {
    const std::string& text = texts[glyph.text];
    const bool part = right_to_left ? !is_neutral(text) : kind_of(text) == Kind::letters;
    words += part && !inside;
    inside = part;
  }
  return words;
}

void LineEmission::show(TextObject& text, std::span<const Glyph> glyphs, bool right_to_left,
                        Point left, double size, UsedFace& face) {
  if (glyphs.empty()) return;
  text.font(face.resource(), size);
  if (right_to_left) {
    in_phrase_ = false;
    show_right_to_left(text, glyphs, left, size, face);
  } else if (row_.mixed) {
    if (!in_phrase_) {
      in_phrase_ = true;
      last_ = Kind::space;
      phrase_left_ = left.x;
      pieces_ = 0;
    }
    show_pieces(text, glyphs, left, size, face);
  } else {
    text.move_to(left);
    Pen pen(text, size, face);
    show_left_to_right(pen, glyphs, face);
  }
}

// U+200F closes a run that ends in a sign which could belong to either side.
void LineEmission::show_right_to_left(TextObject& text, std::span<const Glyph> glyphs, Point left,
                                      double size, UsedFace& face) {
  const TextObject::Reversed reversed(text);
  const bool can_add = !face.face().cff;
  const auto is_open = [&](const Glyph& glyph) {
    return can_add && is_neutral(face.text_of(glyph));
  };
  const bool has_letters = std::ranges::any_of(
      glyphs, [&](const Glyph& glyph) { return !is_neutral(face.text_of(glyph)); });
  // pdf.js adds a mark to what it has before unless the size of the type changes.
  if (glyphs.front().advance == 0) text.font(face.resource(), size + nudge);
  text.move_to(left);
  Pen pen(text, size, face);
  // One mark is enough for a lone bracket, but not for what could belong to a number.
  if (is_open(glyphs.front()) &&
      (has_letters || kind_of(face.text_of(glyphs.front())) == Kind::numbers))
    pen.show_bare(face.bare_code(right_to_left_mark));
  show_reversed(pen, glyphs, face);
  // 20 back, so that poppler, which sorts by x, has it before the next run.
  if (is_open(glyphs.back())) pen.show_bare(face.bare_code(right_to_left_mark), 20);
  for (; can_add && row_.lacking > 0; --row_.lacking) {
    pen.show_bare(face.bare_code(" "), apart);
    pen.show_bare(face.bare_code(right_to_left_mark), apart);
  }
}

// Where nothing can be added to a font, pieces are cut at all spaces (see show_piece).
LineEmission::Kind LineEmission::kind_in(const UsedFace& face, const Glyph& glyph) {
  const std::string& text = face.text_of(glyph);
  return face.face().cff && is_space(text) ? Kind::space : kind_of(text);
}

// A piece is of one kind, with the spaces before it.
void LineEmission::show_pieces(TextObject& text, std::span<const Glyph> glyphs, Point left,
                               double size, UsedFace& face) {
  const auto kind = [&](std::size_t i) { return kind_in(face, glyphs[i]); };
  for (std::size_t begin = 0; begin < glyphs.size();) {
    std::size_t end = begin;
    while (end < glyphs.size() && kind(end) == Kind::space) ++end;
    const std::size_t first = end;
    while (end < glyphs.size() && kind(end) == kind(first)) ++end;
    show_piece(text, glyphs.subspan(begin, end - begin),
               {left.x + width_of(glyphs.first(begin)) * size, left.y}, size, face);
    begin = end;
  }
}

void LineEmission::show_piece(TextObject& text, std::span<const Glyph> piece, Point left,
                              double size, UsedFace& face) {
  const Kind first = kind_in(face, piece.front());
  const bool parted = first == Kind::space || last_ == Kind::space;
  const bool same = !parted && first == last_;  // one piece in two fonts
  last_ = kind_in(face, piece.back());
  if (!same) ++pieces_;
  Pen pen(text, size, face);
  const bool can_add = !face.face().cff;
  if (pieces_ == 1 || same || (!can_add && first != Kind::space)) {
    text.move_to(left);
    return show_left_to_right(pen, piece, face);
  }
  // Where nothing can be added, the space before the word begins the string, far enough from
  // others.
  const double step = can_add ? hair : apart * size / 1000;
  const Point origin{phrase_left_ - step * (pieces_ - 1), left.y};
  text.move_to(origin);
  pen.begin_after(left.x - origin.x);
  if (!can_add) return show_from_space(pen, piece, face);
  pen.show_bare(face.bare_code(grapheme_joiner));
  show_left_to_right(pen, piece, face);
  // Back to the origin, which is beside the one before: no gap, no space.
  if (!parted) pen.show_bare_at_origin(face.bare_code(grapheme_joiner));
}

}  // namespace hjemvei::pdf
