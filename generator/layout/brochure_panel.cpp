#include "layout/brochure_panel.h"

#include <algorithm>
#include <cmath>

#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kLatinPitch = 1.45;  // the pitch that the language table gives Latin scripts
constexpr int kSteps = 4;             // of tightness, and of growing drawings
constexpr double kSlack = 0.01;       // points
constexpr double kRule = 0.8;         // width of a line to write on, points
constexpr double kDot = 0.19;         // radius of a list's dot, sizes

TextSetting setting_for(const ColumnText& piece, double tightness, double width,
                        const Setting& setting) {
  const TextStyle& style = piece.style;
  const double size = style.size - tightness * (style.size - style.smallest);
  TextSetting how = setting_of(style, size, width - piece.indent, setting);
  if (piece.color) how.color = *piece.color;
  how.breaking = piece.breaking;
  return how;
}

void add_rule(Fragment& fragment, double width, const Setting& setting) {
  const Rect rule{0, fragment.size.height - kRule, width, kRule};
  fragment.items.push_back(
      behind(filled(Artifact::layout, rectangle(rule), setting.color("line"))));
}

void add_dot(Fragment& fragment, const ColumnText& piece, TextSetting how, double top) {
  how.width = 1e6;  // one line: the dot stands in the middle of it
  const Point middle{piece.indent * 0.4, top + piece.text.height(how) / 2};
  fragment.items.push_back(
      behind(filled(Artifact::layout, circle(middle, kDot * how.size), how.color)));
}

double picture_width(const DrawingSetting& picture, double growth, double width) {
  const double least = std::min(width, picture.min_width());
  const double most = std::max(least, std::min(width, picture.max_width()));
  return least + growth * (most - least);
}

}  // namespace

void PanelColumn::add(ColumnText text) {
  const double gap = pieces_.empty() ? 0 : text.gap;
  const double length = text.text.natural_width(text.style.size);
  if (length > longest_text_) {
    longest_text_ = length;
    longest_text_at_ = text.text.text().at;
  }
  pieces_.push_back({std::move(text), std::nullopt, ElementId{0}, gap});
}

void PanelColumn::add(DrawingSetting picture, ElementId figure, double gap) {
  pieces_.push_back({std::nullopt, std::move(picture), figure, pieces_.empty() ? 0 : gap});
}

double PanelColumn::height(double tightness, double width, double growth, Setting& setting) const {
  double sum = 0;
  for (const Piece& piece : pieces_) {
    sum += piece.gap;
    if (piece.picture) {
      sum += piece.picture->height(picture_width(*piece.picture, growth, width));
    } else {
      sum += piece.text->text.height(setting_for(*piece.text, tightness, width, setting)) +
             piece.text->writing_room;
    }
  }
  return sum;
}

double PanelColumn::least_height(double tightness, double width, Setting& setting) const {
  return height(tightness, width, 0, setting);
}

Fragment PanelColumn::set(double tightness, double width, double room, Setting& setting) const {
  double growth = 0;
  for (int step = kSteps * 4; step > 0 && growth == 0; --step) {
    const double share = static_cast<double>(step) / (kSteps * 4);
    if (height(tightness, width, share, setting) <= room + kSlack) growth = share;
  }
  Fragment whole;
  whole.size = {width, 0};
  for (const Piece& piece : pieces_) {
    const double y = whole.size.height + piece.gap;
    if (piece.picture) {
      const double wide = picture_width(*piece.picture, growth, width);
      const double high = piece.picture->height(wide);
      append(whole, piece.picture->place(wide, setting.pages, setting.diagnostics),
             (width - wide) / 2, y);
      whole.boxes.push_back({piece.figure, {(width - wide) / 2, y, wide, high}});
      whole.size.height = y + high;
      continue;
    }
    const TextSetting how = setting_for(*piece.text, tightness, width, setting);
    Fragment text = piece.text->text.set(how, setting);
    whole.size.height = y + text.size.height + piece.text->writing_room;
    append(whole, std::move(text), piece.text->indent, y);
    if (piece.text->indent > 0) add_dot(whole, *piece.text, how, y);
    if (piece.text->writing_room > 0) add_rule(whole, width, setting);
  }
  return whole;
}

double fit_panel(const std::function<double(double)>& height_at, double room,
                 const TextStyle& style, Position at, const PanelSetting& panel) {
  for (int step = 0; step <= kSteps; ++step) {
    const double tightness = static_cast<double>(step) / kSteps;
    if (height_at(tightness) <= room + kSlack) return tightness;
  }
  const Language& language = panel.setting.language;
  const double pitch =
      style.smallest * style.pitch * language.size_factor * language.pitch / kLatinPitch;
  const long lines = std::lround(std::ceil((height_at(1) - room - kSlack) / pitch));
  panel.setting.diagnostics.error(
      "panel-overflow", at,
      "in \"" + language.tag + "\" the text of " + panel.name + " is " + std::to_string(lines) +
          (lines == 1 ? " line" : " lines") + " too long",
      panel.drawings ? "a shorter text on this panel, or one drawing less"
                     : "a shorter text on this panel");
  return 1;
}

}  // namespace hjemvei
