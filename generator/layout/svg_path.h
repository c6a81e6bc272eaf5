// SVG path data as straight lines and cubic curves.
#pragma once

#include <optional>
#include <string_view>

#include "base/geometry.h"
#include "layout/svg_scanner.h"

namespace hjemvei {

// Appends the path of `data` (SVG 1.1, 8.3: all commands) to `path`, in absolute coordinates.
// Quadratic curves become cubics exactly, arcs (F.6) within a thousandth of their radius, one cubic
// for at most a quarter turn. Returns where the data is not understood; `path` then holds what came
// before, as SVG asks (F.2).
std::optional<SvgFault> parse_path(std::string_view data, Path& path);

// An ellipse, clockwise from its rightmost point.
Path ellipse(Point centre, double radius_x, double radius_y);

// The smallest box around the path itself, without its line width; empty for an empty path.
Rect bounds(const Path& path);

}  // namespace hjemvei
