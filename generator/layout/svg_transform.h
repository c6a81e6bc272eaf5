// Affine maps of SVG: transform="translate(12 8) rotate(45)".
#pragma once

#include <optional>
#include <string_view>

#include "base/geometry.h"
#include "layout/svg_scanner.h"

namespace hjemvei {

// The map (x, y) -> (a x + c y + e, b x + d y + f), as in SVG 1.1, 7.4.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point map(Point point) const;
  // How much lengths grow on average: the square root of the area's growth.
  double scale() const;
  // True when upright texts and frames stay upright: only moved, and scaled by positive factors.
  bool keeps_upright() const;
  friend bool operator==(const Matrix&, const Matrix&) = default;
};

// First `inner`, then `outer`: what an element's transform becomes inside its group's.
Matrix combine(const Matrix& outer, const Matrix& inner);

Path map(const Matrix& matrix, const Path& path);

// Reads a transform list of translate, scale, rotate and matrix (SVG 1.1, 7.6) into `result`.
// Returns where it is not understood; `result` is then left as it was.
std::optional<SvgFault> parse_transform(std::string_view text, Matrix& result);

}  // namespace hjemvei
