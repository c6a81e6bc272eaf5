#include <algorithm>
#include <memory>
#include <numeric>

#include "layout/blocks/parts.h"
#include "layout/plan_parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kRule = 0.8;    // points, between cells
constexpr double kNames = 0.46;  // of the width: the most that the rows' names take

// A table while it is put together. Shared by its parts: one that begins a page brings the header
// along.
class FieldTable {
 public:
  FieldTable(const EditionFieldTable& table, const EditionPlanSection& section, ElementId parent,
             PlanSetting& plan)
      : source_(table), plan_(plan), topic_(plan.setting.topic) {
    Structure& tree = plan.setting.pages.structure;
    const LabelStyles label{plan.layout.field.label, plan.layout.field.office};
    const LabelStyles hint{plan.layout.field.hint, plan.layout.field.office};
    if (table.label) label_.emplace(*table.label, Role::p, parent, label, plan);
    if (table.hint) hint_.emplace(*table.hint, Role::p, parent, hint, plan);
    element_ = tree.add(parent, Role::table, table.at);
    make_header();
    const ElementId body = tree.add(element_, Role::tbody, table.at);
    const std::string title = (table.label ? table.label->own : section.title.own).plain();
    for (std::size_t row = 0; row < table.row_ids.size(); ++row)
      make_row(row, section.id + "." + table.id + ".", title, body);
    set_widths();
  }

  std::vector<PlanPart> parts(const std::shared_ptr<FieldTable>& self, double body_height) {
    std::vector<PlanPart> out;
    if (label_) out.push_back({heading(), plan_.layout.field.gap, true, {}});
    out.push_back({header(std::nullopt), label_ ? plan_.layout.field.label_gap : plan_.layout.field.gap,
                   true, {}});
    double whole = out.back().fragment.size.height;
    for (const Row& row : rows_) whole += row_height(row);
    const bool together = whole <= 0.7 * body_height;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      PlanPart part{set_row(rows_[i]), 0, together || i == 0, {}};
      if (!together && i > 0)
        part.header = [self] { return self->header(Owner(Artifact::layout)); };
      out.push_back(std::move(part));
    }
    out.back().keep_with_next = false;
    return out;
  }

 private:
  struct Row {
    std::optional<Label> header;
    std::vector<FieldContent> cells;
  };

  LabelStyles header_styles() const {
    return {plan_.layout.table.column, plan_.layout.table.column_office};
  }
  LabelStyles row_styles() const { return {plan_.layout.field.option, plan_.layout.field.office}; }
  bool has_row_headers() const { return !source_.row_headers.empty(); }
  double pad() const { return plan_.layout.table.padding; }

  // Of all columns by their shares; that of the rows' names is as wide as it must be.
  void set_widths() {
    double names = 0;
    for (const Row& row : rows_)
      if (row.header) names = std::max(names, row.header->natural_width());
    if (has_row_headers()) {
      names = std::min(names + 2 * pad() + 1, kNames * plan_.width());
      widths_.push_back(names);
    }
    std::vector<double> shares;
    for (const EditionField& column : source_.columns) shares.push_back(column.width);
    const double room = plan_.width() - names;
    widen_for_words(shares, room);
    for (const double share : shares) widths_.push_back(share);
  }

  // From shares to widths. A column whose words would be broken takes room from the others.
  void widen_for_words(std::vector<double>& widths, double room) const {
    constexpr int kRounds = 16;
    constexpr double kWider = 1.08;
    for (int round = 0; round <= kRounds; ++round) {
      const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
      for (double& width : widths) width *= room / sum;
      bool widened = false;
      for (std::size_t i = 0; i < widths.size() && round < kRounds; ++i) {
        if (!header_[i].breaks_a_word(widths[i] - 2 * pad(), plan_)) continue;
        widths[i] *= kWider;
        widened = true;
      }
      if (!widened) return;
    }
  }

  void make_header() {
    Structure& tree = plan_.setting.pages.structure;
    const ElementId row =
        tree.add(tree.add(element_, Role::thead, source_.at), Role::tr, source_.at);
    if (has_row_headers()) tree.add(row, Role::td, source_.at);   // above the rows' names
    for (const EditionField& column : source_.columns) {
      const ElementId cell = tree.add(row, Role::th, column.at);
      tree[cell].scope = HeaderScope::column;
      header_.emplace_back(column.label, Role::p, cell, header_styles(), plan_);
    }
  }

  void make_row(std::size_t number, const std::string& prefix, const std::string& title,
                ElementId body) {
    Structure& tree = plan_.setting.pages.structure;
    const ElementId element = tree.add(body, Role::tr, source_.at);
    Row row;
    std::string name = fill(plan_.plan.row_n, {{"n", std::to_string(number + 1)}}, false);
    if (has_row_headers()) {
      const BilingualText& label = source_.row_headers[number];
      const ElementId cell = tree.add(element, Role::th, source_.at);
      tree[cell].scope = HeaderScope::row;
      row.header.emplace(label, Role::p, cell, row_styles(), plan_);
      name = label.own.plain();
    }
    for (const EditionField& column : source_.columns) {
      const ElementId cell = tree.add(element, Role::td, column.at);
      const std::string description =
          describe(title + ", " + name + ": " + column.label.own.plain(), column, plan_);
      row.cells.emplace_back(column, prefix + source_.row_ids[number] + "." + column.id, description,
                             cell, plan_);
    }
    rows_.push_back(std::move(row));
  }

  Fragment heading() {
    Fragment out = label_->set(plan_.width(), plan_);
    if (hint_) {
      const double y = out.size.height;
      Fragment hint = hint_->set(plan_.width(), plan_);
      out.size.height += hint.size.height;
      append(out, std::move(hint), 0, y);
    }
    return out;
  }

  // As content, or as furniture of a later page.
  Fragment header(std::optional<Owner> owner) {
    Fragment out;
    out.size.width = plan_.width();
    std::size_t column = has_row_headers() ? 1 : 0;
    std::vector<std::pair<Fragment, double>> cells;
    double x = column ? widths_.front() : 0;
    for (const Label& label : header_) {
      const double width = widths_[column++], inner = width - 2 * pad();
      Fragment cell = owner ? label.set_for(*owner, inner, plan_) : label.set(inner, plan_);
      out.size.height = std::max(out.size.height, cell.size.height);
      cells.emplace_back(std::move(cell), x + pad());
      x += width;
    }
    out.size.height += 2 * pad();
    out.items.push_back(behind(filled(Artifact::layout,
                                      rectangle({0, 0, out.size.width, out.size.height}), topic_)));
    for (auto& [cell, left] : cells) append(out, std::move(cell), left, pad());
    if (!owner) out.boxes.push_back({element_, {0, 0, out.size.width, out.size.height}});
    return out;
  }

  double row_height(const Row& row) const {
    double height = plan_.layout.table.row;
    if (row.header)
      height = std::max(height, row.header->height(widths_.front() - 2 * pad(), plan_) + pad());
    return height;
  }

  Fragment set_row(const Row& row) {
    Fragment out;
    out.size = {plan_.width(), row_height(row)};
    const double height = out.size.height;
    std::size_t column = 0;
    double x = 0;
    if (row.header) {
      const double width = widths_[column++], inner = width - 2 * pad();
      const double free = height - row.header->height(inner, plan_);
      append(out, row.header->set(inner, plan_), pad(), free / 2);
      x += width;
    }
    out.items.push_back(behind(filled(Artifact::layout,
                                      rectangle({0, 0, out.size.width, height}),
                                      plan_.setting.color("white"))));
    for (const FieldContent& cell : row.cells) {
      const double width = widths_[column];
      place(cell, source_.columns[column - (row.header ? 1 : 0)], {x, 0, width, height}, out);
      x += width;
      ++column;
    }
    rules(out);
    out.boxes.push_back({element_, {0, 0, out.size.width, height}});
    return out;
  }

  void place(const FieldContent& cell, const EditionField& column, const Rect& area, Fragment& out) {
    if (column.kind != FieldKind::checkbox) {
      const Rect inner{area.x + kRule, area.y + kRule, area.width - 2 * kRule,
                       area.height - 2 * kRule};
      cell.place(inner, out, plan_);
      return;
    }
    const double side = plan_.layout.field.box;
    const Rect box{area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side};
    paint_tick_box(box, false, out, plan_);
    cell.place(box, out, plan_);
  }

  // Around each cell.
  void rules(Fragment& out) {
    const Color line = plan_.setting.color("line");
    const double height = out.size.height;
    const auto rule = [&](const Rect& rect) {
      // Over the white of the next row, which may reach into the same pixels.
      out.items.push_back({filled(Artifact::layout, rectangle(rect), line), Mirroring::flip, {}, 1});
    };
    rule({0, height - kRule, out.size.width, kRule});
    double x = 0;
    for (std::size_t i = 0; i <= widths_.size(); ++i) {
      rule({std::min(x, out.size.width) - kRule / 2, 0, kRule, height});
      if (i < widths_.size()) x += widths_[i];
    }
  }

  const EditionFieldTable& source_;
  PlanSetting& plan_;
  Color topic_;
  ElementId element_{0};
  std::optional<Label> label_, hint_;
  std::vector<Label> header_;
  std::vector<double> widths_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<PlanPart> set_table(const EditionFieldTable& table, const EditionPlanSection& section,
                                ElementId parent, double body_height, PlanSetting& plan) {
  const auto made = std::make_shared<FieldTable>(table, section, parent, plan);
  return made->parts(made, body_height);
}

}  // namespace hjemvei
