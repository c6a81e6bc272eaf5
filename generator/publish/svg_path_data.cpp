#include "publish/svg_path_data.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace hjemvei {
namespace {

constexpr std::int64_t kPowers[] = {1, 10, 100};

Point minus(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
double length(Point a) { return std::hypot(a.x, a.y); }

constexpr double kQuarter = 0.5523;     // of the radius: how far the control points of a quarter circle lie
constexpr double kCloseEnough = 0.01;   // of the radius

// A curve that is a quarter of a circle.
struct Quarter {
  Point centre;
  bool clockwise = false;   // as it is seen: y runs down
};

std::optional<Quarter> quarter_of(Point from, const PathSegment& curve) {
  const Point out = minus(curve.control1, from), in = minus(curve.to, curve.control2);
  const double radius = length(out) / kQuarter;
  const double slack = kCloseEnough * radius;
  if (radius == 0 || std::abs(length(in) / kQuarter - radius) > slack) return std::nullopt;
  if (std::abs(dot(out, in)) > kCloseEnough * dot(out, out)) return std::nullopt;
  const Point across{in.x / kQuarter, in.y / kQuarter};   // from the start to the centre
  const Point centre{from.x + across.x, from.y + across.y};
  const Point end{centre.x + out.x / kQuarter, centre.y + out.y / kQuarter};
  if (length(minus(end, curve.to)) > slack) return std::nullopt;
  return Quarter{centre, cross(out, in) > 0};
}

bool goes_on(const Path& path, std::size_t i) {
  return i < path.size() && (path[i].kind == PathSegment::Kind::line || path[i].kind == PathSegment::Kind::curve);
}

}  // namespace

void append_units(std::string& out, std::int64_t units, int decimals) {
  if (units < 0) {
    out += '-';
    units = -units;
  }
  const std::int64_t power = kPowers[decimals];
  const std::int64_t whole = units / power;
  std::int64_t rest = units % power;
  if (whole > 0 || rest == 0) {
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, whole).ptr);
  }
  if (rest == 0) return;
  out += '.';
  for (std::int64_t digit = power / 10; rest > 0; digit /= 10) {
    out += static_cast<char>('0' + rest / digit);
    rest %= digit;
  }
}

std::string short_number(double value, int decimals) {
  std::string text;
  append_units(text, std::llround(value * static_cast<double>(kPowers[decimals])), decimals);
  return text;
}

std::optional<RoundRect> round_rect_of(const Path& path) {
  using Kind = PathSegment::Kind;
  if (path.size() != 10 || path.front().kind != Kind::move || path.back().kind != Kind::close) return std::nullopt;
  RoundRect rect{path.front().to, path.front().to, 0};
  for (std::size_t i = 1; i < 9; ++i) {
    if (path[i].kind != (i % 2 == 1 ? Kind::line : Kind::curve)) return std::nullopt;
    const Point from = path[i - 1].to, to = path[i].to;
    rect.low = {std::min(rect.low.x, to.x), std::min(rect.low.y, to.y)};
    rect.high = {std::max(rect.high.x, to.x), std::max(rect.high.y, to.y)};
    if (i % 2 == 1) {
      if (from.x != to.x && from.y != to.y) return std::nullopt;
      continue;
    }
    const double radius = std::abs(to.x - from.x);
    if (!quarter_of(from, path[i]) || (i > 2 && std::abs(radius - rect.radius) > kCloseEnough * radius))
      return std::nullopt;
    rect.radius = radius;
  }
  if (rect.high.x - rect.low.x < 2 * rect.radius * (1 + kCloseEnough) &&
      rect.high.y - rect.low.y < 2 * rect.radius * (1 + kCloseEnough))
    return std::nullopt;   // a circle, which is shorter as a path
  return rect;
}

PathWriter::PathWriter(int decimals)
    : decimals_(decimals), unit_(static_cast<double>(kPowers[decimals])) {}

void PathWriter::write(const Path& path) {
  using Kind = PathSegment::Kind;
  exact_ = {};
  for (std::size_t i = 0; i < path.size(); ++i) {
    const PathSegment& segment = path[i];
    switch (segment.kind) {
      case Kind::move: move(rounded(segment.to)); break;
      case Kind::line:
        // Without length it is a dot with round caps, and between other lines nothing.
        if (rounded(segment.to) != at_ || (last_ == 'm' && !goes_on(path, i + 1))) line(rounded(segment.to));
        break;
      case Kind::curve:
        if (const std::size_t next = next_curve(path, i); next > 0 && half(segment, path[next])) i = next;
        else curve(segment);
        break;
      case Kind::close:
        out_ += 'z';
        last_ = 'z';
        at_ = start_;
        break;
    }
    if (segment.kind != Kind::close) exact_ = path[i].to;
    if (segment.kind == Kind::move) exact_start_ = exact_;
    if (segment.kind == Kind::close) exact_ = exact_start_;
  }
}

std::string PathWriter::take() {
  std::string out = std::move(out_);
  *this = PathWriter(decimals_);
  return out;
}

Units PathWriter::rounded(Point point) const { return {std::llround(point.x * unit_), std::llround(point.y * unit_)}; }

// The curve that follows this one, past lines without length; 0: none.
std::size_t PathWriter::next_curve(const Path& path, std::size_t i) const {
  std::size_t next = i + 1;
  while (next < path.size() && path[next].kind == PathSegment::Kind::line &&
         rounded(path[next].to) == rounded(path[i].to))
    ++next;
  return next < path.size() && path[next].kind == PathSegment::Kind::curve ? next : 0;
}

void PathWriter::command(char letter) {
  if (letter != last_) {
    out_ += letter;
    fresh_ = true;
  }
  last_ = letter;
}

// A number that begins with a point needs no space after one that has a point.
void PathWriter::number(std::int64_t value) {
  const std::size_t before = out_.size();
  const bool small = value > 0 && value < kPowers[decimals_];
  if (!fresh_ && value >= 0 && !(small && pointed_)) out_ += ' ';
  fresh_ = false;
  append_units(out_, value, decimals_);
  pointed_ = out_.find('.', before) != std::string::npos;
}

void PathWriter::pair(Units by) {
  number(by.x);
  number(by.y);
}

void PathWriter::to(Units end) {
  pair(end - at_);
  at_ = end;
}

// The letter is never left out: what follows an m is a line.
void PathWriter::move(Units end) {
  const std::size_t before = out_.size();
  last_ = 0;
  command('m');
  pair(end - at_);
  const std::string by = out_.substr(before);
  out_.resize(before);
  last_ = 0;
  command('M');
  pair(end);
  if (out_.size() - before >= by.size()) {
    out_.resize(before);
    out_ += by;
  }
  last_ = 'm';
  at_ = start_ = end;
}

void PathWriter::line(Units end) {
  if (end == at_) {
    command('l');
    to(end);
  } else if (end.y == at_.y) {
    command('h');
    number(end.x - at_.x);
  } else if (end.x == at_.x) {
    command('v');
    number(end.y - at_.y);
  } else {
    command('l');
    to(end);
  }
  at_ = end;
}

void PathWriter::curve(const PathSegment& segment) {
  const Units first = rounded(segment.control1) - at_, second = rounded(segment.control2);
  const bool smooth = (last_ == 'c' || last_ == 's') && std::abs(first.x - mirrored_.x) <= 1 &&
                      std::abs(first.y - mirrored_.y) <= 1;
  command(smooth ? 's' : 'c');
  if (!smooth) pair(first);
  pair(second - at_);
  const Units end = rounded(segment.to);
  to(end);
  mirrored_ = end - second;
}

// Two quarters of the same circle are half of it: an arc so wide that its radius follows from its ends.
bool PathWriter::half(const PathSegment& one, const PathSegment& two) {
  const auto first = quarter_of(exact_, one), second = quarter_of(one.to, two);
  if (!first || !second || first->clockwise != second->clockwise) return false;
  if (length(minus(first->centre, second->centre)) > kCloseEnough * length(minus(one.to, first->centre)))
    return false;
  const Units end = rounded(two.to);
  if (end == at_) return false;
  command('a');
  const char* radii = first->clockwise ? "1 1 0 01" : "1 1 0 00";
  if (!fresh_) out_ += ' ';
  out_ += radii;
  fresh_ = pointed_ = false;
  to(end);
  return true;
}

}  // namespace hjemvei
