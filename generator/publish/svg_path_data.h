// Shapes as SVG says them (SVG 2, 9.3): numbers and path data in as few characters as browsers need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/geometry.h"

namespace hjemvei {

// "12.5": as few digits as say the number to so many decimals, at most 2.
std::string short_number(double value, int decimals);

// The same of so many tenths, or hundredths, by the decimals.
void append_units(std::string& out, std::int64_t units, int decimals);

// A point on the grid of what is written, in the last decimal.
struct Units {
  std::int64_t x = 0, y = 0;
  friend bool operator==(const Units&, const Units&) = default;
  friend Units operator-(Units a, Units b) { return {a.x - b.x, a.y - b.y}; }
};

// A rectangle with corners as rounded_rectangle() makes them, mirrored or not.
struct RoundRect {
  Point low, high;
  double radius = 0;
};
// Nothing when the path is something else, a circle too: that is shorter as a path.
std::optional<RoundRect> round_rect_of(const Path& path);

// Path data with coordinates relative to the point before where that is shorter, and two quarters of a circle
// as an arc. What has been written counts, rounded, so that no error adds up. Several paths may be written one
// after the other.
class PathWriter {
 public:
  explicit PathWriter(int decimals);

  void write(const Path& path);
  bool empty() const { return out_.empty(); }
  // What was written; begins anew.
  std::string take();

  Units rounded(Point point) const;

 private:
  std::size_t next_curve(const Path& path, std::size_t i) const;
  void command(char letter);
  void number(std::int64_t value);
  void pair(Units by);
  void to(Units end);
  void move(Units end);
  void line(Units end);
  void curve(const PathSegment& segment);
  bool half(const PathSegment& one, const PathSegment& two);

  int decimals_;
  double unit_;
  std::string out_;
  Units at_, start_;
  Units mirrored_;              // the next control point of a curve that goes on smoothly, from where it starts
  Point exact_, exact_start_;   // the same as at_ and start_, not rounded
  char last_ = 0;
  bool fresh_ = true;      // no number has been written since the last letter
  bool pointed_ = false;   // the last number has a point
};

}  // namespace hjemvei
