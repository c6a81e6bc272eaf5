#include "pdf/text_emission.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace hjemvei::pdf {
namespace {

// Writes codes where they belong, whatever the PDF's own (rounded) advances lead to. Lengths are
// thousandths of an em from the run's left end.
class Pen {
 public:
  Pen(TextObject& text, double size, UsedFace& face) : text_(text), size_(size), face_(face) {}

  // Shows the code of `glyph`, or of one that takes its place.
  void show(const Glyph& glyph, double edge, std::uint32_t code) {
    const double x = edge + glyph.x_offset * 1000;
    const int adjustment = static_cast<int>(std::lround(x)) - at_;
    text_.rise(glyph.y_offset * size_);
    text_.show(code, adjustment);
    at_ += adjustment + face_.width(glyph.id);
  }

  // Shows a code that paints nothing and goes nowhere, `back` before the pen.
  void show_bare(std::uint32_t code, int back = 0) {
    text_.show(code, -back);
    at_ -= back;
  }

 private:
  TextObject& text_;
  double size_;
  UsedFace& face_;
  int at_ = 0;  // where the advances have led
};

void show_left_to_right(Pen& pen, std::span<const Glyph> glyphs, UsedFace& face) {
  double edge = 0;
  for (const Glyph& glyph : glyphs) {
    pen.show(glyph, edge, face.code(glyph));
    edge += glyph.advance * 1000;
  }
}

void show_in_reading_order(Pen& pen, std::span<const Glyph> glyphs, UsedFace& face) {
  double edge = 0;
  for (const Glyph& glyph : glyphs) edge += glyph.advance * 1000;
  for (auto glyph = glyphs.rbegin(); glyph != glyphs.rend(); ++glyph) {
    edge -= glyph->advance * 1000;
    pen.show(*glyph, edge, face.code(*glyph));
  }
}

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

constexpr std::string_view right_to_left_mark = "\u200F";

// As painted, left to right, of a run whose reading order is the other one. What readers need so
// that they find the reading order again: marks without ink of their own beside their letters,
// and U+200F where the run ends in a space or a sign that could belong to either side.
void show_reversed(Pen& pen, std::span<const Glyph> glyphs, UsedFace& face) {
  if (glyphs.empty()) return;
  const bool can_add = !face.face().cff;
  const auto mark_end = [&](const Glyph& glyph, int back) {
    if (!can_add || !is_neutral(face.text_of(glyph))) return;
    pen.show_bare(face.bare_code(right_to_left_mark), back);
  };
  double edge = 0;
  const bool has_letters = std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) {
    return !is_neutral(face.text_of(glyph));
  });
  if (has_letters) mark_end(glyphs.front(), 0);  // one mark is enough for a lone bracket
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
        pen.show(glyph, edge, face.code(glyph, TextOrder::reversed));
      }
    }
    edge += cluster.back().advance * 1000;
    i = letter + 1;
  }
  mark_end(glyphs.back(), 20);  // so that poppler, which sorts by x, has it before the next run
}

}  // namespace

void show_run(TextObject& text, std::span<const Glyph> glyphs, bool right_to_left, Point left,
              double size, UsedFace& face, RightToLeft form) {
  text.font(face.resource(), size);
  text.move_to(left);
  Pen pen(text, size, face);
  if (!right_to_left) return show_left_to_right(pen, glyphs, face);
  if (form == RightToLeft::logical) return show_in_reading_order(pen, glyphs, face);
  std::optional<TextObject::Reversed> reversed;
  if (form == RightToLeft::reversed_chars) reversed.emplace(text);
  show_reversed(pen, glyphs, face);
}

}  // namespace hjemvei::pdf
