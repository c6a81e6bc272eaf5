// Paths and points as text, for tests.
#pragma once

#include <cmath>
#include <cstdio>
#include <string>

#include "base/geometry.h"

namespace hjemvei {

// "12.5": at most three decimals, no trailing zeros, no "-0".
inline std::string shown(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", std::abs(value) < 0.0005 ? 0.0 : value);
  std::string result = text;
  result.erase(result.find_last_not_of('0') + 1);
  if (result.ends_with('.')) result.pop_back();
  return result;
}

inline std::string shown(Point point) { return shown(point.x) + "," + shown(point.y); }

// "M 0,0 L 1,2 C 1,1 2,2 3,3 Z".
inline std::string shown(const Path& path) {
  std::string text;
  for (const PathSegment& segment : path) {
    if (!text.empty()) text += ' ';
    switch (segment.kind) {
      case PathSegment::Kind::move:
        text += "M " + shown(segment.to);
        break;
      case PathSegment::Kind::line:
        text += "L " + shown(segment.to);
        break;
      case PathSegment::Kind::curve:
        text += "C " + shown(segment.control1) + ' ' + shown(segment.control2) + ' ' +
                shown(segment.to);
        break;
      case PathSegment::Kind::close:
        text += "Z";
        break;
    }
  }
  return text;
}

}  // namespace hjemvei
