#include "layout/svg_text.h"

#include <cmath>

#include "layout/svg_values.h"

namespace hjemvei {
namespace {

using Source = DrawingTextBox::Source;
using Anchor = DrawingTextBox::Anchor;

constexpr std::string_view kWeights[] = {"400", "700"};
constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
constexpr std::string_view kMiddle[] = {"middle"};

struct SourceName {
  const char* attribute;
  Source source;
};
constexpr SourceName kSources[] = {{"data-word", Source::word},
                                   {"data-fact", Source::fact},
                                   {"data-station", Source::station},
                                   {"data-section-title", Source::section_title}};

// What the text prints: exactly one of the four attributes.
bool read_source(const SvgElement& element, DrawingTextBox& box, Diagnostics& diagnostics) {
  const SvgAttribute* found = nullptr;
  for (const SourceName& name : kSources) {
    const SvgAttribute* attribute = element.find(name.attribute);
    if (!attribute) continue;
    if (found) {
      diagnostics.error(
          "svg-text", attribute->at,
          "a text prints one thing, and this has both " + found->name + " and " + attribute->name,
          "write one of them");
      continue;
    }
    found = attribute;
    box.source = name.source;
    box.key = attribute->value;
  }
  if (found && found->value.empty()) report_value(*found, "write a key or an id", diagnostics);
  if (!found)
    diagnostics.error("svg-text", element.at, "a text that does not come from the content",
                      "write data-word=\"KEY\", data-fact, data-station or data-section-title");
  return found && !found->value.empty();
}

int read_lines(const SvgElement& element, Diagnostics& diagnostics) {
  const SvgAttribute* attribute = element.find("data-lines");
  if (!attribute) return 1;
  const std::optional<double> value = svg_number(attribute->value);
  if (value && *value >= 1 && *value <= 50 && std::floor(*value) == *value)
    return static_cast<int>(*value);
  report_value(*attribute, "write a whole number from 1 to 50", diagnostics);
  return 1;
}

void require_upright(const SvgElement& element, const Matrix& matrix, Diagnostics& diagnostics) {
  if (matrix.keeps_upright()) return;
  diagnostics.error("svg-value", element.at,
                    "<" + element.name + "> is turned or mirrored by a transform",
                    "place it outside of that transform; it may only be moved and scaled");
}

void check_paint(const SvgElement& element, const SvgStyle& style, Diagnostics& diagnostics) {
  if (style.stroke.paints())
    diagnostics.error("svg-text", element.at, "the letters of a text are not outlined",
                      "write stroke=\"none\" on the text");
  if (!style.fill.paints())
    diagnostics.error("svg-text", element.at, "a text without a colour",
                      "write fill=\"#16202E\" data-fill=\"ink\" on the text");
}

}  // namespace

std::optional<DrawingTextBox> read_text(const SvgElement& element, const SvgStyle& style,
                                        const Matrix& matrix, Diagnostics& diagnostics) {
  DrawingTextBox box;
  box.at = element.at;
  const bool has_source = read_source(element, box, diagnostics);
  require_upright(element, matrix, diagnostics);
  check_paint(element, style, diagnostics);
  const double scale = matrix.scale();
  box.origin = matrix.map({required_number(element, "x", {}, diagnostics),
                           required_number(element, "y", {}, diagnostics)});
  box.font_size = scale * number_of(element, "font-size", 10, 1, diagnostics);
  box.strong = word_of(element, "font-weight", kWeights, 0, diagnostics) == 1;
  box.anchor = static_cast<Anchor>(word_of(element, "text-anchor", kAnchors, 0, diagnostics));
  box.width = scale * number_of(element, "data-width", 0, 1, diagnostics);
  box.lines = read_lines(element, diagnostics);
  word_of(element, "data-valign", kMiddle, 0, diagnostics);
  box.middle = element.find("data-valign") != nullptr;
  if (const SvgAttribute* highlight = element.find("data-highlight")) {
    check_token(*highlight, diagnostics);
    box.highlight = highlight->value;
  }
  box.fill = style.fill;
  if (box.width == 0 && box.source != Source::station && !element.find("data-width"))
    diagnostics.error("svg-missing", element.at, "a text without data-width",
                      "write data-width=\"…\", the room that it has");
  if (!has_source) return {};
  return box;
}

Rect area_of(const DrawingTextBox& box) {
  const double height = box.font_size * (1 + 1.3 * (box.lines - 1));
  const double top = box.middle ? box.origin.y - height / 2 : box.origin.y - box.font_size;
  const double part = box.anchor == Anchor::start ? 0 : box.anchor == Anchor::middle ? 0.5 : 1;
  return {box.origin.x - part * box.width, top, box.width, height};
}

DrawingFrame read_frame(const SvgElement& element, const Matrix& matrix, Diagnostics& diagnostics) {
  require_upright(element, matrix, diagnostics);
  const Point corner = matrix.map(
      {number_of(element, "x", 0, {}, diagnostics), number_of(element, "y", 0, {}, diagnostics)});
  DrawingFrame frame;
  frame.rect = {corner.x, corner.y, matrix.a * required_number(element, "width", 1, diagnostics),
                matrix.d * required_number(element, "height", 1, diagnostics)};
  frame.radius = matrix.scale() * number_of(element, "rx", 0, 0, diagnostics);
  frame.padding = matrix.scale() * number_of(element, "data-padding", 8, 0, diagnostics);
  return frame;
}

}  // namespace hjemvei
