// `chart`: a bar for each fact, drawn to scale from the facts themselves; value and label in words.
#include <algorithm>

#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

struct Bar {
  double value = 0;
  StyledText label, number;
};

class StyledChart : public StyledBlock {
 public:
  StyledChart(const EditionChart& block, Position at, ElementId parent, Setting& setting)
      : figure_(setting.pages.structure.add(parent, Role::figure, at)) {
    Structure& tree = setting.pages.structure;
    tree[figure_].alt = block.alt;
    if (block.alt_language != setting.edition.language)
      tree[figure_].language = setting.pdf_language(block.alt_language);
    if (block.title) title_.emplace(in_bold(*block.title), figure_, setting);
    for (const DrawingFact& fact : block.bars)
      bars_.push_back({fact.value, StyledText(fact.label, figure_, setting),
                       StyledText(in_bold(fact.text), figure_, setting)});
    bar_owner_ = setting.pages.structure.add_content(figure_);
    if (block.caption) caption_ = paragraph_in(Role::p, *block.caption, parent, setting);
  }

  Region region() const override { return Region::aside; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const Layout& layout = setting.layout;
    const double size = fit.box_size * (0.6 + 0.4 * fit.drawing);
    Stack stack(width);
    if (title_)
      stack.add(set_or_measure(*title_, setting_of(layout.box_title, size, width, setting), purpose,
                               setting));
    for (const Bar& bar : bars_) stack.add(set_bar(bar, size, width, purpose, setting), 0, 0.55 * size);
    Fragment chart = std::move(stack).take();
    if (purpose == Purpose::place)
      chart.boxes.push_back({figure_, {0, 0, width, chart.size.height}});
    std::vector<BlockPart> out;
    out.push_back({std::move(chart), 1, caption_.has_value()});
    if (caption_) {
      const TextSetting how =
          setting_of(layout.caption, std::min(layout.caption.size, size), width, setting);
      out.push_back({set_or_measure(*caption_, how, purpose, setting), 0.4});
    }
    return out;
  }

 private:
  double largest() const {
    double most = 0;
    for (const Bar& bar : bars_) most = std::max(most, bar.value);
    return most > 0 ? most : 1;
  }

  // The label above, the bar under it and the number at the bar's end, all bars on one scale.
  Fragment set_bar(const Bar& bar, double size, double width, Purpose purpose,
                   Setting& setting) const {
    const Layout& layout = setting.layout;
    Stack stack(width);
    stack.add(set_or_measure(bar.label, setting_of(layout.box, size * 0.92, width, setting), purpose,
                             setting));
    double numbers = 0;
    for (const Bar& each : bars_) numbers = std::max(numbers, each.number.natural_width(size));
    const double gap = 0.5 * size, longest = std::max(0.2 * width, width - numbers - gap - 1);
    const double length = longest * bar.value / largest(), thick = 1.15 * size;
    TextSetting how = setting_of(layout.box, size, width - length - gap, setting);
    Fragment number = set_or_measure(bar.number, how, purpose, setting);
    const double height = std::max(thick, number.size.height);
    Fragment row;
    row.size = {width, height};
    if (purpose == Purpose::place)
      row.items.push_back(
          {filled(bar_owner_, rounded_rectangle({0, (height - thick) / 2, length, thick}, 2),
                  setting.topic),
           Mirroring::flip, {}, 1});
    const double number_top = (height - number.size.height) / 2;
    append(row, std::move(number), length + gap, number_top);
    stack.add(std::move(row), 0, 0.12 * size);
    return std::move(stack).take();
  }

  ElementId figure_;
  ContentId bar_owner_{0};
  std::optional<StyledText> title_;
  std::vector<Bar> bars_;
  std::optional<StyledText> caption_;
};

}  // namespace

BlockPointer make_chart(const EditionChart& block, Position at, ElementId parent,
                        Setting& setting) {
  return std::make_unique<StyledChart>(block, at, parent, setting);
}

}  // namespace hjemvei
