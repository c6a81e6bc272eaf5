#include "pdf/content_stream.h"

#include <cmath>

#include "pdf/encode.h"

namespace hjemvei::pdf {
namespace {

const char* properties(Artifact kind) {
  switch (kind) {
    case Artifact::pagination_header:
      return "<</Type/Pagination/Subtype/Header/Attached[/Top]>>";
    case Artifact::pagination_footer:
      return "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";
    case Artifact::layout:
      return "<</Type/Layout>>";
    case Artifact::background:
      return "<</Type/Background>>";
  }
  return "<</Type/Layout>>";
}

// The rectangle that the path goes round, as base/geometry.h makes them.
std::optional<Rect> as_rectangle(const Path& path) {
  if (path.size() != 5 || path.front().kind != PathSegment::Kind::move) return {};
  for (std::size_t i = 1; i < 4; ++i) {
    if (path[i].kind != PathSegment::Kind::line) return {};
  }
  const Point a = path[0].to, b = path[2].to;
  const bool upright = path[1].to == Point{b.x, a.y} && path[3].to == Point{a.x, b.y};
  if (!upright || path[4].kind != PathSegment::Kind::close) return {};
  return Rect{a.x, a.y, b.x - a.x, b.y - a.y};
}

}  // namespace

// --- TextObject

TextObject::TextObject(ContentStream& stream) : stream_(stream) { stream_.out_ += "BT\n"; }

TextObject::~TextObject() {
  flush();
  stream_.out_ += "ET\n";
}

void TextObject::font(std::string_view resource, double size) {
  flush();
  if (stream_.font_ == resource && stream_.font_size_ == size) return;
  stream_.font_ = resource;
  stream_.font_size_ = size;
  stream_.out_.append("/").append(resource).append(" ");
  stream_.number(size);
  stream_.out_ += "Tf\n";
}

void TextObject::color(Color color) {
  flush();
  if (stream_.fill_ == color) return;
  stream_.fill_ = color;
  stream_.color(color, "rg\n");
}

void TextObject::move_to(Point baseline) {
  flush();
  const Point up = stream_.up(baseline);
  stream_.number(up.x - at_.x);
  stream_.number(up.y - at_.y);
  stream_.out_ += "Td\n";
  // What was written is rounded: the next move starts from there.
  at_ = {at_.x + std::round((up.x - at_.x) * 100) / 100,
         at_.y + std::round((up.y - at_.y) * 100) / 100};
}

void TextObject::show(std::uint32_t code, int adjustment) {
  if (adjustment != 0) {
    if (open_) waiting_ += '>';
    open_ = false;
    adjusted_ = true;
    waiting_ += std::to_string(-adjustment);
  }
  if (!open_) waiting_ += '<';
  open_ = true;
  append_hex16(waiting_, code);
}

void TextObject::rise(double points) {
  points = std::round(points * 100) / 100;  // as it is written
  if (stream_.rise_ == points) return;
  flush();
  stream_.rise_ = points;
  stream_.number(points);
  stream_.out_ += "Ts\n";
}

void TextObject::flush() {
  if (waiting_.empty()) return;
  if (open_) waiting_ += '>';
  stream_.out_ += adjusted_ ? "[" + waiting_ + "]TJ\n" : waiting_ + "Tj\n";
  waiting_.clear();
  open_ = adjusted_ = false;
}

TextObject::Reversed::Reversed(TextObject& text) : text_(text) {
  text_.flush();
  text_.stream_.out_ += "/ReversedChars BMC\n";
}

TextObject::Reversed::~Reversed() {
  text_.flush();
  text_.stream_.out_ += "EMC\n";
}

// --- Scope

Scope::Scope(ContentStream& stream, const char* role, std::uint32_t mcid) : stream_(stream) {
  stream_.out_.append("/").append(role).append("<</MCID ").append(std::to_string(mcid));
  stream_.out_ += ">>BDC\n";
}

Scope::Scope(ContentStream& stream, Artifact kind) : stream_(stream) {
  stream_.out_.append("/Artifact").append(properties(kind)).append("BDC\n");
}

Scope::Scope(ContentStream& stream, Appearance kind, Size box) : stream_(stream) {
  if (kind == Appearance::mark) {
    end_ = "";
    return;
  }
  stream_.out_ += "/Tx BMC\nq\n0 0 ";
  stream_.number(box.width);
  stream_.number(box.height);
  stream_.out_ += "re W n\n";
  end_ = "Q\nEMC\n";
}

Scope::~Scope() { stream_.out_ += end_; }

void Scope::paint(const Shape& shape) {
  if (shape.path.empty() || (!shape.fill && !shape.stroke)) return;
  if (shape.fill && stream_.fill_ != shape.fill) {
    stream_.fill_ = shape.fill;
    stream_.color(*shape.fill, "rg\n");
  }
  if (shape.stroke) stream_.stroke_style(shape);
  stream_.path(shape.path);
  std::string& out = stream_.out_;
  out += !shape.fill ? "S" : shape.stroke ? "B" : "f";
  out += shape.fill && shape.even_odd ? "*\n" : "\n";
}

// --- ContentStream

void ContentStream::number(double value) {
  append_number(out_, value);
  out_ += ' ';
}

void ContentStream::point(Point value) {
  const Point turned = up(value);
  number(turned.x);
  number(turned.y);
}

void ContentStream::color(Color value, const char* op) {
  for (const std::uint8_t channel : {value.red, value.green, value.blue}) {
    append_number(out_, channel / 255.0, 3);  // three decimals tell all 256 apart
    out_ += ' ';
  }
  out_ += op;
}

void ContentStream::path(const Path& path) {
  if (const auto rect = as_rectangle(path)) {
    point({rect->x, rect->bottom()});
    number(rect->width);
    number(rect->height);
    out_ += "re\n";
    return;
  }
  for (const PathSegment& segment : path) {
    switch (segment.kind) {
      case PathSegment::Kind::move:
        point(segment.to);
        out_ += "m\n";
        break;
      case PathSegment::Kind::line:
        point(segment.to);
        out_ += "l\n";
        break;
      case PathSegment::Kind::curve:
        point(segment.control1);
        point(segment.control2);
        point(segment.to);
        out_ += "c\n";
        break;
      case PathSegment::Kind::close:
        out_ += "h\n";
        break;
    }
  }
}

void ContentStream::stroke_style(const Shape& shape) {
  if (stroke_ != shape.stroke) {
    stroke_ = shape.stroke;
    color(*shape.stroke, "RG\n");
  }
  if (line_width_ != shape.line_width) {
    line_width_ = shape.line_width;
    number(line_width_);
    out_ += "w\n";
  }
  if (cap_ != shape.cap) {
    cap_ = shape.cap;
    out_.append(std::to_string(static_cast<int>(cap_))).append(" J\n");
  }
  if (join_ != shape.join) {
    join_ = shape.join;
    out_.append(std::to_string(static_cast<int>(join_))).append(" j\n");
  }
  if (dash_ != shape.dash) {
    dash_ = shape.dash;
    out_ += '[';
    for (const double length : dash_) number(length);
    out_ += "]0 d\n";
  }
}

}  // namespace hjemvei::pdf
