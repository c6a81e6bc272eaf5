// The flap: every language of the guide by its own name, each a link to its page.
#include <algorithm>
#include <cmath>

#include "layout/blocks/parts.h"
#include "layout/brochure_panel.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr std::size_t kMostColumns = 3;
constexpr double kColumnGap = mm(5);
constexpr double kRule = 0.6;  // between two languages, points

// A language's name, shaped, and the link it is.
struct Row {
  const OtherLanguage* language;
  ElementId link;
  StyledText name;
};

class FlapSetter {
 public:
  explicit FlapSetter(PanelSetting& panel)
      : panel_(panel),
        setting_(panel.setting),
        measures_(panel.layout.flap),
        sect_(setting_.pages.structure.add(Structure::root(), Role::sect, panel.brochure.at)) {
    fragment_.size = panel.size;
  }

  Panel set() {
    const EditionBrochure& brochure = panel_.brochure;
    setting_.topic = setting_.color("cover");
    const ElementId heading = add_element(Role::h2, brochure.languages, sect_, setting_);
    setting_.pages.structure[heading].title = brochure.languages.plain();
    PanelColumn head;
    head.add({.text = StyledText(in_bold(brochure.languages), heading, setting_),
              .style = measures_.title,
              .color = setting_.topic,
              .breaking = Breaking::balanced});
    if (brochure.languages_text)
      head.add({.text = paragraph_in(Role::p, *brochure.languages_text, sect_, setting_),
                .style = measures_.text,
                .gap = panel_.layout.stations.title_gap});
    make_rows();
    place(head);
    return {std::move(fragment_), heading, brochure.languages.plain()};
  }

 private:
  void make_rows() {
    Structure& tree = setting_.pages.structure;
    const Position at = panel_.brochure.at;
    const ElementId list = tree.add(sect_, Role::l, at);
    tree[list].numbering = ListNumbering::none;
    for (const OtherLanguage& language : panel_.brochure.offered) {
      const ElementId body = tree.add(tree.add(list, Role::li, at), Role::lbody, at);
      const ElementId link = add_element(Role::link, language.native_name, body, setting_);
      rows_.push_back({&language, link, StyledText(in_bold(language.native_name), link, setting_)});
    }
  }

  std::size_t rows_in(std::size_t columns) const { return (rows_.size() + columns - 1) / columns; }

  double column_width(std::size_t columns) const {
    const double count = static_cast<double>(columns);
    return (panel_.width() - kColumnGap * (count - 1)) / count;
  }

  TextSetting setting_for(const Row& row, double width) const {
    const TextStyle& style = measures_.language;
    const double fitting = width / std::max(1.0, row.name.natural_width(1));
    TextSetting how =
        setting_of(style, std::clamp(fitting - 0.01, style.smallest, style.size), width, setting_);
    how.align = align_at_start(row.name.text(), setting_);
    return how;
  }

  // All rows are as high as the highest: scripts differ.
  double row_height(double width) const {
    double height = measures_.row;
    for (const Row& row : rows_)
      height = std::max(height, row.name.height(setting_for(row, width)) + mm(1));
    return height;
  }

  void place(const PanelColumn& head) {
    const double left = panel_.layout.margin, width = panel_.width(), top = panel_.layout.top;
    const double room = panel_.size.height - panel_.layout.bottom - top;
    std::size_t columns = 1;
    const auto list_height = [&] {
      return row_height(column_width(columns)) * static_cast<double>(rows_in(columns));
    };
    const auto height = [&](double tightness) {
      return head.least_height(tightness, width, setting_) + measures_.gap + list_height();
    };
    while (columns < kMostColumns && height(1) > room) ++columns;
    const double tightness =
        fit_panel(height, room, measures_.text, panel_.brochure.languages.at, panel_);
    Fragment set = head.set(tightness, width, room, setting_);
    const double free = room - set.size.height - measures_.gap;
    row_height_ =
        std::max(row_height(column_width(columns)),
                 std::min(measures_.row_most, free / static_cast<double>(rows_in(columns))));
    const double below = top + set.size.height + measures_.gap;
    append(fragment_, std::move(set), left, top);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      row(rows_[i], i / rows_in(columns), i % rows_in(columns), columns, below);
  }

  void row(const Row& row, std::size_t column, std::size_t line, std::size_t columns, double top) {
    const double width = column_width(columns), height = row_height_;
    const Rect area{panel_.layout.margin + (width + kColumnGap) * static_cast<double>(column),
                    top + height * static_cast<double>(line), width, height};
    fragment_.items.push_back(
        behind(filled(Artifact::layout, rectangle({area.x, area.bottom() - kRule, width, kRule}),
                      setting_.color("rail"))));
    const TextSetting how = setting_for(row, width);
    append(fragment_, row.name.set(how, setting_), area.x,
           area.y + (height - row.name.height(how)) / 2);
    fragment_.links.push_back({row.link,
                               {area},
                               row.language->address,
                               row.language->purpose,
                               row.language->native_name.at});
  }

  PanelSetting& panel_;
  Setting& setting_;
  const BrochureLayout::Flap& measures_;
  ElementId sect_;
  std::vector<Row> rows_;
  double row_height_ = 0;
  Fragment fragment_;
};

}  // namespace

Panel set_flap(PanelSetting& panel) { return FlapSetter(panel).set(); }

}  // namespace hjemvei
