// How SVG elements are painted: the presentation attributes, inherited from group to element as in
// SVG 1.1, 6.2 (fill is black and stroke none until something says otherwise).
#pragma once

#include <vector>

#include "layout/drawing_model.h"
#include "layout/svg_tree.h"

namespace hjemvei {

struct SvgStyle {
  DrawingPaint fill{DrawingPaint::Kind::color, {}, {}, {}};
  DrawingPaint stroke;
  bool even_odd = false;
  double line_width = 1;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  std::vector<double> dash;
};

// Changes `style` by what `element` says itself. An element that names a colour without a token
// drops the token of its group, and the other way round. `icon` allows "currentColor".
void read_style(const SvgElement& element, bool icon, SvgStyle& style, Diagnostics& diagnostics);

// Reports a token that no theme has; "station-…" is judged when the drawing is used.
void check_token(const SvgAttribute& attribute, Diagnostics& diagnostics);

}  // namespace hjemvei
