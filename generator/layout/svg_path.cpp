#include "layout/svg_path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

#include "layout/svg_transform.h"

namespace hjemvei {
namespace {

using Kind = PathSegment::Kind;
using std::numbers::pi;

struct Arc {
  double radius_x = 0, radius_y = 0, turned = 0;  // degrees
  bool large = false, sweep = false;
};

// Walks through path data. Coordinates of relative commands are counted from `here_`.
class PathReader {
 public:
  PathReader(std::string_view data, Path& path) : scanner_(data), path_(path) {}
  std::optional<SvgFault> read();

 private:
  bool command(char letter);
  bool move();
  bool line(char kind);
  bool cubic(bool smooth);
  bool quadratic(bool smooth);
  bool arc();
  bool point(Point& result);
  void close();

  void add_line(Point to);
  void add_curve(Point control1, Point control2, Point to);
  void add_quadratic(Point control, Point to);
  void add_arc(const Arc& arc, Point to);
  // After "z" a drawing command goes on from the subpath's start.
  void open();

  SvgScanner scanner_;
  Path& path_;
  Point here_, start_;
  Point control_;    // last control point of a curve, for the smooth commands
  char before_ = 0;  // the command before, upper case
  bool relative_ = false;
  bool closed_ = false;
};

std::optional<SvgFault> PathReader::read() {
  char letter = 0;
  while (!scanner_.at_end()) {
    const std::size_t begin = scanner_.offset();
    const char next = scanner_.peek();
    if (next != 0 && std::strchr("MmZzLlHhVvCcSsQqTtAa", next)) {
      letter = next;
      scanner_.skip(1);
    } else if (letter == 'Z' || letter == 'z' || letter == 0) {
      return SvgFault{begin};
    } else if (letter == 'M' || letter == 'm') {
      letter = letter == 'M' ? 'L' : 'l';  // further points of a move are lines
    }
    if (before_ == 0 && letter != 'M' && letter != 'm') return SvgFault{begin};
    if (!command(letter)) return SvgFault{scanner_.offset()};
  }
  return {};
}

bool PathReader::command(char letter) {
  relative_ = letter >= 'a';
  const char kind = relative_ ? static_cast<char>(letter - 'a' + 'A') : letter;
  bool understood = true;
  switch (kind) {
    case 'M':
      understood = move();
      break;
    case 'Z':
      close();
      break;
    case 'C':
      understood = cubic(false);
      break;
    case 'S':
      understood = cubic(true);
      break;
    case 'Q':
      understood = quadratic(false);
      break;
    case 'T':
      understood = quadratic(true);
      break;
    case 'A':
      understood = arc();
      break;
    default:
      understood = line(kind);
      break;
  }
  before_ = kind;
  return understood;
}

bool PathReader::point(Point& result) {
  const auto x = scanner_.number();
  const auto y = x ? scanner_.number() : std::nullopt;
  if (!y) return false;
  result = relative_ ? Point{here_.x + *x, here_.y + *y} : Point{*x, *y};
  return true;
}

bool PathReader::move() {
  Point to;
  if (!point(to)) return false;
  path_.push_back({Kind::move, {}, {}, to});
  here_ = start_ = to;
  closed_ = false;
  return true;
}

bool PathReader::line(char kind) {
  Point to = here_;
  if (kind == 'L') {
    if (!point(to)) return false;
  } else {
    const auto value = scanner_.number();
    if (!value) return false;
    double& axis = kind == 'H' ? to.x : to.y;
    axis = relative_ ? axis + *value : *value;
  }
  add_line(to);
  return true;
}

bool PathReader::cubic(bool smooth) {
  Point control1 = here_, control2, to;
  if (!smooth) {
    if (!point(control1)) return false;
  } else if (before_ == 'C' || before_ == 'S') {
    control1 = {2 * here_.x - control_.x, 2 * here_.y - control_.y};
  }
  if (!point(control2) || !point(to)) return false;
  add_curve(control1, control2, to);
  control_ = control2;
  return true;
}

bool PathReader::quadratic(bool smooth) {
  Point control = here_, to;
  if (!smooth) {
    if (!point(control)) return false;
  } else if (before_ == 'Q' || before_ == 'T') {
    control = {2 * here_.x - control_.x, 2 * here_.y - control_.y};
  }
  if (!point(to)) return false;
  add_quadratic(control, to);
  control_ = control;
  return true;
}

bool PathReader::arc() {
  const auto radius_x = scanner_.number();
  const auto radius_y = radius_x ? scanner_.number() : std::nullopt;
  const auto turned = radius_y ? scanner_.number() : std::nullopt;
  const auto large = turned ? scanner_.flag() : std::nullopt;
  const auto sweep = large ? scanner_.flag() : std::nullopt;
  Point to;
  if (!sweep || !point(to)) return false;
  add_arc({std::abs(*radius_x), std::abs(*radius_y), *turned, *large, *sweep}, to);
  return true;
}

void PathReader::close() {
  if (!closed_) path_.push_back({Kind::close, {}, {}, {}});
  here_ = start_;
  closed_ = true;
}

void PathReader::open() {
  if (!closed_) return;
  path_.push_back({Kind::move, {}, {}, start_});
  closed_ = false;
}

void PathReader::add_line(Point to) {
  open();
  path_.push_back({Kind::line, {}, {}, to});
  here_ = to;
}

void PathReader::add_curve(Point control1, Point control2, Point to) {
  open();
  path_.push_back({Kind::curve, control1, control2, to});
  here_ = to;
}

void PathReader::add_quadratic(Point q, Point to) {
  add_curve({here_.x + (q.x - here_.x) * 2 / 3, here_.y + (q.y - here_.y) * 2 / 3},
            {to.x + (q.x - to.x) * 2 / 3, to.y + (q.y - to.y) * 2 / 3}, to);
}

// A curve along the unit circle from angle `from`, `sweep` radians on, seen through `matrix`.
PathSegment circle_curve(const Matrix& matrix, double from, double sweep) {
  const double reach = 4.0 / 3 * std::tan(sweep / 4), to = from + sweep;
  const Point begin{std::cos(from), std::sin(from)}, end{std::cos(to), std::sin(to)};
  return {Kind::curve, matrix.map({begin.x - reach * begin.y, begin.y + reach * begin.x}),
          matrix.map({end.x + reach * end.y, end.y - reach * end.x}), matrix.map(end)};
}

// SVG 1.1, F.6.5: from end points to centre. In the frame where the ellipse is the unit circle
// (turned back, radii divided out) the centre lies on the middle line between the two points.
void PathReader::add_arc(const Arc& arc, Point to) {
  if (to == here_) return;
  if (arc.radius_x == 0 || arc.radius_y == 0) return add_line(to);
  const double cosine = std::cos(arc.turned * pi / 180), sine = std::sin(arc.turned * pi / 180);
  double rx = arc.radius_x, ry = arc.radius_y;
  const auto to_circle = [&](Point p) {
    return Point{(cosine * p.x + sine * p.y) / rx, (cosine * p.y - sine * p.x) / ry};
  };
  // Radii too small to reach are scaled up (F.6.6).
  Point half = to_circle({(here_.x - to.x) / 2, (here_.y - to.y) / 2});
  if (const double reach = std::hypot(half.x, half.y); reach > 1) {
    rx *= reach, ry *= reach;
    half = {half.x / reach, half.y / reach};
  }
  const double square = half.x * half.x + half.y * half.y;
  if (!(square > 0)) return add_line(to);
  const double aside =
      std::sqrt(std::max(0.0, (1 - square) / square)) * (arc.large == arc.sweep ? -1.0 : 1.0);
  const Point middle = to_circle({(here_.x + to.x) / 2, (here_.y + to.y) / 2});
  const Point centre{middle.x + aside * half.y, middle.y - aside * half.x};
  const Point begin = to_circle(here_), end = to_circle(to);
  const double from = std::atan2(begin.y - centre.y, begin.x - centre.x);
  double sweep = std::atan2(end.y - centre.y, end.x - centre.x) - from;
  if (arc.sweep && sweep < 0) sweep += 2 * pi;
  if (!arc.sweep && sweep > 0) sweep -= 2 * pi;

  const Matrix ellipse_of{rx * cosine, rx * sine, -ry * sine, ry * cosine, 0, 0};
  const Point moved = ellipse_of.map(centre);
  const Matrix matrix{ellipse_of.a, ellipse_of.b, ellipse_of.c, ellipse_of.d, moved.x, moved.y};
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (pi / 2) - 1e-9)));
  for (int part = 0; part < parts; ++part) {
    const PathSegment piece = circle_curve(matrix, from + sweep * part / parts, sweep / parts);
    add_curve(piece.control1, piece.control2, part + 1 == parts ? to : piece.to);
  }
}

// Where a cubic's derivative is 0 between its ends: the inner extremes of one coordinate.
void extend(double p0, double p1, double p2, double p3, double& low, double& high) {
  const double a = p3 - 3 * p2 + 3 * p1 - p0, b = 2 * (p2 - 2 * p1 + p0), c = p1 - p0;
  std::array<double, 2> roots{-1, -1};
  if (std::abs(a) < 1e-12) {
    if (std::abs(b) > 1e-12) roots[0] = -c / b;
  } else if (const double inner = b * b - 4 * a * c; inner >= 0) {
    roots = {(-b + std::sqrt(inner)) / (2 * a), (-b - std::sqrt(inner)) / (2 * a)};
  }
  for (const double t : roots) {
    if (t <= 0 || t >= 1) continue;
    const double u = 1 - t;
    const double value = u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    low = std::min(low, value), high = std::max(high, value);
  }
}

}  // namespace

std::optional<SvgFault> parse_path(std::string_view data, Path& path) {
  return PathReader(data, path).read();
}

Path ellipse(Point centre, double radius_x, double radius_y) {
  const Matrix matrix{radius_x, 0, 0, radius_y, centre.x, centre.y};
  Path path{{Kind::move, {}, {}, {centre.x + radius_x, centre.y}}};
  for (int quarter = 0; quarter < 4; ++quarter)
    path.push_back(circle_curve(matrix, quarter * pi / 2, pi / 2));
  path.push_back({Kind::close, {}, {}, {}});
  return path;
}

Rect bounds(const Path& path) {
  if (path.empty()) return {};
  Point low = path.front().to, high = low, here = low;
  for (const PathSegment& segment : path) {
    if (segment.kind == Kind::close) continue;
    low = {std::min(low.x, segment.to.x), std::min(low.y, segment.to.y)};
    high = {std::max(high.x, segment.to.x), std::max(high.y, segment.to.y)};
    if (segment.kind == Kind::curve) {
      extend(here.x, segment.control1.x, segment.control2.x, segment.to.x, low.x, high.x);
      extend(here.y, segment.control1.y, segment.control2.y, segment.to.y, low.y, high.y);
    }
    here = segment.to;
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace hjemvei
