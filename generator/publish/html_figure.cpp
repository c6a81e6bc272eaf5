#include "publish/html_figure.h"

#include <algorithm>
#include <cmath>

#include "layout/figure_input.h"
#include "layout/finish_page.h"
#include "publish/svg_path_data.h"
#include "publish/svg_picture.h"

namespace hjemvei {
namespace {

constexpr double kPixels = 4.0 / 3;   // CSS pixels a point
constexpr double kSmallPhone = 280;   // pixels: what a page 320 wide leaves between its margins
constexpr double kShrink = 0.92;      // of the size in which the texts were set; they stay readable
constexpr double kGrow = 1.4;         // and the most
constexpr double kIcon = 24;

// Points. A drawing is set so small that it stands on a phone whole, if its texts allow that; a screen
// then scales it up.
double width_for_phone(const DrawingSetting& setting) {
  const double width = kSmallPhone / kPixels;
  return std::clamp(width, setting.min_width(), std::max(setting.min_width(), setting.max_width()));
}

std::string pixels(double points) { return short_number(points * kPixels, 0); }

}  // namespace

FigurePainter::FigurePainter(const Edition& edition, const Language& language, const Theme& theme,
                             const Drawings& drawings, const std::string& narrow_drawings,
                             const Fonts& fonts, Diagnostics& diagnostics)
    : edition_(edition), language_(language), theme_(theme), drawings_(drawings),
      narrow_drawings_(narrow_drawings), fonts_(fonts), diagnostics_(diagnostics) {
  pages_.right_to_left = language.right_to_left();
}

Fragment FigurePainter::place(const std::string& key, DrawingInput input, double width) {
  const auto found = drawings_.find(key);
  if (found == drawings_.end()) return {};
  if (!input.artifact) input.artifact = Artifact::layout;
  input.language = edition_.language;
  const DrawingSetting setting(found->second, std::move(input), fonts_, pages_, diagnostics_);
  if (width == 0) width = width_for_phone(setting);
  Fragment fragment = setting.place(width, pages_, diagnostics_);
  if (pages_.right_to_left) mirror(fragment);
  return fragment;
}

std::string FigurePainter::figure(const EditionFigure& figure, Position at, Color topic,
                                  const HtmlPlace& place_of, const std::string& label) {
  const Palette palette{&theme_, topic};
  const std::string narrow = narrow_drawings_ + "/" + figure.drawing;
  const Fragment fragment =
      place(drawings_.contains(narrow) ? narrow : "drawings/" + figure.drawing, drawing_input(figure, edition_, palette, at), 0);
  if (fragment.size.width == 0) return {};
  const double width = fragment.size.width;
  const double least = std::floor(width * kShrink);
  std::string svg = "<svg role=\"img\"" + std::string(pages_.right_to_left ? " direction=\"ltr\"" : "") +
                    html_attribute("viewBox", svg_view_box(fragment)) +
                    html_attribute("style", "min-width:" + pixels(least) +
                                                "px;max-width:" + pixels(width * kGrow) + "px") +
                    html_attribute("aria-label", figure.alt) +
                    language_attributes(figure.alt_language, place_of.language) + ">" +
                    svg_inside(fragment, pages_, fonts_, 1) + "</svg>";
  if (least * kPixels <= kSmallPhone) return svg;
  return "<div class=\"scroll\" role=\"group\" tabindex=\"0\"" +
         html_attribute("aria-labelledby", label) + ">" + svg + "</div>";
}

std::string FigurePainter::cover() {
  DrawingInput input;
  input.palette = {&theme_, theme_.colors.contains("cover") ? theme_.colors.at("cover") : Color{}};
  input.current = {255, 255, 255};
  input.at = edition_.at;
  const auto found = drawings_.find("drawings/" + theme_.cover_drawing);
  if (found == drawings_.end()) return {};
  const Fragment fragment =
      place("drawings/" + theme_.cover_drawing, std::move(input), natural_size(*found->second).width);
  return "<svg class=\"cover\" aria-hidden=\"true\"" +
         html_attribute("viewBox", svg_view_box(fragment)) + ">" +
         svg_inside(fragment, pages_, fonts_, 1) + "</svg>";
}

std::string FigurePainter::icon(const std::string& name) {
  DrawingInput input;
  input.palette = {&theme_, Color{}};
  input.at = edition_.at;
  const Fragment fragment = place("icons/" + name, std::move(input), kIcon);
  if (fragment.size.width == 0) return {};
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
         html_attribute("viewBox", svg_view_box(fragment)) +
         " fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" +
         svg_inside(fragment, pages_, fonts_, 2) + "</svg>";
}

}  // namespace hjemvei
