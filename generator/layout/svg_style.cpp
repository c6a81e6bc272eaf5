#include "layout/svg_style.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "layout/svg_values.h"
#include "layout/theme.h"

namespace hjemvei {
namespace {

constexpr std::string_view kCaps[] = {"butt", "round", "square"};
constexpr std::string_view kJoins[] = {"miter", "round", "bevel"};
constexpr std::string_view kRules[] = {"nonzero", "evenodd"};

// fill="#FFF", fill="none", fill="currentColor".
void read_color(const SvgAttribute& attribute, bool icon, DrawingPaint& paint,
                Diagnostics& diagnostics) {
  DrawingPaint read;
  read.at = attribute.at;
  if (attribute.value == "none") {
    read.kind = DrawingPaint::Kind::none;
  } else if (attribute.value == "currentColor" && icon) {
    read.kind = DrawingPaint::Kind::current;
  } else if (const std::optional<Color> color = parse_color(attribute.value)) {
    read.kind = DrawingPaint::Kind::color;
    read.color = *color;
  } else {
    report_value(
        attribute,
        icon ? "write \"#RRGGBB\", \"currentColor\" or \"none\"" : "write \"#RRGGBB\" or \"none\"",
        diagnostics);
    return;
  }
  paint = std::move(read);
}

void read_paint(const SvgElement& element, const char* name, const char* token_name, bool icon,
                DrawingPaint& paint, Diagnostics& diagnostics) {
  const SvgAttribute* color = element.find(name);
  const SvgAttribute* token = element.find(token_name);
  if (color) read_color(*color, icon, paint, diagnostics);
  if (!token) return;
  check_token(*token, diagnostics);
  if (color && color->value == "none")
    diagnostics.error("svg-token", token->at,
                      std::string(token_name) + " gives a colour where " + name + " says \"none\"",
                      "write both or neither");
  paint.token = token->value;
  paint.at = token->at;
}

}  // namespace

void check_token(const SvgAttribute& attribute, Diagnostics& diagnostics) {
  const std::vector<std::string>& known = drawing_tokens();
  if (std::find(known.begin(), known.end(), attribute.value) != known.end()) return;
  if (attribute.value.starts_with("station-")) return;
  std::string instead = nearest(attribute.value, known);
  if (instead.empty()) {
    for (const std::string& token : known) instead += token + ", ";
    instead += "or station- and a section's id";
  }
  diagnostics.error("svg-token", attribute.at, "no colour is called \"" + attribute.value + "\"",
                    "write " + instead);
}

void read_style(const SvgElement& element, bool icon, SvgStyle& style, Diagnostics& diagnostics) {
  read_paint(element, "fill", "data-fill", icon, style.fill, diagnostics);
  read_paint(element, "stroke", "data-stroke", icon, style.stroke, diagnostics);
  style.line_width = number_of(element, "stroke-width", style.line_width, 0, diagnostics);
  style.cap = static_cast<LineCap>(
      word_of(element, "stroke-linecap", kCaps, static_cast<std::size_t>(style.cap), diagnostics));
  style.join = static_cast<LineJoin>(word_of(element, "stroke-linejoin", kJoins,
                                             static_cast<std::size_t>(style.join), diagnostics));
  style.even_odd = word_of(element, "fill-rule", kRules, style.even_odd ? 1 : 0, diagnostics) == 1;
  const SvgAttribute* dash = element.find("stroke-dasharray");
  if (!dash) return;
  style.dash.clear();
  if (dash->value == "none") return;
  const std::string_view form = "\"none\" or the lengths of dash and gap: \"4 3\"";
  auto lengths = numbers_of(element, "stroke-dasharray", form, diagnostics);
  if (!lengths) return;
  const double sum = std::accumulate(lengths->begin(), lengths->end(), 0.0);
  if (sum <= 0 || std::any_of(lengths->begin(), lengths->end(), [](double v) { return v < 0; }))
    return report_value(*dash, "write " + std::string(form), diagnostics);
  style.dash = std::move(*lengths);
}

}  // namespace hjemvei
