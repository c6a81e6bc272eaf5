#include "publish/svg_picture.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/escape_markup.h"
#include "layout/theme.h"
#include "publish/html_text.h"

namespace hjemvei {
namespace {

constexpr std::int64_t kPowers[] = {1, 10, 100};

// As few characters as say this many units of 10^-decimals: "12.5", "-.3".
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

// ---- Paths -----------------------------------------------------------------------------------

struct Units {   // a point on the grid of what is written
  std::int64_t x = 0, y = 0;
  friend bool operator==(const Units&, const Units&) = default;
  friend Units operator-(Units a, Units b) { return {a.x - b.x, a.y - b.y}; }
  friend Units operator+(Units a, Units b) { return {a.x + b.x, a.y + b.y}; }
};

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

// Path data with coordinates relative to the point before where that is shorter. What has been written
// counts, rounded, so that no error adds up. Several paths may be written one after the other.
class PathWriter {
 public:
  explicit PathWriter(int decimals) : decimals_(decimals), unit_(static_cast<double>(kPowers[decimals])) {}

  void write(const Path& path) {
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

  bool empty() const { return out_.empty(); }
  std::string take() {
    std::string out = std::move(out_);
    *this = PathWriter(decimals_);
    return out;
  }

  Units rounded(Point point) const { return {std::llround(point.x * unit_), std::llround(point.y * unit_)}; }

 private:
  static bool goes_on(const Path& path, std::size_t i) {
    return i < path.size() && (path[i].kind == PathSegment::Kind::line || path[i].kind == PathSegment::Kind::curve);
  }

  // The curve that follows this one, past lines without length; 0: none.
  std::size_t next_curve(const Path& path, std::size_t i) const {
    std::size_t next = i + 1;
    while (next < path.size() && path[next].kind == PathSegment::Kind::line &&
           rounded(path[next].to) == rounded(path[i].to))
      ++next;
    return next < path.size() && path[next].kind == PathSegment::Kind::curve ? next : 0;
  }

  void command(char letter) {
    if (letter != last_) {
      out_ += letter;
      fresh_ = true;
    }
    last_ = letter;
  }

  // A number that begins with a point needs no space after one that has a point.
  void number(std::int64_t value) {
    const std::size_t before = out_.size();
    const bool small = value > 0 && value < kPowers[decimals_];
    if (!fresh_ && value >= 0 && !(small && pointed_)) out_ += ' ';
    fresh_ = false;
    append_units(out_, value, decimals_);
    pointed_ = out_.find('.', before) != std::string::npos;
  }

  void pair(Units by) {
    number(by.x);
    number(by.y);
  }

  void to(Units end) {
    pair(end - at_);
    at_ = end;
  }

  // The letter is never left out: what follows an m is a line.
  void move(Units end) {
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

  void line(Units end) {
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

  void curve(const PathSegment& segment) {
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
  bool half(const PathSegment& one, const PathSegment& two) {
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

// A rectangle with corners as rounded_rectangle() makes them, mirrored or not.
struct RoundRect {
  Point low, high;
  double radius = 0;
};

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

// ---- Styles ----------------------------------------------------------------------------------

// "#RRGGBB", or "#RGB" where that is the same.
std::string color_of(Color color) {
  std::string text = to_string(color);
  if (text[1] == text[2] && text[3] == text[4] && text[5] == text[6])
    text = {'#', text[1], text[3], text[5]};
  return text;
}

std::string style_of(const Shape& shape) {
  std::string out;
  if (shape.fill) out += html_attribute("fill", color_of(*shape.fill));
  if (shape.fill && shape.even_odd) out += " fill-rule=\"evenodd\"";
  if (shape.stroke) {
    out += html_attribute("stroke", color_of(*shape.stroke));
    out += html_attribute("stroke-width", short_number(shape.line_width, 2));
    if (shape.cap != LineCap::round)
      out += shape.cap == LineCap::butt ? " stroke-linecap=\"butt\"" : " stroke-linecap=\"square\"";
    if (shape.join != LineJoin::round)
      out += shape.join == LineJoin::miter ? " stroke-linejoin=\"miter\"" : " stroke-linejoin=\"bevel\"";
    std::string dash;
    for (const double length : shape.dash) dash += (dash.empty() ? "" : " ") + short_number(length, 1);
    if (!dash.empty()) out += html_attribute("stroke-dasharray", dash);
  }
  return out;
}

// All that the shape may paint, and a little more.
Rect reach_of(const Shape& shape) {
  Point low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
  const auto take = [&](Point point) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  };
  for (const PathSegment& segment : shape.path) {
    if (segment.kind == PathSegment::Kind::close) continue;
    if (segment.kind == PathSegment::Kind::curve) {
      take(segment.control1);
      take(segment.control2);
    }
    take(segment.to);
  }
  constexpr double kLittle = 0.25;
  const double half = shape.stroke ? shape.line_width / 2 : 0;
  // Corners reach four times as far (the miter limit), square ends by the root of two.
  const double more = kLittle + half * (shape.join == LineJoin::miter ? 4 : shape.cap == LineCap::square ? 1.5 : 1);
  return {low.x - more, low.y - more, high.x - low.x + 2 * more, high.y - low.y + 2 * more};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// ---- Texts -----------------------------------------------------------------------------------

// What stands for glyphs without a text of their own: an empty text, U+034F and U+200B.
bool is_filler(const std::string& text) {
  return text.empty() || text == "\u034F" || text == "\u200B";
}

// Lam with alef stands for one character in Pages, a presentation form, which joins nothing; a browser is given
// the two letters and joins them itself.
std::string letters_of(const std::string& text) {
  constexpr std::pair<const char*, const char*> kForms[] = {{"\uFEF5", "\u0644\u0622"},
                                                            {"\uFEF7", "\u0644\u0623"},
                                                            {"\uFEF9", "\u0644\u0625"},
                                                            {"\uFEFB", "\u0644\u0627"}};
  for (const auto& [form, letters] : kForms)
    if (text == form) return letters;
  return is_filler(text) ? std::string() : text;
}

struct TextPiece {
  std::string text;
  double advance = 0;   // em
};

// The pieces of a run in logical order.
std::vector<TextPiece> pieces_of(const GlyphRun& run, const Pages& pages) {
  std::vector<TextPiece> pieces;
  for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
    const std::uint32_t at = run.right_to_left ? run.glyph_count - 1 - i : i;
    const Glyph& glyph = pages.glyphs[run.first_glyph + at];
    pieces.push_back({letters_of(pages.texts[glyph.text]), glyph.advance});
  }
  return pieces;
}

// Takes the spaces at one end off, which SVG would not show; their width, em.
double trim(std::vector<TextPiece>& pieces, bool front) {
  double width = 0;
  while (!pieces.empty()) {
    const auto end = front ? pieces.begin() : pieces.end() - 1;
    if (end->text != " ") break;
    width += end->advance;
    pieces.erase(end);
  }
  return width;
}

// ---- The picture -----------------------------------------------------------------------------

// Elements that look alike are gathered in groups, which say it once; shapes that do not touch are one path. An
// element joins an earlier group only past what it does not touch, so that nothing is painted below what it
// covers; texts stay in their order.
class PictureWriter {
 public:
  explicit PictureWriter(int decimals) : decimals_(decimals) {}

  void shape(const Shape& shape) {
    const Rect reach = reach_of(shape);
    Group& group = group_for(style_of(shape), reach, false);
    // Lines alone may cross; areas would cut holes into each other, and be painted below each other's lines.
    if (!shape.dash.empty() || (shape.fill && touches(group, reach))) end_path(group);
    group.reaches.push_back(reach);
    if (const auto rect = shape.dash.empty() ? round_rect_of(shape.path) : std::nullopt)
      group.parts.push_back(rectangle_part(*rect, group.path));
    else
      group.path.write(shape.path);
  }

  // A run of its own element, so that it stands where it was set whatever stands beside it.
  void run(const TextLine& line, const GlyphRun& run, bool bold, const Pages& pages) {
    std::vector<TextPiece> pieces = pieces_of(run, pages);
    const double before = trim(pieces, true) * line.size;
    trim(pieces, false);
    std::string text;
    double width = 0;
    for (const TextPiece& piece : pieces) {
      text += piece.text;
      width += piece.advance * line.size;
    }
    if (text.empty()) return;
    double x = line.origin.x + run.x;
    if (run.right_to_left) {
      double all = 0;
      for (std::uint32_t i = 0; i < run.glyph_count; ++i)
        all += pages.glyphs[run.first_glyph + i].advance * line.size;
      x += all - before;   // the right edge, where such a text begins
    } else {
      x += before;
    }
    std::string style = html_attribute("font-size", short_number(line.size, 2)) +
                        html_attribute("fill", color_of(line.color));
    if (bold) style += " font-weight=\"700\"";
    if (run.right_to_left) style += " direction=\"rtl\"";
    std::string attributes = html_attribute("x", short_number(x, decimals_)) +
                             html_attribute("y", short_number(line.origin.y, decimals_));
    if (width > 0) attributes += html_attribute("textLength", short_number(width, decimals_));
    // Letters that join stay joined: the glyphs are stretched, not the gaps.
    if (run.right_to_left && width > 0) attributes += " lengthAdjust=\"spacingAndGlyphs\"";
    // Letters reach beyond their advances and lines.
    const Rect reach{(run.right_to_left ? x - width : x) - line.size, line.origin.y - 2 * line.size,
                     width + 2 * line.size, 3 * line.size};
    Group& group = group_for(std::move(style), reach, true);
    group.reaches.push_back(reach);
    group.parts.push_back({"text", std::move(attributes), escape_markup(text)});
  }

  std::string take() {
    std::string out;
    for (Group& group : groups_) {
      end_path(group);
      print(group, out);
    }
    return out;
  }

 private:
  struct Part {
    const char* name = "";
    std::string attributes;
    std::string content;
  };
  struct Group {
    std::string style;   // attributes
    bool texts = false;
    std::vector<Part> parts;
    PathWriter path;             // the last part, still open
    std::vector<Rect> reaches;   // of all in it
  };

  static bool touches(const Group& group, const Rect& reach) {
    return std::any_of(group.reaches.begin(), group.reaches.end(),
                       [&](const Rect& other) { return overlap(reach, other); });
  }

  Group& group_for(std::string style, const Rect& reach, bool text) {
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
      if (group->style == style) return *group;
      if ((text && group->texts) || touches(*group, reach)) break;
    }
    groups_.push_back({std::move(style), text, {}, PathWriter(decimals_), {}});
    return groups_.back();
  }

  Part rectangle_part(const RoundRect& rect, const PathWriter& grid) const {
    const Units low = grid.rounded(rect.low), size = grid.rounded(rect.high) - low;
    const auto attribute = [&](std::string_view name, std::int64_t value) {
      std::string text;
      append_units(text, value, decimals_);
      return html_attribute(name, text);
    };
    return {"rect", attribute("x", low.x) + attribute("y", low.y) + attribute("width", size.x) +
                        attribute("height", size.y) + html_attribute("rx", short_number(rect.radius, decimals_)), {}};
  }

  static void end_path(Group& group) {
    if (!group.path.empty()) group.parts.push_back({"path", " d=\"" + group.path.take() + "\"", {}});
  }

  static void print(const Group& group, std::string& out) {
    const bool several = group.parts.size() > 1;
    if (several) out += "<g" + group.style + ">";
    for (const Part& part : group.parts) {
      out += '<';
      out += part.name;
      out += part.attributes;
      if (!several) out += group.style;
      if (part.content.empty()) {
        out += "/>";
        continue;
      }
      out += '>';
      out += part.content;
      out += "</";
      out += part.name;
      out += '>';
    }
    if (several) out += "</g>";
  }

  int decimals_;
  std::vector<Group> groups_;
};

// An area and its outline, one after the other, as one shape.
bool is_outline_of(const Shape& area, const Shape& line) {
  return area.fill && !area.stroke && line.stroke && !line.fill && area.path == line.path;
}

}  // namespace

std::string short_number(double value, int decimals) {
  std::string text;
  append_units(text, std::llround(value * static_cast<double>(kPowers[decimals])), decimals);
  return text;
}

std::string svg_view_box(const Fragment& fragment) {
  return "0 0 " + short_number(fragment.size.width, 1) + " " + short_number(fragment.size.height, 1);
}

std::string svg_inside(const Fragment& fragment, const Pages& pages, const Fonts& fonts,
                       int decimals) {
  std::vector<const PlacedItem*> items;
  for (const PlacedItem& item : fragment.items) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const PlacedItem* a, const PlacedItem* b) {
    return a->layer < b->layer;
  });
  PictureWriter out(decimals);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const Shape* shape = std::get_if<Shape>(&items[i]->item)) {
      const Shape* next = i + 1 < items.size() ? std::get_if<Shape>(&items[i + 1]->item) : nullptr;
      if (next && is_outline_of(*shape, *next)) {
        Shape both = *next;
        both.fill = shape->fill;
        both.even_odd = shape->even_odd;
        out.shape(both);
        ++i;
      } else {
        out.shape(*shape);
      }
      continue;
    }
    const TextLine& line = std::get<TextLine>(items[i]->item);
    for (std::uint32_t r = 0; r < line.run_count; ++r) {
      const GlyphRun& run = pages.runs[line.first_run + r];
      out.run(line, run, fonts.face(run.font).bold, pages);
    }
  }
  return out.take();
}

}  // namespace hjemvei
