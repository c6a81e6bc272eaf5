#include "pdf/text_emission.h"

#include <cmath>
#include <optional>

namespace hjemvei::pdf {
namespace {

// Shows one glyph so that its origin stands at `x` thousandths of an em from the run's left end.
// `pen` is where the PDF's own advances have led, in the same unit.
void show_at(TextObject& text, const Glyph& glyph, double x, int& pen, double size,
             UsedFace& face) {
  const int adjustment = static_cast<int>(std::lround(x)) - pen;
  text.rise(glyph.y_offset * size);
  text.show(face.code(glyph.id, glyph.text), adjustment);
  pen += adjustment + face.program().width(glyph.id);
}

void show_left_to_right(TextObject& text, std::span<const Glyph> glyphs, double size,
                        UsedFace& face) {
  double edge = 0;
  int pen = 0;
  for (const Glyph& glyph : glyphs) {
    show_at(text, glyph, edge + glyph.x_offset * 1000, pen, size, face);
    edge += glyph.advance * 1000;
  }
}

void show_in_reading_order(TextObject& text, std::span<const Glyph> glyphs, double size,
                           UsedFace& face) {
  double edge = 0;
  for (const Glyph& glyph : glyphs) edge += glyph.advance * 1000;
  int pen = 0;
  for (auto glyph = glyphs.rbegin(); glyph != glyphs.rend(); ++glyph) {
    edge -= glyph->advance * 1000;
    show_at(text, *glyph, edge + glyph->x_offset * 1000, pen, size, face);
  }
}

}  // namespace

void show_run(TextObject& text, std::span<const Glyph> glyphs, bool right_to_left, Point left,
              double size, UsedFace& face, RightToLeft form) {
  text.font(face.resource(), size);
  text.move_to(left);
  if (right_to_left && form == RightToLeft::logical) {
    show_in_reading_order(text, glyphs, size, face);
    return;
  }
  std::optional<TextObject::Reversed> reversed;
  if (right_to_left && form == RightToLeft::reversed_chars) reversed.emplace(text);
  show_left_to_right(text, glyphs, size, face);
}

}  // namespace hjemvei::pdf
