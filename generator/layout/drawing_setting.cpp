#include <algorithm>

#include "base/utf8.h"
#include "layout/drawing.h"
#include "layout/drawing_model.h"
#include "layout/drawing_text.h"
#include "layout/drawing_words.h"
#include "layout/svg_path.h"
#include "layout/svg_transform.h"

namespace hjemvei {
namespace {

constexpr double kMost = 1.35;  // scale
constexpr double kSteps[] = {0.7,  0.75, 0.8,  0.85, 0.9,  0.95, 1,
                             1.05, 1.1,  1.15, 1.2,  1.25, 1.3,  kMost};

Text with_weight(const Text& text, bool strong) {
  Text copy = text;
  if (strong)
    for (TextRun& run : copy.runs) run.strong = true;
  return copy;
}

double bottom_of(const DrawingShape& shape) {
  return bounds(shape.path).bottom() + (shape.stroke.paints() ? shape.line_width / 2 : 0);
}

// The fit of every label at one width, and what follows from it.
struct Fit {
  double scale = 1;
  std::vector<FittedLabel> labels;
  double grown = 0;         // points that the frame has grown beyond the scale; may be negative
  double frame_bottom = 0;  // points
  double height = 0;        // of the whole drawing, points
};

}  // namespace

// The elements in painting order, each with its colours or its label.
struct DrawingSetting::Setting {
  struct Entry {
    const DrawingElement* element = nullptr;
    std::optional<Color> fill, stroke, marker;
    std::optional<std::size_t> label;  // index in `labels`
  };

  std::shared_ptr<const Drawing> drawing;
  DrawingInput input;
  std::vector<Entry> entries;
  std::vector<DrawingLabel> labels;
  const DrawingFrame* frame = nullptr;
  double min_scale = 1;
  double lowest = 0;  // lower edge of shapes and full text boxes as the file has them

  std::optional<Color> color_of(const DrawingPaint& paint, Diagnostics& diagnostics) const;
  std::optional<Color> token_color(const std::string& token, Position at,
                                   Diagnostics& diagnostics) const;
  void add_shape(const DrawingElement& element, Diagnostics& diagnostics);
  void add_text(const DrawingElement& element, const TextFinder& finder, const Fonts& fonts,
                Pages& pages, Diagnostics& diagnostics);

  bool fits(double scale) const;
  // The smallest scale at which every text finds room; 1 when there is none.
  double find_min_scale() const;
  Fit fit(double width) const;
  double lower_edge(const Fit& fit) const;
  Owner owner() const { return input.artifact ? Owner(*input.artifact) : Owner(input.owner); }
  Shape shape(const DrawingShape& source, const Entry& entry, const Fit& fit) const;
  void report_length(const DrawingLabel& label, const Fit& fit, Diagnostics& diagnostics) const;
  // Turns items of a group that keeps its orientation into such items.
  void keep(const DrawingPlace& place, const Fit& fit, std::size_t first, Fragment& fragment) const;
};

std::optional<Color> DrawingSetting::Setting::token_color(const std::string& token, Position at,
                                                          Diagnostics& diagnostics) const {
  if (const std::optional<Color> color = input.palette.find(token)) return color;
  if (token.starts_with("station-")) {
    const std::string theme = input.palette.theme ? input.palette.theme->id : "";
    diagnostics.error(
        "drawing-color", at,
        "the theme \"" + theme + "\" has no colour for the section \"" + token.substr(8) + "\"",
        "write one under sections: in layouts/themes/" + theme + ".yaml");
  }
  return {};
}

std::optional<Color> DrawingSetting::Setting::color_of(const DrawingPaint& paint,
                                                       Diagnostics& diagnostics) const {
  if (!paint.token.empty())
    if (const auto color = token_color(paint.token, paint.at, diagnostics)) return color;
  if (paint.kind == DrawingPaint::Kind::none) return {};
  return paint.kind == DrawingPaint::Kind::current ? input.current : paint.color;
}

void DrawingSetting::Setting::add_shape(const DrawingElement& element, Diagnostics& diagnostics) {
  const DrawingShape& shape = std::get<DrawingShape>(element);
  if (shape.frame) frame = &*shape.frame;
  lowest = std::max(lowest, bottom_of(shape));
  entries.push_back(
      {&element, color_of(shape.fill, diagnostics), color_of(shape.stroke, diagnostics), {}, {}});
}

void DrawingSetting::Setting::add_text(const DrawingElement& element, const TextFinder& finder,
                                       const Fonts& fonts, Pages& pages, Diagnostics& diagnostics) {
  const DrawingTextBox& box = std::get<DrawingTextBox>(element);
  const std::optional<Text> text = finder.find(box);
  if (!text) return;
  if (!box.in_frame) lowest = std::max(lowest, nominal_bottom(box));
  Entry entry{&element, color_of(box.fill, diagnostics), {}, {}, labels.size()};
  if (!box.highlight.empty()) entry.marker = token_color(box.highlight, box.at, diagnostics);
  std::vector<bool> marked;
  for (const TextRun& run : text->runs) marked.push_back(run.strong);
  labels.push_back({&box,
                    Paragraph(with_weight(*text, box.strong), fonts, pages.texts, diagnostics),
                    std::move(marked), text->at, text->plain()});
  entries.push_back(entry);
}

bool DrawingSetting::Setting::fits(double scale) const {
  return std::all_of(labels.begin(), labels.end(),
                     [&](const DrawingLabel& label) { return has_room(label, scale); });
}

double DrawingSetting::Setting::find_min_scale() const {
  const auto found = std::partition_point(std::begin(kSteps), std::end(kSteps),
                                          [&](double scale) { return !fits(scale); });
  return found == std::end(kSteps) ? 1 : *found;
}

Fit DrawingSetting::Setting::fit(double width) const {
  Fit fit;
  fit.scale = width / drawing->size.width;
  for (const DrawingLabel& label : labels) {
    fit.labels.push_back(fit_label(label, fit.scale));
    if (!frame || !label.box->in_frame) continue;
    fit.frame_bottom = fit.labels.back().bottom + frame->padding * fit.scale;
    fit.grown = fit.frame_bottom - frame->rect.bottom() * fit.scale;
  }
  // The air that the file leaves at its lower edge stays; lines that are not used leave none.
  const double air = std::max(0.0, drawing->size.height - lowest);
  fit.height = lower_edge(fit) + air * fit.scale;
  return fit;
}

double DrawingSetting::Setting::lower_edge(const Fit& fit) const {
  double edge = 0;
  for (const Entry& entry : entries) {
    const auto* shape = std::get_if<DrawingShape>(entry.element);
    const DrawingPlace& place =
        shape ? shape->place : std::get<DrawingTextBox>(*entry.element).place;
    double bottom = shape ? bottom_of(*shape) * fit.scale : fit.labels[*entry.label].bottom;
    if (place.below || (shape && shape->frame)) bottom += fit.grown;
    edge = std::max(edge, bottom);
  }
  return edge;
}

Shape DrawingSetting::Setting::shape(const DrawingShape& source, const Entry& entry,
                                     const Fit& fit) const {
  Shape shape{owner(), {}, entry.fill, entry.stroke, source.even_odd};
  shape.line_width = source.line_width * fit.scale;
  shape.cap = source.cap;
  shape.join = source.join;
  for (const double length : source.dash) shape.dash.push_back(length * fit.scale);
  const double down = source.place.below ? fit.grown : 0;
  shape.path = map(Matrix{fit.scale, 0, 0, fit.scale, 0, down}, source.path);
  if (source.frame && fit.frame_bottom > 0) {
    const Rect& rect = source.frame->rect;
    const double top = rect.y * fit.scale;
    shape.path = rounded_rectangle(
        {rect.x * fit.scale, top, rect.width * fit.scale, std::max(0.0, fit.frame_bottom - top)},
        source.frame->radius * fit.scale);
  }
  return shape;
}

void DrawingSetting::Setting::report_length(const DrawingLabel& label, const Fit& fit,
                                            Diagnostics& diagnostics) const {
  const int percent = excess_percent(label, fit.scale);
  const std::size_t longest =
      count_scalars(label.plain) * 100 / static_cast<std::size_t>(100 + percent);
  const DrawingTextBox& box = *label.box;
  const std::string lines = box.lines == 1 ? "one line" : std::to_string(box.lines) + " lines";
  diagnostics.error("drawing-too-long", label.at,
                    "\"" + label.plain + "\" (" + label.paragraph.language().tag + ") needs " +
                        std::to_string(percent) + " % more room than " + quoted_name(*drawing) +
                        " has for \"" + box.key + "\": " + lines,
                    "write at most about " + std::to_string(longest) + " characters");
}

void DrawingSetting::Setting::keep(const DrawingPlace& place, const Fit& fit, std::size_t first,
                                   Fragment& fragment) const {
  if (!place.keep) return;
  const Rect& box = drawing->keep_boxes[*place.keep];
  const double down = place.below ? fit.grown : 0;
  for (std::size_t i = first; i < fragment.items.size(); ++i) {
    fragment.items[i].mirroring = Mirroring::keep;
    fragment.items[i].keep_box = {box.x * fit.scale, box.y * fit.scale + down,
                                  box.width * fit.scale, box.height * fit.scale};
  }
}

DrawingSetting::DrawingSetting(std::shared_ptr<const Drawing> drawing, DrawingInput input,
                               const Fonts& fonts, Pages& pages, Diagnostics& diagnostics)
    : setting_(std::make_unique<Setting>()) {
  setting_->drawing = std::move(drawing);
  setting_->input = std::move(input);
  const TextFinder finder(*setting_->drawing, setting_->input, diagnostics);
  for (const DrawingElement& element : setting_->drawing->elements) {
    if (std::holds_alternative<DrawingShape>(element))
      setting_->add_shape(element, diagnostics);
    else
      setting_->add_text(element, finder, fonts, pages, diagnostics);
  }
  finder.report_unused();
  setting_->min_scale = setting_->find_min_scale();
}

DrawingSetting::~DrawingSetting() = default;
DrawingSetting::DrawingSetting(DrawingSetting&&) noexcept = default;
DrawingSetting& DrawingSetting::operator=(DrawingSetting&&) noexcept = default;

double DrawingSetting::height(double width) const { return setting_->fit(width).height; }
double DrawingSetting::min_width() const {
  return setting_->min_scale * setting_->drawing->size.width;
}
double DrawingSetting::max_width() const { return kMost * setting_->drawing->size.width; }

bool DrawingSetting::fits(double width) const {
  return setting_->fits(width / setting_->drawing->size.width);
}

Fragment DrawingSetting::place(double width, Pages& pages, Diagnostics& diagnostics) const {
  const Setting& setting = *setting_;
  const Fit fit = setting.fit(width);
  Fragment fragment;
  fragment.size = {width, fit.height};
  for (const Setting::Entry& entry : setting.entries) {
    const std::size_t first = fragment.items.size();
    if (const auto* shape = std::get_if<DrawingShape>(entry.element)) {
      if (!entry.fill && !entry.stroke) continue;
      fragment.items.push_back({setting.shape(*shape, entry, fit), Mirroring::flip, {}});
      setting.keep(shape->place, fit, first, fragment);
      continue;
    }
    const DrawingLabel& label = setting.labels[*entry.label];
    const FittedLabel& fitted = fit.labels[*entry.label];
    if (!fitted.fits) setting.report_length(label, fit, diagnostics);
    place_label(label, fitted, fit.scale, label.box->place.below ? fit.grown : 0,
                {setting.owner(), entry.fill.value_or(Color{}), entry.marker}, pages,
                fragment.items);
    setting.keep(label.box->place, fit, first, fragment);
  }
  return fragment;
}

}  // namespace hjemvei
