// `table` on a page that is too narrow for its columns: a list with an item a row, in which each cell
// stands beside the name of its column, or under it where the names are long.
#include <algorithm>

#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/blocks/table_size.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kMostLabelShare = 0.45;   // of the width, for names beside their cells
constexpr double kLabelGap = 0.8;          // between the two, in sizes
constexpr double kPadding = 0.5;           // above and below an item, in sizes
constexpr double kHeadRule = 1.4, kItemRule = 0.6;   // points

struct Cell {
  StyledText label, value;
};

using Entry = std::vector<Cell>;   // a row

// A space parts the two for programs that take out the text.
Text label_of(Text column) {
  if (!column.runs.empty()) column.runs.back().text += ' ';
  return column;
}

class StyledTableList : public StyledBlock {
 public:
  StyledTableList(const EditionTable& block, Position at, ElementId parent, Setting& setting) {
    Structure& tree = setting.pages.structure;
    const ElementId list = tree.add(parent, Role::l, at);
    tree[list].numbering = ListNumbering::none;
    if (block.caption) caption_ = paragraph_in(Role::caption, in_bold(*block.caption), list, setting);
    for (const std::vector<Text>& row : block.rows) {
      const Position row_at = row.empty() ? at : row.front().at;
      const ElementId body = tree.add(tree.add(list, Role::li, row_at), Role::lbody, row_at);
      entries_.push_back(make_entry(block, row, body, setting));
    }
  }

  Region region() const override { return Region::main; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                               Setting& setting) const override {
    const double size = table_size(fit.text_size, setting.layout);
    const double label = label_width(width, size);
    std::vector<BlockPart> out;
    if (caption_)
      out.push_back({set_or_measure(*caption_, setting_of(setting.layout.box_title, size, width, setting),
                                    purpose, setting), 1, true});
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Fragment item = set_entry(entries_[i], width, label, size, purpose, setting);
      if (purpose == Purpose::place) {
        if (i == 0) add_rule(item, 0, kHeadRule, setting.topic);
        add_rule(item, item.size.height - kItemRule, kItemRule, setting.color("rail"));
      }
      out.push_back({std::move(item), i > 0 ? 0 : caption_ ? 0.4 : 1.0});
    }
    return out;
  }

 private:
  static Entry make_entry(const EditionTable& block, const std::vector<Text>& row, ElementId body,
                          Setting& setting) {
    Entry out;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const ElementId pair = setting.pages.structure.add(body, Role::p, row[i].at);
      const bool names_row = i == 0 && block.row_headers;
      StyledText label = paragraph_in(Role::span, label_of(block.columns[i]), pair, setting);
      out.push_back({std::move(label),
                     paragraph_in(Role::span, names_row ? in_bold(row[i]) : row[i], pair, setting)});
    }
    return out;
  }

  // Room for the names of the columns beside their cells; nothing when they are too long for that.
  double label_width(double width, double size) const {
    double widest = 0;
    for (const Entry& entry : entries_)
      for (const Cell& cell : entry)
        widest = std::max(widest, cell.label.natural_width(size));
    return widest <= kMostLabelShare * width ? widest + kLabelGap * size : 0;
  }

  static Fragment set_entry(const Entry& entry, double width, double label, double size,
                            Purpose purpose, Setting& setting) {
    Stack stack(width);
    stack.grow(kPadding * size);
    for (const Cell& cell : entry) {
      const TextSetting value = setting_of(setting.layout.table, size, width - label, setting);
      TextSetting name = setting_of(setting.layout.table, size, label > 0 ? label : width, setting);
      name.color = setting.color("soft");
      Fragment pair = set_or_measure(cell.label, name, purpose, setting);
      Fragment text = set_or_measure(cell.value, value, purpose, setting);
      const double top = label > 0 ? 0 : pair.size.height;
      pair.size = {width, std::max(pair.size.height, top + text.size.height)};
      append(pair, std::move(text), label, top);
      stack.add(std::move(pair), 0, 0.25 * size);
    }
    stack.grow(kPadding * size);
    return std::move(stack).take();
  }

  static void add_rule(Fragment& item, double y, double thick, const Color& color) {
    const Rect rule{0, y, item.size.width, thick};
    item.items.push_back(behind(filled(Artifact::layout, rectangle(rule), color)));
  }

  std::optional<StyledText> caption_;
  std::vector<Entry> entries_;
};

}  // namespace

BlockPointer make_table_list(const EditionTable& block, Position at, ElementId parent, Setting& setting) {
  return std::make_unique<StyledTableList>(block, at, parent, setting);
}

}  // namespace hjemvei
