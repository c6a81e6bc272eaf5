#include "layout/svg_values.h"

#include <algorithm>
#include <array>

namespace hjemvei {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kPainting[] = {
    "id",          "fill",           "stroke",          "stroke-width",
    "data-fill",   "stroke-linecap", "stroke-linejoin", "stroke-dasharray",
    "data-stroke", "fill-rule",      "transform",       "data-below"};
constexpr std::string_view kSvg[] = {"xmlns",  "viewBox", "width",
                                     "height", "version", "data-mirror"};
constexpr std::string_view kGroup[] = {"data-mirror"};
constexpr std::string_view kPath[] = {"d"};
constexpr std::string_view kRect[] = {"x",  "y",        "width",       "height",
                                      "rx", "data-fit", "data-padding"};
constexpr std::string_view kCircle[] = {"cx", "cy", "r"};
constexpr std::string_view kEllipse[] = {"cx", "cy", "rx", "ry"};
constexpr std::string_view kLine[] = {"x1", "y1", "x2", "y2"};
constexpr std::string_view kPoints[] = {"points"};
constexpr std::string_view kText[] = {
    "x",          "y",           "font-size",     "font-weight",        "text-anchor",
    "data-word",  "data-fact",   "data-station",  "data-section-title", "data-width",
    "data-lines", "data-valign", "data-highlight"};

struct KnownElement {
  std::string_view name;
  Names attributes;  // besides those for painting
};
constexpr KnownElement kElements[] = {{"svg", kSvg},   {"g", kGroup},         {"path", kPath},
                                      {"rect", kRect}, {"circle", kCircle},   {"ellipse", kEllipse},
                                      {"line", kLine}, {"polyline", kPoints}, {"polygon", kPoints},
                                      {"text", kText}};

Names attributes_of(std::string_view element) {
  for (const KnownElement& known : kElements)
    if (known.name == element) return known.attributes;
  return {};
}

bool holds(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Drawing programs write these; they say in another way what we read from attributes.
constexpr std::string_view kStyling[] = {"style", "class"};

std::string joined(Names words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += '"' + std::string(words[i]) + '"';
  }
  return text;
}

std::string number_form(std::optional<double> least) {
  if (!least) return "write a number without a unit";
  return *least > 0 ? "write a number over 0, without a unit"
                    : "write a number that is not under 0, without a unit";
}

}  // namespace

bool is_svg_element(std::string_view name) {
  return std::any_of(std::begin(kElements), std::end(kElements),
                     [&](const KnownElement& known) { return known.name == name; });
}

void check_attributes(const SvgElement& element, Diagnostics& diagnostics) {
  const Names own = attributes_of(element.name);
  for (const SvgAttribute& attribute : element.attributes) {
    if (holds(own, attribute.name) || holds(kPainting, attribute.name)) continue;
    std::vector<std::string> known(own.begin(), own.end());
    known.insert(known.end(), std::begin(kPainting), std::end(kPainting));
    std::string instead = "remove it";
    if (holds(kStyling, attribute.name))
      instead = "write fill=\"#16202E\" data-fill=\"ink\" and the like as attributes of their own";
    else if (const std::string near = nearest(attribute.name, known); !near.empty())
      instead = "write " + near;
    diagnostics.error(
        "svg-attribute", attribute.at,
        "the attribute \"" + attribute.name + "\" is not read on <" + element.name + ">", instead);
  }
}

void report_value(const SvgAttribute& attribute, std::string instead, Diagnostics& diagnostics) {
  diagnostics.error("svg-value", attribute.at, attribute.name + "=\"" + attribute.value + "\"",
                    std::move(instead));
}

double number_of(const SvgElement& element, std::string_view name, double otherwise,
                 std::optional<double> least, Diagnostics& diagnostics) {
  const SvgAttribute* attribute = element.find(name);
  if (!attribute) return otherwise;
  const std::optional<double> value = svg_number(attribute->value);
  // A least value over 0 stands for "over 0".
  if (value && (!least || (*least > 0 ? *value > 0 : *value >= *least))) return *value;
  report_value(*attribute, number_form(least), diagnostics);
  return otherwise;
}

double required_number(const SvgElement& element, std::string_view name,
                       std::optional<double> least, Diagnostics& diagnostics) {
  if (!element.find(name)) {
    diagnostics.error("svg-missing", element.at,
                      "<" + element.name + "> has no " + std::string(name),
                      "write " + std::string(name) + "=\"…\"");
    return 0;
  }
  return number_of(element, name, 0, least, diagnostics);
}

std::optional<std::vector<double>> numbers_of(const SvgElement& element, std::string_view name,
                                              std::string_view form, Diagnostics& diagnostics) {
  const SvgAttribute* attribute = element.find(name);
  if (!attribute) return {};
  SvgScanner scanner(attribute->value);
  std::vector<double> values;
  while (!scanner.at_end()) {
    const std::optional<double> value = scanner.number();
    if (!value) {
      report_value(*attribute, "write " + std::string(form), diagnostics);
      return {};
    }
    values.push_back(*value);
  }
  return values;
}

std::size_t word_of(const SvgElement& element, std::string_view name, Names words,
                    std::size_t otherwise, Diagnostics& diagnostics) {
  const SvgAttribute* attribute = element.find(name);
  if (!attribute) return otherwise;
  const auto found = std::find(words.begin(), words.end(), attribute->value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  report_value(*attribute, "write " + joined(words), diagnostics);
  return otherwise;
}

Matrix transform_of(const SvgElement& element, Diagnostics& diagnostics) {
  Matrix matrix;
  const SvgAttribute* attribute = element.find("transform");
  if (!attribute) return matrix;
  if (const auto fault = parse_transform(attribute->value, matrix))
    diagnostics.error("svg-value", position_of(*attribute, fault->offset),
                      "the transform is not understood from here on",
                      "write translate(x y), scale(s), rotate(degrees) or matrix(a b c d e f)");
  return matrix;
}

}  // namespace hjemvei
