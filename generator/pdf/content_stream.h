// A content stream (ISO 32000-1, 7.8.2), of a page or of what a widget shows, written operator by
// operator.
//
// All painting goes through a Scope, which is a marked-content sequence that closes itself, so that
// nothing can be painted untagged, no sequence can stay open, and none can stand inside another
// (ISO 14289-1, 7.1: tagged content and artifacts never nest). A widget's stream has no sequences of
// that kind, because the widget belongs to its Form element as a whole. Graphics state is written only
// when it changes. Coordinates come in the page's own way, y down, and are turned round here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "layout/pages.h"

namespace hjemvei::pdf {

class ContentStream;

// A text object (9.4), from BT to ET.
class TextObject {
 public:
  explicit TextObject(ContentStream& stream);
  ~TextObject();
  TextObject(const TextObject&) = delete;
  TextObject& operator=(const TextObject&) = delete;

  void font(std::string_view resource, double size);  // Tf
  void color(Color color);                            // rg
  void move_to(Point baseline);                       // Td: start of the next glyphs
  // Shows codes; adjustments are thousandths of an em to the right, before the glyph.
  void show(std::uint32_t code, int adjustment);
  void rise(double points);  // Ts, for the glyphs that follow

  // Glyphs that stand in the reverse of reading order (14.8.2.3.3), until it is destroyed.
  class Reversed {
   public:
    explicit Reversed(TextObject& text);
    ~Reversed();
    Reversed(const Reversed&) = delete;
    Reversed& operator=(const Reversed&) = delete;

   private:
    TextObject& text_;
  };

 private:
  void flush();  // writes the codes that are waiting as one Tj or TJ

  ContentStream& stream_;
  Point at_;             // where the last Td went; 0 0 is the page's lower left corner
  std::string waiting_;  // the inside of a TJ array
  bool open_ = false;    // `waiting_` ends inside a hexadecimal string
  bool adjusted_ = false;
};

// What a widget shows.
enum class Appearance : std::uint8_t {
  typed,  // what is typed (12.7.3.3): viewers look for its sequence and write it anew
  mark    // of a checkbox or radio button
};

// A marked-content sequence (14.6), from BDC to EMC.
class Scope {
 public:
  Scope(ContentStream& stream, const char* role, std::uint32_t mcid);
  Scope(ContentStream& stream, Artifact kind);
  // All of a widget's stream: what is typed is cut off at the edges of `box`. Can be opened once.
  Scope(ContentStream& stream, Appearance kind, Size box);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  void paint(const Shape& shape);
  ContentStream& stream() { return stream_; }  // for a TextObject

 private:
  ContentStream& stream_;
  const char* end_ = "EMC\n";
};

class ContentStream {
 public:
  // `origin` is the point of the page that the stream calls 0 0.
  explicit ContentStream(Point origin) : origin_(origin) {}
  explicit ContentStream(double page_height) : ContentStream(Point{0, page_height}) {}

  // The operators so far. REQUIRES that no scope is open.
  const std::string& text() const { return out_; }

 private:
  friend class Scope;
  friend class TextObject;

  Point up(Point value) const { return {value.x - origin_.x, origin_.y - value.y}; }
  void number(double value);  // with a space after it
  void point(Point value);    // two numbers, y upwards
  void color(Color value, const char* op);
  void path(const Path& path);
  void stroke_style(const Shape& shape);  // w, J, j, d where they change

  Point origin_;
  std::string out_;
  // The graphics state as the operators so far have left it; q and Q stand only round all of what is
  // typed.
  std::optional<Color> fill_, stroke_;
  double line_width_ = 1;
  LineCap cap_ = LineCap::butt;
  LineJoin join_ = LineJoin::miter;
  std::vector<double> dash_;
  std::string font_;
  double font_size_ = 0, rise_ = 0;
};

}  // namespace hjemvei::pdf
