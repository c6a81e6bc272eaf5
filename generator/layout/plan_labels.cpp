#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/plan_parts.h"

namespace hjemvei {
namespace {

constexpr double kGap = 0.7;   // between the two texts on a line, in sizes of the second

Text styled(const Text& text, const TextStyle& style) { return style.strong ? in_bold(text) : text; }

// With a space after it, so that readers of text part it from what follows on the line, as MuPDF does
// not from the gap alone where letters change direction.
Text parted(Text text) {
  if (!text.runs.empty()) text.runs.back().text += ' ';
  return text;
}

// The baseline of the first line; 0 without one.
double baseline_of(const Fragment& fragment) {
  for (const PlacedItem& placed : fragment.items)
    if (const TextLine* line = std::get_if<TextLine>(&placed.item)) return line->origin.y;
  return 0;
}

// As large as keeps it on one line; if it needs several, as large as breaks no word.
double size_of(const StyledText& text, const TextStyle& style, double width,
               const Setting& setting) {
  const double fitting = width / std::max(0.001, text.natural_width(1)) - 0.01;
  if (fitting >= style.smallest) return std::min(fitting, style.size);
  return text.unbroken_size(setting_of(style, style.size, width, setting), style.smallest);
}

}  // namespace

Label::Label(const BilingualText& text, Role role, ElementId parent, const LabelStyles& styles,
             PlanSetting& plan)
    : styles_(styles),
      element_(add_element(role, text.own, parent, plan.setting)),
      own_(styled(parted(text.own), styles.own), element_, plan.setting) {
  if (text.office)
    office_.emplace(
        paragraph_in(Role::p, styled(parted(*text.office), styles.office), parent, plan.setting));
}

double Label::natural_width() const {
  double width = own_.natural_width(styles_.own.size);
  if (office_)
    width += office_->natural_width(styles_.office.size) + kGap * styles_.office.size;
  return width;
}

double Label::stacked_width() const {
  const double own = own_.natural_width(styles_.own.size);
  return office_ ? std::max(own, office_->natural_width(styles_.office.size)) : own;
}

Label::Hows Label::hows(double width, const PlanSetting& plan) const {
  Hows result;
  result.own = setting_of(styles_.own, size_of(own_, styles_.own, width, plan.setting), width, plan.setting);
  result.own.align = align_at_start(own_.text(), plan.setting);
  if (styles_.color) result.own.color = *styles_.color;
  if (!office_) return result;
  result.beside = natural_width() <= width;
  result.office = setting_of(styles_.office, size_of(*office_, styles_.office, width, plan.setting),
                             width, plan.setting);
  result.office.align = align_at_start(office_->text(), plan.setting);
  if (result.beside) {
    result.own.width = own_.natural_width(result.own.size) + 0.01;
    result.office.width = office_->natural_width(result.office.size) + 0.01;
  }
  return result;
}

double Label::height(double width, const PlanSetting& plan) const {
  const Hows how = hows(width, plan);
  double height = own_.height(how.own);
  if (office_ && !how.beside) height += office_->height(how.office);
  return height;
}

bool Label::breaks_a_word(double width, const PlanSetting& plan) const {
  const Hows how = hows(width, plan);
  return own_.breaks_a_word(how.own) || (office_ && office_->breaks_a_word(how.office));
}

Fragment Label::set_with(const Owner* owner, double width, PlanSetting& plan) const {
  const Hows how = hows(width, plan);
  const auto set = [&](const StyledText& text, const TextSetting& setting) {
    return owner ? text.set_for(*owner, setting, plan.setting) : text.set(setting, plan.setting);
  };
  Fragment whole = set(own_, how.own);
  if (office_) {
    Fragment office = set(*office_, how.office);
    if (how.beside) {
      const double dy = baseline_of(whole) - baseline_of(office);
      append(whole, std::move(office), how.own.width + kGap * how.office.size, dy);
    } else {
      const double height = office.size.height;
      append(whole, std::move(office), 0, whole.size.height);
      whole.size.height += height;
    }
  }
  whole.size.width = width;
  return whole;
}

}  // namespace hjemvei
