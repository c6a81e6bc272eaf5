#include "preview/svg_numbers.h"

#include <charconv>
#include <cmath>

namespace hjemvei {
namespace {

void append_point(std::string& out, Point point) {
  append_number(out, point.x);
  out += ' ';
  append_number(out, point.y);
}

}  // namespace

void append_number(std::string& out, double number) {
  auto hundredths = static_cast<long long>(std::llround(number * 100));
  if (hundredths < 0) out += '-', hundredths = -hundredths;
  char digits[24];
  const auto end = std::to_chars(digits, std::end(digits), hundredths / 100).ptr;
  out.append(digits, end);
  const int rest = static_cast<int>(hundredths % 100);
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_path(std::string& out, const Path& path) {
  for (const PathSegment& segment : path) {
    switch (segment.kind) {
      case PathSegment::Kind::move:
        out += 'M';
        append_point(out, segment.to);
        break;
      case PathSegment::Kind::line:
        out += 'L';
        append_point(out, segment.to);
        break;
      case PathSegment::Kind::curve:
        out += 'C';
        append_point(out, segment.control1);
        out += ' ';
        append_point(out, segment.control2);
        out += ' ';
        append_point(out, segment.to);
        break;
      case PathSegment::Kind::close:
        out += 'Z';
        break;
    }
  }
}

}  // namespace hjemvei
