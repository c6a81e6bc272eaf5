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

constexpr double kLeast = 0.7, kMost = 1.35;   // scale

Text with_weight(const Text& text, bool strong) {
  Text copy = text;
  if (strong)
    for (TextRun& run : copy.runs) run.strong = true;
  return copy;
}

// The fit of every label at one width, and what follows from it.
struct Fit {
  double scale = 1;
  std::vector<FittedLabel> labels;
  double grown = 0;           // points that the frame has grown beyond the scale; may be negative
  double frame_bottom = 0;    // points
};

}  // namespace

// The elements in painting order, each with its colours or its label.
struct DrawingSetting::Setting {
  struct Entry {
    const DrawingElement* element = nullptr;
    std::optional<Color> fill, stroke, marker;
    std::optional<std::size_t> label;   // index in `labels`
  };

  std::shared_ptr<const Drawing> drawing;
  DrawingInput input;
  std::vector<Entry> entries;
  std::vector<DrawingLabel> labels;
  const DrawingFrame* frame = nullptr;

  std::optional<Color> color_of(const DrawingPaint& paint, Diagnostics& diagnostics) const;
  std::optional<Color> token_color(const std::string& token, Position at,
                                   Diagnostics& diagnostics) const;
  void add_shape(const DrawingElement& element, Diagnostics& diagnostics);
  void add_text(const DrawingElement& element, const TextFinder& finder, const Fonts& fonts,
                Pages& pages, Diagnostics& diagnostics);

  Fit fit(double width) const;
  double height(const Fit& fit) const { return drawing->size.height * fit.scale + fit.grown; }
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
    diagnostics.error("drawing-color", at,
                      "the theme \"" + theme + "\" has no colour for the section \"" +
                          token.substr(8) + "\"",
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
  entries.push_back({&element, color_of(shape.fill, diagnostics),
                     color_of(shape.stroke, diagnostics), {}, {}});
}

void DrawingSetting::Setting::add_text(const DrawingElement& element, const TextFinder& finder,
                                       const Fonts& fonts, Pages& pages, Diagnostics& diagnostics) {
  const DrawingTextBox& box = std::get<DrawingTextBox>(element);
  const std::optional<Text> text = finder.find(box);
  if (!text) return;
  Entry entry{&element, color_of(box.fill, diagnostics), {}, {}, labels.size()};
  if (!box.highlight.empty()) entry.marker = token_color(box.highlight, box.at, diagnostics);
  std::vector<bool> marked;
  for (const TextRun& run : text->runs) marked.push_back(run.strong);
  labels.push_back({&box,
                    Paragraph(with_weight(*text, box.strong), fonts, pages.texts, diagnostics),
                    std::move(marked), text->at, text->plain()});
  entries.push_back(entry);
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
  return fit;
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
}

DrawingSetting::~DrawingSetting() = default;
DrawingSetting::DrawingSetting(DrawingSetting&&) noexcept = default;
DrawingSetting& DrawingSetting::operator=(DrawingSetting&&) noexcept = default;

double DrawingSetting::height(double width) const { return setting_->height(setting_->fit(width)); }
double DrawingSetting::min_width() const { return kLeast * setting_->drawing->size.width; }
double DrawingSetting::max_width() const { return kMost * setting_->drawing->size.width; }

bool DrawingSetting::fits(double width) const {
  const Fit fit = setting_->fit(width);
  return std::all_of(fit.labels.begin(), fit.labels.end(),
                     [](const FittedLabel& label) { return label.fits; });
}

Fragment DrawingSetting::place(double width, Pages& pages, Diagnostics& diagnostics) const {
  const Setting& setting = *setting_;
  const Fit fit = setting.fit(width);
  Fragment fragment;
  fragment.size = {width, setting.height(fit)};
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
