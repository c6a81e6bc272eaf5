// Lengths and shapes. All lengths are PDF points (1/72 inch); the layout files speak millimetres
// and are converted when they are read. Axes are the page's: x to the right, y DOWN from the top
// edge. Only pdf/ turns y round into PDF's own upward axis (ISO 32000-1, 8.3.2.3).
#pragma once

#include <cstdint>
#include <vector>

namespace hjemvei {

constexpr double mm(double millimetres) { return millimetres * 72.0 / 25.4; }

struct Point {
  double x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double width = 0, height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;   // left, top, and extents (never negative)
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// sRGB, one byte a channel.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(const Color&, const Color&) = default;
};

// A path of straight lines and cubic curves, as PDF paints it (ISO 32000-1, 8.5.2). Quadratic
// curves and arcs are turned into cubics when a drawing is read.
struct PathSegment {
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  Point control1, control2;   // curves only
  Point to;                   // all but close
  friend bool operator==(const PathSegment&, const PathSegment&) = default;
};
using Path = std::vector<PathSegment>;

Path rectangle(const Rect& rect);
Path rounded_rectangle(const Rect& rect, double radius);
Path circle(Point centre, double radius);

}  // namespace hjemvei
