#include "base/geometry.h"

#include <algorithm>

namespace hjemvei {
namespace {

using Kind = PathSegment::Kind;

// Distance of a control point that makes a cubic follow a quarter circle of radius 1.
constexpr double kQuarter = 0.5522847498307936;

PathSegment move_to(double x, double y) { return {Kind::move, {}, {}, {x, y}}; }
PathSegment line_to(double x, double y) { return {Kind::line, {}, {}, {x, y}}; }
PathSegment curve_to(Point a, Point b, Point to) { return {Kind::curve, a, b, to}; }

}  // namespace

Path rectangle(const Rect& r) {
  return {move_to(r.x, r.y), line_to(r.right(), r.y), line_to(r.right(), r.bottom()),
          line_to(r.x, r.bottom()), PathSegment{Kind::close, {}, {}, {}}};
}

Path rounded_rectangle(const Rect& r, double radius) {
  const double c = std::min({radius, r.width / 2, r.height / 2});
  if (c <= 0) return rectangle(r);
  const double k = c * (1 - kQuarter), left = r.x, top = r.y, right = r.right(), low = r.bottom();
  return {move_to(left + c, top),
          line_to(right - c, top),
          curve_to({right - k, top}, {right, top + k}, {right, top + c}),
          line_to(right, low - c),
          curve_to({right, low - k}, {right - k, low}, {right - c, low}),
          line_to(left + c, low),
          curve_to({left + k, low}, {left, low - k}, {left, low - c}),
          line_to(left, top + c),
          curve_to({left, top + k}, {left + k, top}, {left + c, top}),
          PathSegment{Kind::close, {}, {}, {}}};
}

Path circle(Point centre, double radius) {
  return rounded_rectangle({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius);
}

}  // namespace hjemvei
