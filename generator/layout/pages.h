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
#include "content/plan.h"
#include "layout/structure.h"
#include "text/paragraph.h"

namespace hjemvei {

// Kinds of artifacts (ISO 32000-1, 14.8.2.2): page furniture, decoration, page backgrounds.
enum class Artifact : std::uint8_t { pagination_header, pagination_footer, layout, background };

// An item of a widget's appearance: its Form element owns the widget as a whole.
struct InWidget {
  friend bool operator==(InWidget, InWidget) = default;
};

// Who an item belongs to.
using Owner = std::variant<ContentId, Artifact, InWidget>;

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

struct FieldChoice {
  std::string value;   // what is stored: ASCII
  std::string label;   // what the reader sees in the list
};

// A form field (12.7.3): a datum with its name. It is seen and typed in one or more widgets.
struct PlacedField {
  std::string name;        // fully qualified, ASCII: "queues.list.2.fee"; '.' separates its parts
  FieldKind kind = FieldKind::text;
  bool required = false;
  std::string description;            // /TU: its label, hint and format, in the reader's language
  std::vector<FieldChoice> choices;   // of choice and radio, in order
  // What is stored: empty for nothing. A checkbox has "yes"; radio and choice a FieldChoice::value.
  std::string value;
  double text_size = 11;   // of what is typed, points
  Position at;             // the YAML behind it
};

// A widget annotation (12.5.6.19), the only kid of its Form element (ISO 14289-1, 7.18.4).
struct Widget {
  std::uint32_t field = 0;   // in Pages::fields
  ElementId element{0};      // its Form element
  Rect area;
  std::string state;         // of a checkbox or radio button: the value that it stands for
  std::string description;   // /TU of this one: for a radio button also which it is
  // What it shows, in the coordinates of the page, each item owned by InWidget: the value typeset,
  // none for an empty field. Of a checkbox or radio button its mark, which shows when it is on.
  std::vector<Item> appearance = {};
};

struct Page {
  std::vector<Item> items;
  std::vector<Link> links;       // in reading order
  std::vector<Widget> widgets;   // the same
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
  std::vector<PlacedField> fields;               // of a form that can be filled in
  // For the document's metadata.
  std::string title, author, subject;
  std::string language;              // PDF language tag
  std::string script;                // its script, ISO 15924: which font a form is typed in
  std::string guide, language_tag;   // of a form: what it is made from, so that it can be made again
  std::string version;               // ISO 8601 date: the only date in the bytes
  bool right_to_left = false;
};

}  // namespace hjemvei
