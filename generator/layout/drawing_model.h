// An SVG file of layouts/ as read: shapes and text boxes in painting order, in the file's own units
// (1 unit = 1 pt at nominal size), all transforms applied, origin at the viewBox's corner.
//
// Made by svg_read.h, put into an edition by drawing.h. Immutable after reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/source.h"
#include "layout/pages.h"

namespace hjemvei {

// What an area or line is painted with. A token (data-fill, data-stroke) wins over the colour,
// which then only serves browsers.
struct DrawingPaint {
  enum class Kind : std::uint8_t { none, color, current };  // current: "currentColor", icons only
  Kind kind = Kind::none;
  Color color;
  std::string token;  // "ink", "station-offer"; empty: none
  Position at;        // of the attribute that said so

  bool paints() const { return kind != Kind::none || !token.empty(); }
};

// How an element behaves where the page is mirrored and where a frame grows.
struct DrawingPlace {
  std::optional<std::size_t> keep;  // index in Drawing::keep_boxes: keeps its orientation
  bool below = false;               // data-below: moves down as the growing frame grows
};

// A rectangle whose height follows a text (data-fit).
struct DrawingFrame {
  Rect rect;
  double radius = 0;
  double padding = 8;  // between the last line and the lower edge
};

struct DrawingShape {
  Path path;  // of a growing frame: as drawn in the file
  DrawingPaint fill, stroke;
  bool even_odd = false;
  double line_width = 1;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  std::vector<double> dash;
  DrawingPlace place;
  std::optional<DrawingFrame> frame;  // set: the growing frame; at most one in a drawing
};

struct DrawingTextBox {
  enum class Source : std::uint8_t { word, fact, station, section_title };
  enum class Anchor : std::uint8_t { start, middle, end };
  Source source = Source::word;
  std::string key;  // of the word, or the id of the fact or section
  Position at;      // of the element in the SVG file
  Point origin;     // x as anchored; y of the first baseline, or the middle
  double font_size = 10;
  bool strong = false;
  Anchor anchor = Anchor::start;
  double width = 0;       // 0: one line as long as it is
  int lines = 1;          // at most
  bool middle = false;    // data-valign="middle"
  std::string highlight;  // token of the marker behind strong words; empty: none
  DrawingPaint fill;
  DrawingPlace place;
  bool in_frame = false;  // the text that the growing frame holds
};

using DrawingElement = std::variant<DrawingShape, DrawingTextBox>;

class Drawing {
 public:
  std::string name;  // "offer-timeline"
  Position at;       // of the svg element
  Size size;
  std::vector<DrawingElement> elements;  // in painting order
  std::vector<Rect> keep_boxes;          // of the groups with data-mirror="no"
};

}  // namespace hjemvei
