#include "publish/svg_picture.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/escape_markup.h"
#include "layout/theme.h"
#include "publish/html_text.h"

namespace hjemvei {
namespace {

// Path data with coordinates relative to the point before, which are shorter. What has been written
// counts, rounded, so that no error adds up.
class PathWriter {
 public:
  explicit PathWriter(int decimals) : decimals_(decimals), unit_(std::pow(10, decimals)) {}

  std::string write(const Path& path) {
    using Kind = PathSegment::Kind;
    for (const PathSegment& segment : path) {
      switch (segment.kind) {
        case Kind::move:
          command('m');
          to(segment.to);
          start_ = at_;
          break;
        case Kind::line: line(rounded(segment.to)); break;
        case Kind::curve: {
          command('c');
          const Point from = at_;
          pair(segment.control1, from);
          pair(segment.control2, from);
          to(segment.to);
          break;
        }
        case Kind::close:
          out_ += 'z';
          last_ = 'z';
          at_ = start_;
          break;
      }
    }
    return std::move(out_);
  }

 private:
  // An m is followed by other commands, so its letter is never left out.
  void command(char letter) {
    if (letter != last_ || letter == 'm') {
      out_ += letter;
      fresh_ = true;
    }
    last_ = letter;
  }

  Point rounded(Point point) const {
    return {std::round(point.x * unit_) / unit_, std::round(point.y * unit_) / unit_};
  }

  void number(double value) {
    const std::string text = short_number(value, decimals_);
    if (!fresh_ && text.front() != '-') out_ += ' ';
    fresh_ = false;
    out_ += text;
  }

  void pair(Point point, Point from) {
    const Point end = rounded(point);
    number(end.x - from.x);
    number(end.y - from.y);
  }

  void to(Point point) {
    const Point end = rounded(point);
    pair(end, at_);
    at_ = end;
  }

  void line(Point end) {
    if (end == at_) {
      command('l');   // a dot with round caps
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

  int decimals_;
  double unit_;
  std::string out_;
  Point at_, start_;
  char last_ = 0;
  bool fresh_ = true;
};

// "#RRGGBB", or "#RGB" where that is the same.
std::string color_of(Color color) {
  std::string text = to_string(color);
  if (text[1] == text[2] && text[3] == text[4] && text[5] == text[6])
    text = {'#', text[1], text[3], text[5]};
  return text;
}

std::string shape_svg(const Shape& shape, int decimals) {
  std::string out = "<path d=\"" + PathWriter(decimals).write(shape.path) + "\"";
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
  return out + "/>";
}

// What stands for glyphs without a text of their own: an empty text, U+034F and U+200B.
bool is_filler(const std::string& text) {
  return text.empty() || text == "\u034F" || text == "\u200B";
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
    const std::string& text = pages.texts[glyph.text];
    pieces.push_back({is_filler(text) ? "" : text, glyph.advance});
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

// A run of its own element, so that it stands where it was set whatever stands beside it.
std::string run_svg(const TextLine& line, const GlyphRun& run, bool bold, const Pages& pages,
                    int decimals) {
  std::vector<TextPiece> pieces = pieces_of(run, pages);
  const double before = trim(pieces, true) * line.size;
  trim(pieces, false);
  std::string text;
  double width = 0;
  for (const TextPiece& piece : pieces) {
    text += piece.text;
    width += piece.advance * line.size;
  }
  if (text.empty()) return {};
  double x = line.origin.x + run.x;
  if (run.right_to_left) {
    double all = 0;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i)
      all += pages.glyphs[run.first_glyph + i].advance * line.size;
    x += all - before;   // the right edge, where such a text begins
  } else {
    x += before;
  }
  std::string out = "<text" + html_attribute("x", short_number(x, decimals)) +
                    html_attribute("y", short_number(line.origin.y, decimals)) +
                    html_attribute("font-size", short_number(line.size, 2)) +
                    html_attribute("fill", color_of(line.color));
  if (bold) out += " font-weight=\"700\"";
  if (run.right_to_left) out += " direction=\"rtl\"";
  if (width > 0) out += html_attribute("textLength", short_number(width, decimals));
  // Letters that join stay joined: the glyphs are stretched, not the gaps.
  if (run.right_to_left && width > 0) out += " lengthAdjust=\"spacingAndGlyphs\"";
  return out + ">" + escape_markup(text) + "</text>";
}

}  // namespace

std::string short_number(double value, int decimals) {
  const double unit = std::pow(10, decimals);
  value = std::round(value * unit) / unit;
  if (value == 0) return "0";   // no "-0"
  char buffer[40];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
  std::string text(buffer, end);
  if (text.find('.') != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  if (text.starts_with("0.")) text.erase(0, 1);
  else if (text.starts_with("-0.")) text.erase(1, 1);
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
  std::string out;
  for (const PlacedItem* placed : items) {
    if (const Shape* shape = std::get_if<Shape>(&placed->item)) {
      out += shape_svg(*shape, decimals);
      continue;
    }
    const TextLine& line = std::get<TextLine>(placed->item);
    for (std::uint32_t i = 0; i < line.run_count; ++i) {
      const GlyphRun& run = pages.runs[line.first_run + i];
      out += run_svg(line, run, fonts.face(run.font).bold, pages, decimals);
    }
  }
  return out;
}

}  // namespace hjemvei
