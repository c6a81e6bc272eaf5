// Attributes of SVG elements, checked: which may stand where, and what they may hold. Every fault
// is reported where it stands, and the reader goes on with the default.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/svg_transform.h"
#include "layout/svg_tree.h"

namespace hjemvei {

// True for the elements of the subset that draw or group: svg, g, path, … and text.
bool is_svg_element(std::string_view name);

// Reports the attributes of `element` that the subset does not read there.
void check_attributes(const SvgElement& element, Diagnostics& diagnostics);

// `seen` says name="value" and `instead` what may stand there.
void report_value(const SvgAttribute& attribute, std::string instead, Diagnostics& diagnostics);

// A number; `otherwise` when it is not there or is wrong. `least`: smallest value allowed.
double number_of(const SvgElement& element, std::string_view name, double otherwise,
                 std::optional<double> least, Diagnostics& diagnostics);
// The same for an attribute that must stand there.
double required_number(const SvgElement& element, std::string_view name,
                       std::optional<double> least, Diagnostics& diagnostics);

// A list of numbers ("0 0 190 120"); nothing when it is not there or is wrong.
std::optional<std::vector<double>> numbers_of(const SvgElement& element, std::string_view name,
                                              std::string_view form, Diagnostics& diagnostics);

// The index of the value in `words`; `otherwise` when it is not there or is none of them.
std::size_t word_of(const SvgElement& element, std::string_view name,
                    std::span<const std::string_view> words, std::size_t otherwise,
                    Diagnostics& diagnostics);

// The element's own transform; the identity when there is none.
Matrix transform_of(const SvgElement& element, Diagnostics& diagnostics);

}  // namespace hjemvei
