#include "publish/svg_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/escape_markup.h"
#include "layout/theme.h"
#include "publish/html_text.h"
#include "publish/svg_path_data.h"

namespace hjemvei {
namespace {

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
