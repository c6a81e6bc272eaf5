#include "layout/svg_transform.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace hjemvei {
namespace {

// The numbers between brackets; nothing when they are not closed or not numbers.
std::optional<std::vector<double>> arguments(SvgScanner& scanner) {
  scanner.skip_space();
  if (scanner.peek() != '(') return {};
  scanner.skip(1);
  std::vector<double> values;
  while (const std::optional<double> value = scanner.number()) values.push_back(*value);
  scanner.skip_space();
  if (scanner.peek() != ')') return {};
  scanner.skip(1);
  return values;
}

Matrix translation(double x, double y) { return {1, 0, 0, 1, x, y}; }

std::optional<Matrix> rotation(const std::vector<double>& v) {
  if (v.size() != 1 && v.size() != 3) return {};
  const double angle = v[0] * std::numbers::pi / 180;
  const Matrix turn{std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
  if (v.size() == 1) return turn;
  return combine(combine(translation(v[1], v[2]), turn), translation(-v[1], -v[2]));
}

std::optional<Matrix> function(std::string_view name, const std::vector<double>& v) {
  if (name == "translate" && (v.size() == 1 || v.size() == 2))
    return translation(v[0], v.size() == 2 ? v[1] : 0);
  if (name == "scale" && (v.size() == 1 || v.size() == 2))
    return Matrix{v[0], 0, 0, v.size() == 2 ? v[1] : v[0], 0, 0};
  if (name == "rotate") return rotation(v);
  if (name == "matrix" && v.size() == 6) return Matrix{v[0], v[1], v[2], v[3], v[4], v[5]};
  return {};
}

}  // namespace

Point Matrix::map(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }

double Matrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

bool Matrix::keeps_upright() const {
  constexpr double kNothing = 1e-9;
  return std::abs(b) < kNothing && std::abs(c) < kNothing && a > 0 && d > 0;
}

Matrix combine(const Matrix& o, const Matrix& i) {
  return {o.a * i.a + o.c * i.b, o.b * i.a + o.d * i.b,       o.a * i.c + o.c * i.d,
          o.b * i.c + o.d * i.d, o.a * i.e + o.c * i.f + o.e, o.b * i.e + o.d * i.f + o.f};
}

Path map(const Matrix& matrix, const Path& path) {
  Path result = path;
  for (PathSegment& segment : result) {
    if (segment.kind == PathSegment::Kind::close) continue;
    segment.to = matrix.map(segment.to);
    if (segment.kind != PathSegment::Kind::curve) continue;
    segment.control1 = matrix.map(segment.control1);
    segment.control2 = matrix.map(segment.control2);
  }
  return result;
}

std::optional<SvgFault> parse_transform(std::string_view text, Matrix& result) {
  SvgScanner scanner(text);
  Matrix matrix;
  while (!scanner.at_end()) {
    const std::size_t begin = scanner.offset();
    const std::string_view name = scanner.name();
    const auto values = arguments(scanner);
    const auto step = values ? function(name, *values) : std::nullopt;
    if (!step) return SvgFault{begin};
    matrix = combine(matrix, *step);
    scanner.skip_separator();
  }
  result = matrix;
  return {};
}

}  // namespace hjemvei
