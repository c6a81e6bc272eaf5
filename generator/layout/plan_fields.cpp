#include <algorithm>
#include <memory>

#include "layout/blocks/parts.h"
#include "layout/plan_parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr int kParts = 12;             // of a row's width
constexpr std::size_t kMostColumns = 4;   // of options
constexpr double kOptionGap = 1.6;     // between rows of options, in millimetres

LabelStyles label_styles(const PlanSetting& plan) {
  return {plan.layout.field.label, plan.layout.field.office};
}
LabelStyles option_styles(const PlanSetting& plan) {
  return {plan.layout.field.option, plan.layout.field.office};
}
LabelStyles hint_styles(const PlanSetting& plan) {
  return {plan.layout.field.hint, plan.layout.field.office};
}

// A field of a row: its label and hint, and below them what is filled in.
class Cell {
 public:
  virtual ~Cell() = default;
  virtual double head_height(const PlanSetting& plan) const = 0;   // of label and hint
  virtual double body_height(const PlanSetting& plan) const = 0;
  virtual void set(double head, double x, Fragment& row, PlanSetting& plan) const = 0;
  double width = 0;
};

void paint_box(const Rect& area, Fragment& into, const PlanSetting& plan) {
  Shape box = stroked(Artifact::layout, rounded_rectangle(area, plan.layout.field.radius),
                      plan.setting.color("line"), 0.9);
  box.fill = plan.setting.color("white");
  into.items.push_back(behind(std::move(box)));
}

// Faint lines to write on.
void paint_rules(const Rect& area, int rows, Fragment& into, const PlanSetting& plan) {
  for (int i = 1; i < rows; ++i) {
    const double y = area.y + i * area.height / rows, inset = plan.layout.field.padding;
    into.items.push_back(behind(
        filled(Artifact::layout, rectangle({area.x + inset, y, area.width - 2 * inset, 0.5}),
               plan.setting.color("rail"))));
  }
}

class BoxCell : public Cell {
 public:
  // `name` is whole: "me.name".
  BoxCell(const EditionField& field, std::string name, ElementId parent, double cell_width,
          PlanSetting& plan)
      : field_(field),
        label_(with_mark(field, plan), Role::p, parent, label_styles(plan), plan) {
    width = cell_width;
    if (const auto hint = hint_of(field, plan))
      hint_.emplace(*hint, Role::p, parent, hint_styles(plan), plan);
    content_.emplace(field, std::move(name), describe(field.label.own.plain(), field, plan), parent,
                     plan);
  }

  double head_height(const PlanSetting& plan) const override {
    return label_.height(width, plan) + (hint_ ? hint_->height(width, plan) : 0) +
           plan.layout.field.label_gap;
  }
  double body_height(const PlanSetting& plan) const override {
    if (field_.kind != FieldKind::lines) return plan.layout.field.height;
    return field_.rows * plan.layout.field.line;
  }
  void set(double head, double x, Fragment& row, PlanSetting& plan) const override {
    append(row, label_.set(width, plan), x, 0);
    if (hint_) append(row, hint_->set(width, plan), x, label_.height(width, plan));
    const Rect area{x, head, width, body_height(plan)};
    paint_box(area, row, plan);
    if (field_.kind == FieldKind::lines && content_->empty())
      paint_rules(area, field_.rows, row, plan);
    content_->place(area, row, plan);
  }

 private:
  // What must be filled in says so in words.
  static BilingualText with_mark(const EditionField& field, const PlanSetting& plan) {
    BilingualText label = field.label;
    if (field.required && !label.own.runs.empty())
      label.own.runs.push_back({" (" + plan.plan.required + ")", label.own.language, false, {}, {}});
    return label;
  }
  // A date says how it is written.
  static std::optional<BilingualText> hint_of(const EditionField& field, const PlanSetting& plan) {
    if (field.hint || field.kind != FieldKind::date) return field.hint;
    return BilingualText{plain_text(plan.plan.date_form, plan.setting.edition.language, field.at),
                         std::nullopt};
  }

  const EditionField& field_;
  Label label_;
  std::optional<Label> hint_;
  std::optional<FieldContent> content_;   // after the label in the tree
};

// Boxes to tick or radio buttons with their texts, in as many columns as there is room for.
class OptionsCell : public Cell {
 public:
  OptionsCell(const EditionField& field, std::string name, ElementId parent, double cell_width,
              PlanSetting& plan)
      : field_(field), name_(std::move(name)) {
    width = cell_width;
    const bool single = field.options.empty();
    if (!single) {
      label_.emplace(field.label, Role::p, parent, label_styles(plan), plan);
      if (field.hint) hint_.emplace(*field.hint, Role::p, parent, hint_styles(plan), plan);
    }
    Structure& tree = plan.setting.pages.structure;
    const ElementId list = tree.add(parent, Role::l, field.at);
    tree[list].numbering = ListNumbering::none;
    if (single) {
      add("", field.label, list, plan);
    } else {
      for (const EditionOption& option : field.options) add(option.id, option.label, list, plan);
    }
    columns_ = best_column_count(plan);
  }

  double head_height(const PlanSetting& plan) const override {
    if (!label_) return 0;
    return label_->height(width, plan) + (hint_ ? hint_->height(width, plan) : 0) +
           plan.layout.field.label_gap;
  }
  double body_height(const PlanSetting& plan) const override {
    double height = 0;
    for (std::size_t row = 0; row < row_count(); ++row)
      height += row_height(row, plan) + (row > 0 ? mm(kOptionGap) : 0);
    // A single row stands at the middle of the boxes beside it.
    return label_ && row_count() == 1 ? std::max(height, plan.layout.field.height) : height;
  }
  void set(double head, double x, Fragment& out, PlanSetting& plan) const override {
    if (label_) append(out, label_->set(width, plan), x, 0);
    if (hint_) append(out, hint_->set(width, plan), x, label_->height(width, plan));
    double y = head;
    if (label_ && row_count() == 1) y += (body_height(plan) - row_height(0, plan)) / 2;
    for (std::size_t row = 0; row < row_count(); ++row) {
      const double height = row_height(row, plan);
      for (std::size_t i = row * columns_; i < std::min(options_.size(), (row + 1) * columns_); ++i)
        set_option(options_[i], x + static_cast<double>(i % columns_) * column_width(), y, height,
                   out, plan);
      y += height + mm(kOptionGap);
    }
  }

 private:
  struct Option {
    FieldContent mark;   // before its text in the tree
    Label label;
  };

  void add(const std::string& id, const BilingualText& text, ElementId list, PlanSetting& plan) {
    Structure& tree = plan.setting.pages.structure;
    const ElementId body = tree.add(tree.add(list, Role::li, field_.at), Role::lbody, field_.at);
    const bool own_field = field_.kind == FieldKind::checkbox && !id.empty();
    std::string description = id.empty() ? describe(field_.label.own.plain(), field_, plan)
                                         : field_.label.own.plain() + ": " + text.own.plain();
    FieldContent mark(field_, own_field ? name_ + "." + id : name_, std::move(description), body,
                      plan, id);
    options_.push_back({std::move(mark), Label(text, Role::p, body, option_styles(plan), plan)});
  }

  double taken(const PlanSetting& plan) const {
    return plan.layout.field.box + plan.layout.field.box_gap;
  }
  double column_width() const { return width / static_cast<double>(columns_); }
  std::size_t row_count() const { return (options_.size() + columns_ - 1) / columns_; }

  // As many as take the least height, if no line of a text has to be broken.
  std::size_t best_column_count(const PlanSetting& plan) {
    double widest = 0;
    for (const Option& option : options_) widest = std::max(widest, option.label.stacked_width());
    std::size_t best = 1;
    double least = 0;
    for (columns_ = 1; columns_ <= std::min(kMostColumns, options_.size()); ++columns_) {
      if (columns_ > 1 && widest > text_width(plan)) break;
      const double height = body_height(plan);
      if (columns_ > 1 && height >= least) continue;
      best = columns_;
      least = height;
    }
    return best;
  }

  double text_width(const PlanSetting& plan) const { return column_width() - taken(plan) - mm(2); }
  double row_height(std::size_t row, const PlanSetting& plan) const {
    double height = plan.layout.field.box;
    for (std::size_t i = row * columns_; i < std::min(options_.size(), (row + 1) * columns_); ++i)
      height = std::max(height, options_[i].label.height(text_width(plan), plan));
    return height;
  }

  void set_option(const Option& option, double x, double y, double height, Fragment& out,
                  PlanSetting& plan) const {
    const bool round = field_.kind == FieldKind::radio;
    const double side = plan.layout.field.box;
    const Rect area{x, y + (height - side) / 2, side, side};
    paint_tick_box(area, round, out, plan);
    option.mark.place(area, out, plan);
    const double text = option.label.height(text_width(plan), plan);
    append(out, option.label.set(text_width(plan), plan), x + taken(plan),
           y + (height - text) / 2);
  }

  const EditionField& field_;
  std::string name_;
  std::optional<Label> label_, hint_;
  std::vector<Option> options_;
  std::size_t columns_ = 1;
};

// A line to sign on, and below it who signs.
class SignatureCell : public Cell {
 public:
  SignatureCell(const EditionSignature& signature, ElementId parent, double cell_width,
                PlanSetting& plan)
      : label_(signature.label, Role::p, parent, label_styles(plan), plan) {
    width = cell_width;
  }
  double head_height(const PlanSetting&) const override { return 0; }
  double body_height(const PlanSetting& plan) const override {
    return plan.layout.field.signature + plan.layout.field.label_gap + label_.height(width, plan);
  }
  void set(double head, double x, Fragment& row, PlanSetting& plan) const override {
    const double y = head + plan.layout.field.signature;
    row.items.push_back(behind(filled(Artifact::layout, rectangle({x, y, width, 0.9}),
                                      plan.setting.color("line"))));
    append(row, label_.set(width, plan), x, y + plan.layout.field.label_gap);
  }

 private:
  Label label_;
};

using CellPointer = std::unique_ptr<Cell>;

struct CellMaker {
  const std::string& section;
  ElementId parent;
  double width;
  PlanSetting& plan;

  CellPointer field(const EditionField& field, std::string name) const {
    if (field.kind == FieldKind::checkbox || field.kind == FieldKind::radio)
      return std::make_unique<OptionsCell>(field, std::move(name), parent, width, plan);
    return std::make_unique<BoxCell>(field, std::move(name), parent, width, plan);
  }
  CellPointer operator()(const EditionField& each) const {
    return field(each, section + "." + each.id);
  }
  CellPointer operator()(const EditionAgain& again) const { return field(again.field, again.name); }
  CellPointer operator()(const EditionSignature& signature) const {
    return std::make_unique<SignatureCell>(signature, parent, width, plan);
  }
  CellPointer operator()(const EditionFieldTable&) const { return nullptr; }
  CellPointer operator()(const EditionParagraph&) const { return nullptr; }
};

}  // namespace

int width_of(const EditionPlanItem& item) {
  if (const EditionField* field = std::get_if<EditionField>(&item)) return field->width;
  if (const EditionAgain* again = std::get_if<EditionAgain>(&item)) return again->field.width;
  if (const EditionSignature* signature = std::get_if<EditionSignature>(&item))
    return signature->width;
  return 0;
}

// The tree grows cell by cell, label before field: what stands side by side is read in turn.
PlanPart set_row(const std::vector<const EditionPlanItem*>& items, const std::string& section,
                 ElementId parent, PlanSetting& plan) {
  const double gap = plan.layout.field.column_gap, whole = plan.width();
  PlanPart part;
  part.space = plan.layout.field.gap;
  part.fragment.size.width = whole;
  std::vector<CellPointer> cells;
  double head = 0, body = 0;
  for (const EditionPlanItem* item : items) {
    const double width = (whole + gap) * width_of(*item) / kParts - gap;
    CellPointer cell = std::visit(CellMaker{section, parent, width, plan}, *item);
    head = std::max(head, cell->head_height(plan));
    body = std::max(body, cell->body_height(plan));
    cells.push_back(std::move(cell));
  }
  double x = 0;
  for (const CellPointer& cell : cells) {
    cell->set(head, x, part.fragment, plan);
    x += cell->width + gap;
  }
  part.fragment.size.height = head + body;
  return part;
}

}  // namespace hjemvei
