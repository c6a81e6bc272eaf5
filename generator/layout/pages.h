// A document laid out: what stands where on which page. Made by layout/, read by pdf/.
//
// Plain data. Every visible thing says to which piece of content it belongs, or what kind of
// artifact it is; there is no default. Items stand in painting order: backgrounds first, then
// content in reading order, then what is painted over it. Lengths in points, y down.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "layout/structure.h"
#include "text/paragraph.h"

namespace hjemvei {

// Kinds of artifacts (ISO 32000-1, 14.8.2.2): page furniture, decoration, page backgrounds.
enum class Artifact : std::uint8_t { pagination_header, pagination_footer, layout, background };

// Who an item belongs to.
using Owner = std::variant<ContentId, Artifact>;

// Glyphs of one font in one direction; part of a line.
struct GlyphRun {
  Owner owner;
  FontId font;
  bool right_to_left = false;
  double x = 0;                     // points from the line's left end
  std::uint32_t first_glyph = 0;    // in Pages::glyphs, left to right
  std::uint32_t glyph_count = 0;
};

// One line of text. `runs` are in logical order.
struct TextLine {
  Point origin;         // left end of the line, on the baseline
  double width = 0;
  double size = 0;      // font size
  Color color;
  std::uint32_t first_run = 0, run_count = 0;   // in Pages::runs
};

enum class LineCap : std::uint8_t { butt, round, square };
enum class LineJoin : std::uint8_t { miter, round, bevel };

// A painted path.
struct Shape {
  Owner owner;
  Path path;
  std::optional<Color> fill = {}, stroke = {};   // at least one
  bool even_odd = false;
  double line_width = 1;
  LineCap cap = LineCap::round;
  LineJoin join = LineJoin::round;
  std::vector<double> dash = {};
};

using Item = std::variant<TextLine, Shape>;

// A link annotation (12.5.6.5). Its areas are on one page; a link that runs over a page break has
// one entry on each page with the same element.
struct Link {
  ElementId element;          // the Link element it belongs to
  std::vector<Rect> areas;    // one a line; at least one
  std::string target;         // "#offer.answer" (a destination), "https://…", "tel:…"
  std::string purpose;        // /Contents: where it leads, in the reader's language
  Position at;
};

struct Page {
  std::vector<Item> items;
  std::vector<Link> links;    // in reading order
};

// A named destination (12.3.2.3): ASCII, the same in every language.
struct Destination {
  std::string name;
  std::uint32_t page = 0;   // 0-based
  double top = 0;           // points from the top edge
};

struct OutlineEntry {
  std::string title;
  std::string destination;   // name
  ElementId element;         // the heading, for /SE
  std::vector<OutlineEntry> children;
};

struct Pages {
  Size size;                         // of every page
  std::vector<Page> pages;
  std::vector<GlyphRun> runs;        // arenas that the pages' items point into
  std::vector<Glyph> glyphs;
  GlyphTexts texts;
  Structure structure;
  std::vector<Destination> destinations;   // in page order
  std::vector<OutlineEntry> outline;
  // For the document's metadata.
  std::string title, author, subject;
  std::string language;              // PDF language tag
  std::string version;               // ISO 8601 date: the only date in the bytes
  bool right_to_left = false;
};

}  // namespace hjemvei
