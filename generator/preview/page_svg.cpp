#include "preview/page_svg.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/escape_markup.h"
#include "layout/theme.h"
#include "preview/svg_numbers.h"
#include "text/outline.h"

namespace hjemvei {
namespace {

constexpr double kFrameGap = 3;   // points between a text and its frame

std::string place_of(const Position& at) {
  return at.file->path + ":" + std::to_string(at.line);
}

void add_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += escape_markup(value);
  out += '"';
}

void add_attribute(std::string& out, std::string_view name, double value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_number(out, value);
  out += '"';
}

void add_box(std::string& out, const Rect& box) {
  add_attribute(out, "x", box.x);
  add_attribute(out, "y", box.y);
  add_attribute(out, "width", box.width);
  add_attribute(out, "height", box.height);
}

Rect joined(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

class PageWriter {
 public:
  PageWriter(const Picture& picture, std::size_t number)
      : picture_(picture),
        pages_(picture.pages),
        page_(pages_.pages[number]),
        prefix_("p" + std::to_string(number) + "-") {}

  std::string write() {
    for (const Item& item : page_.items) std::visit([&](const auto& each) { paint(each); }, item);
    for (const Widget& widget : page_.widgets) paint(widget);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ";
    append_number(out, pages_.size.width);
    out += ' ';
    append_number(out, pages_.size.height);
    out += "\"";
    add_attribute(out, "lang", pages_.language);
    out += "><defs>" + glyphs_ + "</defs><g class=\"ink\">" + ink_ + "</g><g class=\"texts\">";
    write_texts(out);
    out += "</g><g class=\"links\">";
    for (const Link& link : page_.links) write_link(out, link);
    return out + "</g></svg>\n";
  }

 private:
  // A text on this page: the lines that one element of the structure owns.
  struct TextArea {
    Position at;
    std::vector<Rect> lines;
  };

  void paint(const Shape& shape) {
    ink_ += "<path d=\"";
    append_path(ink_, shape.path);
    ink_ += '"';
    add_attribute(ink_, "fill", shape.fill ? to_string(*shape.fill) : std::string("none"));
    if (shape.fill && shape.even_odd) add_attribute(ink_, "fill-rule", "evenodd");
    if (shape.stroke) {
      add_attribute(ink_, "stroke", to_string(*shape.stroke));
      add_attribute(ink_, "stroke-width", shape.line_width);
      constexpr const char* kCaps[] = {"butt", "round", "square"};
      constexpr const char* kJoins[] = {"miter", "round", "bevel"};
      add_attribute(ink_, "stroke-linecap", kCaps[static_cast<std::size_t>(shape.cap)]);
      add_attribute(ink_, "stroke-linejoin", kJoins[static_cast<std::size_t>(shape.join)]);
      if (!shape.dash.empty()) {
        std::string dash;
        for (const double each : shape.dash) append_number(dash += dash.empty() ? "" : " ", each);
        add_attribute(ink_, "stroke-dasharray", dash);
      }
    }
    ink_ += "/>";
  }

  void paint(const Widget& widget) {
    // The mark of a box or button shows only where it is on.
    if (widget.state.empty() || pages_.fields[widget.field].value == widget.state)
      for (const Item& item : widget.appearance)
        std::visit([&](const auto& each) { paint(each); }, item);
    ink_ += "<rect class=\"field\"";
    add_box(ink_, widget.area);
    ink_ += "/>";
    const Position& at = pages_.structure[widget.element].at;
    if (at.file) area_of(widget.element.number(), at).lines.push_back(widget.area);
  }

  void paint(const TextLine& line) {
    if (line.run_count == 0) return;
    ink_ += "<g";
    add_attribute(ink_, "fill", to_string(line.color));
    ink_ += '>';
    for (std::uint32_t i = line.first_run; i < line.first_run + line.run_count; ++i)
      paint(pages_.runs[i], line);
    ink_ += "</g>";
  }

  void paint(const GlyphRun& run, const TextLine& line) {
    if (run.glyph_count == 0) return;
    const FontFace& face = picture_.fonts->face(run.font);
    const double units = face.units_per_em, scale = line.size / units;
    std::string uses;
    double x = 0;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
      const Glyph& glyph = pages_.glyphs[run.first_glyph + i];
      const std::string id = glyph_id(run.font, glyph.id);
      if (!id.empty()) {
        uses += "<use href=\"#" + id + "\"";
        add_attribute(uses, "x", (x + glyph.x_offset) * units);
        if (glyph.y_offset != 0) add_attribute(uses, "y", glyph.y_offset * units);
        uses += "/>";
      }
      x += glyph.advance;
    }
    if (!uses.empty()) {
      ink_ += "<g transform=\"translate(";
      append_number(ink_, line.origin.x + run.x);
      ink_ += ' ';
      append_number(ink_, line.origin.y);
      ink_ += ") scale(" + scale_of(scale) + ")\">" + uses + "</g>";
    }
    note_text(run.owner, {line.origin.x + run.x, line.origin.y - 0.85 * line.size, x * line.size,
                          1.15 * line.size});
  }

  // Six digits: two would show in the width of a line.
  static std::string scale_of(double scale) {
    std::string digits = std::to_string(static_cast<long long>(scale * 1e6 + 0.5));
    digits.insert(0, 7 - std::min<std::size_t>(7, digits.size()), '0');
    digits.insert(digits.size() - 6, ".");
    return digits + " -" + digits;
  }

  // Empty for a glyph without ink.
  const std::string& glyph_id(FontId font, std::uint32_t glyph) {
    const auto [entry, is_new] = ids_.try_emplace({font, glyph});
    if (!is_new) return entry->second;
    const Path path = glyph_outline(*picture_.fonts, font, glyph);
    if (path.empty()) return entry->second;
    entry->second = prefix_ + "g" + std::to_string(static_cast<unsigned>(font)) + "-" +
                    std::to_string(glyph);
    glyphs_ += "<path id=\"" + entry->second + "\" d=\"";
    append_path(glyphs_, path);
    glyphs_ += "\"/>";
    return entry->second;
  }

  void note_text(const Owner& owner, const Rect& box) {
    const ContentId* content = std::get_if<ContentId>(&owner);
    if (!content) return;
    const ElementId element = text_element(pages_.structure.owner(*content));
    const Position& at = pages_.structure[element].at;
    if (at.file && at.line != 0) area_of(element.number(), at).lines.push_back(box);
  }

  // The element of the whole text: links and words in another language are parts of one.
  ElementId text_element(ElementId element) const {
    const Structure& tree = pages_.structure;
    while (tree[element].role == Role::link || tree[element].role == Role::span) {
      const ElementId parent = tree[element].parent;
      if (parent == element || tree[parent].at != tree[element].at) break;
      element = parent;
    }
    return element;
  }

  TextArea& area_of(std::uint32_t element, const Position& at) {
    const auto [entry, is_new] = areas_.try_emplace(element);
    if (is_new) entry->second.at = at;
    return entry->second;
  }

  // A frame where there is reason for one, and areas to click on.
  void write_texts(std::string& out) const {
    for (const auto& [element, area] : areas_) {
      const ShownText* text = find_text(picture_, area.at);
      const Frame frame = text ? text->frame : Frame::none;
      out += "<g class=\"text";
      if (frame != Frame::none) out += std::string(" ") + name_of(frame);
      out += '"';
      add_attribute(out, "data-at", place_of(area.at));
      if (text && text->source.file) add_attribute(out, "data-source", place_of(text->source));
      out += '>';
      if (frame != Frame::none) write_frame(out, area.lines);
      for (const Rect& line : area.lines) {
        out += "<rect class=\"line\"";
        add_box(out, line);
        out += "/>";
      }
      out += "</g>";
    }
  }

  static void write_frame(std::string& out, const std::vector<Rect>& lines) {
    Rect all = lines.front();
    for (const Rect& line : lines) all = joined(all, line);
    all = {all.x - kFrameGap, all.y - kFrameGap, all.width + 2 * kFrameGap,
           all.height + 2 * kFrameGap};
    out += "<rect class=\"frame\"";
    add_box(out, all);
    out += " rx=\"3\"/>";
  }

  static void write_link(std::string& out, const Link& link) {
    out += "<a";
    add_attribute(out, "href", link.target);
    add_attribute(out, "aria-label", link.purpose);
    if (link.at.file && link.at.line != 0) add_attribute(out, "data-at", place_of(link.at));
    out += '>';
    for (const Rect& area : link.areas) {
      out += "<rect";
      add_box(out, area);
      out += "/>";
    }
    out += "</a>";
  }

  const Picture& picture_;
  const Pages& pages_;
  const Page& page_;
  std::string prefix_, glyphs_, ink_;
  std::map<std::pair<FontId, std::uint32_t>, std::string> ids_;
  std::map<std::uint32_t, TextArea> areas_;   // by element, which is reading order
};

}  // namespace

std::string page_svg(const Picture& picture, std::size_t number) {
  return PageWriter(picture, number).write();
}

}  // namespace hjemvei
