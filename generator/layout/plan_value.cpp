#include <algorithm>

#include "base/utf8.h"
#include "layout/blocks/parts.h"
#include "layout/plan_parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kMarkWidth = 1.6;   // points, of a cross
constexpr double kDot = 0.27;        // radius of a radio button's dot, in sides of its box
constexpr double kCross = 0.24;      // how far a cross stays from the edge, the same

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF && !(c >= 0x660 && c <= 0x669) && !(c >= 0x6F0 && c <= 0x6F9)) ||
         (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}
bool is_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
}

// The language that a value is set in: the reader's, but one of the other direction where its first
// letter (UAX #9, P2) runs that way.
std::string language_of(std::string_view value, const Setting& setting) {
  const bool own = setting.language.right_to_left();
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = next_scalar(value, at);
    if (is_right_to_left(c)) return own ? setting.language.tag : "ar";
    if (is_letter(c)) return own ? setting.edition.source_language : setting.language.tag;
  }
  return own ? setting.edition.source_language : setting.language.tag;   // digits, as on paper
}

std::vector<std::string> lines_of(const std::string& value) {
  std::vector<std::string> lines(1);
  for (const char c : value) c == '\n' ? (void)lines.emplace_back() : lines.back().push_back(c);
  return lines;
}

// What stands in the field, in the reader's words.
std::string shown(const EditionField& field, const std::string& value) {
  if (field.kind == FieldKind::choice)
    for (const EditionOption& option : field.options)
      if (option.id == value) return option.label.own.plain();
  return value;
}

// A value in its box: the largest size at which it fits.
class ValueFit {
 public:
  ValueFit(const std::vector<StyledText>& texts, const Rect& area, bool lines, PlanSetting& plan)
      : texts_(texts), area_(area), lines_(lines), plan_(plan), style_(plan.layout.field.value) {}

  // Nothing when it does not fit even at the smallest size.
  std::optional<double> size() const {
    constexpr double kStep = 0.5;
    if (!lines_)   // on one line, where the field is one
      for (double size = style_.size; size >= style_.smallest; size -= kStep)
        if (line_count(size) <= 1 && height(size) <= room()) return size;
    for (double size = style_.size; size >= style_.smallest; size -= kStep)
      if (height(size) <= room()) return size;
    return std::nullopt;
  }

  // At the smallest size: lines that it takes, and lines that there is room for.
  std::size_t lines_taken() const { return line_count(style_.smallest); }
  std::size_t lines_there() const {
    const double one = height(style_.smallest) / static_cast<double>(lines_taken());
    return static_cast<std::size_t>(std::max(1.0, room() / one));
  }

  // A single line stands in the middle, several begin at the top.
  Fragment set(double size, std::optional<Owner> owner) const {
    const double free = area_.height - height(size);
    double y = area_.y + (lines_ ? std::min(free / 2, plan_.layout.field.padding) : free / 2);
    Fragment out;
    for (const StyledText& text : texts_) {
      const TextSetting how = how_at(size, text);
      Fragment line = owner ? text.set_for(*owner, how, plan_.setting) : text.set(how, plan_.setting);
      const double height = text.empty() ? blank(size) : line.size.height;
      append(out, std::move(line), area_.x + pad(), y);
      y += height;
    }
    return out;
  }

 private:
  double pad() const { return std::min(plan_.layout.field.padding, 0.08 * area_.width); }
  double room() const { return area_.height - 2; }
  double blank(double size) const { return size * style_.pitch; }

  TextSetting how_at(double size, const StyledText& text) const {
    TextSetting how = setting_of(style_, size, area_.width - 2 * pad(), plan_.setting);
    how.align = align_at_start(text.text(), plan_.setting);
    return how;
  }

  double height(double size) const {
    double sum = 0;
    for (const StyledText& text : texts_)
      sum += text.empty() ? blank(size) : text.height(how_at(size, text));
    return sum;
  }

  std::size_t line_count(double size) const {
    std::size_t lines = 0;
    for (const StyledText& text : texts_)
      lines += std::max<std::size_t>(1, text.line_count(how_at(size, text)));
    return lines;
  }

  const std::vector<StyledText>& texts_;
  const Rect& area_;
  bool lines_;
  PlanSetting& plan_;
  const TextStyle& style_;
};

// The field of this name; made when it is first seen.
std::uint32_t field_number(const EditionField& source, const std::string& name,
                           const std::string& description, PlanSetting& plan) {
  const auto known = plan.fields.find(name);
  if (known != plan.fields.end()) return known->second;
  PlacedField field;
  field.name = name;
  field.kind = source.kind;
  field.required = source.required;
  field.description = description;
  if (field.kind == FieldKind::choice || field.kind == FieldKind::radio)
    for (const EditionOption& option : source.options)
      field.choices.push_back({option.id, option.label.own.plain()});
  if (const CaseValue* value = plan.value_of(name)) field.value = value->value;
  field.text_size = plan.layout.field.value.size;
  field.at = source.at;
  std::vector<PlacedField>& fields = plan.setting.pages.fields;
  const auto number = static_cast<std::uint32_t>(fields.size());
  fields.push_back(std::move(field));
  plan.fields.emplace(name, number);
  return number;
}

std::vector<Item> items_of(Fragment fragment) {
  std::vector<Item> items;
  for (PlacedItem& placed : fragment.items) items.push_back(std::move(placed.item));
  return items;
}

// A cross, or a dot in a round box.
Shape mark(const Rect& area, bool round, Owner owner, Color color) {
  if (round) {
    const Point centre{area.x + area.width / 2, area.y + area.height / 2};
    return filled(owner, circle(centre, kDot * area.width), color);
  }
  const double inset = kCross * area.width;
  using Kind = PathSegment::Kind;
  const auto at = [](Kind kind, double x, double y) { return PathSegment{kind, {}, {}, {x, y}}; };
  const double left = area.x + inset, right = area.right() - inset;
  const double top = area.y + inset, bottom = area.bottom() - inset;
  return stroked(owner,
                 {at(Kind::move, left, top), at(Kind::line, right, bottom),
                  at(Kind::move, left, bottom), at(Kind::line, right, top)},
                 color, kMarkWidth);
}

}  // namespace

const CaseValue* PlanSetting::value_of(std::string_view name) const {
  if (!input.values) return nullptr;
  const auto found = input.values->find(name);
  return found == input.values->end() || found->second.value.empty() ? nullptr : &found->second;
}

std::string describe(const std::string& label, const EditionField& field, const PlanSetting& plan) {
  std::string more;
  if (field.required) more = plan.plan.required;
  if (field.kind == FieldKind::date) more += (more.empty() ? "" : "; ") + plan.plan.date_form;
  std::string out = label;
  if (field.hint) out += ". " + field.hint->own.plain();
  return more.empty() ? out : out + " (" + more + ")";
}

FieldContent::FieldContent(const EditionField& field, std::string name, std::string description,
                           ElementId parent, PlanSetting& plan, std::string state)
    : field_(field),
      name_(std::move(name)),
      description_(std::move(description)),
      state_(std::move(state)),
      value_(plan.value_of(name_)),
      element_(parent) {
  Structure& tree = plan.setting.pages.structure;
  if (!plan.flat()) {
    number_ = field_number(field, name_, description_, plan);
    element_ = tree.add(parent, Role::form, field.at);
  } else if (is_mark() && is_on()) {
    element_ = tree.add(parent, Role::figure, field.at);
    tree[element_].alt = plan.plan.ticked;
  }
  if (is_mark() || !value_) return;
  for (const std::string& line : lines_of(shown(field_, value_->value))) {
    const Text text = plain_text(line, language_of(line, plan.setting), value_->at);
    if (plan.flat())
      texts_.push_back(paragraph_in(Role::p, text, parent, plan.setting));
    else
      texts_.emplace_back(text, Artifact::layout, plan.setting);
  }
}

bool FieldContent::is_mark() const {
  return field_.kind == FieldKind::checkbox || field_.kind == FieldKind::radio;
}

bool FieldContent::is_on() const {
  return value_ && value_->value == (field_.kind == FieldKind::radio ? state_ : "yes");
}

Widget FieldContent::widget(const Rect& area) const {
  Widget widget;
  widget.field = number_;
  widget.element = element_;
  widget.area = area;
  widget.description = description_;
  return widget;
}

void FieldContent::place(const Rect& area, Fragment& into, PlanSetting& plan) const {
  is_mark() ? place_mark(area, into, plan) : place_text(area, into, plan);
}

void FieldContent::place_text(const Rect& area, Fragment& into, PlanSetting& plan) const {
  Fragment text;
  if (!texts_.empty()) {
    const ValueFit fit(texts_, area, field_.kind == FieldKind::lines, plan);
    const std::optional<double> size = fit.size();
    if (!size)
      plan.setting.diagnostics.error(
          "value-too-long", value_->at,
          "the text of the field \"" + name_ + "\" needs " + std::to_string(fit.lines_taken()) +
              " lines at its smallest; there is room for " + std::to_string(fit.lines_there()),
          "a shorter text");
    const std::optional<Owner> owner = plan.flat() ? std::nullopt : std::optional<Owner>(InWidget{});
    text = fit.set(size.value_or(plan.layout.field.value.smallest), owner);
  }
  if (plan.flat()) {
    append(into, std::move(text), 0, 0);
    return;
  }
  Widget widget = this->widget(area);
  widget.appearance = items_of(std::move(text));
  into.widgets.push_back(std::move(widget));
}

void FieldContent::place_mark(const Rect& area, Fragment& into, PlanSetting& plan) const {
  const bool round = field_.kind == FieldKind::radio;
  const Color ink = plan.setting.color("ink");
  if (!plan.flat()) {
    Widget widget = this->widget(area);
    widget.state = round ? state_ : "yes";
    widget.appearance.push_back(mark(area, round, InWidget{}, ink));
    into.widgets.push_back(std::move(widget));
  } else if (is_on()) {
    const ContentId content = plan.setting.pages.structure.add_content(element_);
    into.items.push_back({mark(area, round, content, ink), Mirroring::keep, area, 1});
    into.boxes.push_back({element_, area});
  }
}

void paint_tick_box(const Rect& area, bool round, Fragment& into, const PlanSetting& plan) {
  const Point centre{area.x + area.width / 2, area.y + area.height / 2};
  const Path path = round ? circle(centre, area.width / 2) : rounded_rectangle(area, 1.5);
  Shape box = stroked(Artifact::layout, path, plan.setting.color("line"), 1);
  box.fill = plan.setting.color("white");
  into.items.push_back(behind(std::move(box)));
}

}  // namespace hjemvei
