// `table`: data with column headers, and row headers where the first cell names its row. With more columns
// than the layout takes it stands as a list (table_list.cpp).
#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/blocks/table_size.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

using Row = std::vector<StyledText>;

class StyledTable : public StyledBlock {
 public:
  StyledTable(const EditionTable& block, Position at, ElementId parent, Setting& setting)
      : table_(setting.pages.structure.add(parent, Role::table, at)) {
    Structure& tree = setting.pages.structure;
    if (block.caption) caption_ = paragraph_in(Role::caption, in_bold(*block.caption), table_, setting);
    const ElementId head = tree.add(table_, Role::thead, at);
    header_ = make_row(block.columns, head, block.row_headers, true, setting);
    const ElementId body = tree.add(table_, Role::tbody, at);
    for (const std::vector<Text>& row : block.rows)
      rows_.push_back(make_row(row, body, block.row_headers, false, setting));
  }

  Region region() const override { return Region::main; }
  bool may_stand_aside() const override { return header_.size() <= 2; }

  // A table on a screen is short: its rows stay together, so that no header stands on another page.
  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const double size = table_size(fit.text_size, setting.layout);
    const std::vector<double> columns = column_widths(width, size, setting);
    std::vector<BlockPart> out;
    if (caption_)
      out.push_back({set_or_measure(*caption_, setting_of(setting.layout.box_title, size, width, setting),
                                    purpose, setting), 1, true});
    out.push_back({set_row(header_, columns, size, true, purpose, setting), caption_ ? 0.4 : 1.0, true});
    for (const Row& row : rows_)
      out.push_back({set_row(row, columns, size, false, purpose, setting), 0, true});
    out.back().keep_with_next = false;
    for (BlockPart& part : out)
      if (purpose == Purpose::place)
        part.fragment.boxes.push_back({table_, {0, 0, width, part.fragment.size.height}});
    return out;
  }

 private:
  static Row make_row(const std::vector<Text>& cells, ElementId parent, bool row_headers,
                      bool header, Setting& setting) {
    Structure& tree = setting.pages.structure;
    const Position at = cells.empty() ? tree[parent].at : cells.front().at;
    const ElementId row = tree.add(parent, Role::tr, at);
    Row out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool is_header = header || (row_headers && i == 0);
      const ElementId cell = add_element(is_header ? Role::th : Role::td, cells[i], row, setting);
      if (is_header)
        tree[cell].scope = header ? HeaderScope::column : HeaderScope::row;
      out.emplace_back(is_header ? in_bold(cells[i]) : cells[i], cell, setting);
    }
    return out;
  }

  // Each column gets room by the square root of its longest text: long texts wrap, short ones do
  // not starve. A column whose words would be broken takes room from the others.
  std::vector<double> column_widths(double width, double size, const Setting& setting) const {
    std::vector<double> widths(header_.size(), 1);
    for (std::size_t i = 0; i < header_.size(); ++i)
      for_column(i, [&](const StyledText& cell) {
        widths[i] = std::max(widths[i], std::sqrt(cell.natural_width(1)));
      });
    scale_to(widths, width);
    for (int round = 0; round < 12; ++round) {
      bool widened = false;
      for (std::size_t i = 0; i < widths.size(); ++i) {
        const TextSetting how = cell_setting(widths[i], size, setting);
        bool broken = false;
        for_column(i, [&](const StyledText& cell) { broken = broken || cell.breaks_a_word(how); });
        if (broken) widths[i] *= 1.12;
        widened = widened || broken;
      }
      if (!widened) break;
      scale_to(widths, width);
    }
    return widths;
  }

  static void scale_to(std::vector<double>& widths, double width) {
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& each : widths) each *= width / sum;
  }

  template <typename Use>
  void for_column(std::size_t i, Use use) const {
    use(header_[i]);
    for (const Row& row : rows_)
      if (i < row.size()) use(row[i]);
  }

  static double cell_padding(double size) { return 0.45 * size; }

  static TextSetting cell_setting(double column, double size, const Setting& setting) {
    return setting_of(setting.layout.table, size, column - 2 * cell_padding(size), setting);
  }

  static Fragment set_row(const Row& row, const std::vector<double>& columns, double size,
                          bool header, Purpose purpose, Setting& setting) {
    const double pad = cell_padding(size);
    Fragment out;
    out.size.width = std::accumulate(columns.begin(), columns.end(), 0.0);
    double x = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      TextSetting how = cell_setting(columns[i], size, setting);
      if (header) how.color = setting.topic;
      Fragment cell = set_or_measure(row[i], how, purpose, setting);
      out.size.height = std::max(out.size.height, cell.size.height + 2 * pad);
      append(out, std::move(cell), x + pad, pad);
      x += columns[i];
    }
    if (purpose == Purpose::place) {
      const double thick = header ? 1.4 : 0.6;
      const Rect rule{0, out.size.height - thick, out.size.width, thick};
      out.items.push_back(behind(
          filled(Artifact::layout, rectangle(rule), header ? setting.topic : setting.color("rail"))));
    }
    return out;
  }

  ElementId table_;
  std::optional<StyledText> caption_;
  Row header_;
  std::vector<Row> rows_;
};

}  // namespace

BlockPointer make_table(const EditionTable& block, Position at, ElementId parent,
                        Setting& setting) {
  const std::size_t most = setting.layout.table_columns;
  if (most > 0 && block.columns.size() > most) return make_table_list(block, at, parent, setting);
  return std::make_unique<StyledTable>(block, at, parent, setting);
}

}  // namespace hjemvei
