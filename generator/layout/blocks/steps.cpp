// `steps`: things done in order, each with its number in a disc of the topic's colour.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

class StyledSteps : public StyledBlock {
 public:
  StyledSteps(const EditionSteps& block, Position at, ElementId parent, Setting& setting)
      : items_(make_items(block.items, ListNumbering::decimal, parent, at, setting)) {}

  Region region() const override { return Region::main; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    std::vector<BlockPart> out;
    for (const ListItem& item : items_) {
      const double disc = 1.52 * fit.text_size, indent = disc + 0.7 * fit.text_size;
      const TextSetting how = setting_of(setting.layout.text, fit.text_size, width - indent, setting);
      Fragment step;
      Fragment text = set_or_measure(item.text, how, purpose, setting);
      const double first_line = fit.text_size * how.pitch * item_pitch(item, setting);
      const double top = std::max(0.0, (disc - first_line) / 2);
      step.size = {width, std::max(disc, text.size.height + top)};
      if (purpose == Purpose::place) add_number(item, disc, std::max(0.0, (first_line - disc) / 2),
                                                fit.text_size, step, setting);
      append(step, std::move(text), indent, top);
      out.push_back({std::move(step), out.empty() ? 1.0 : setting.layout.item_gap /
                                                               setting.layout.block_gap});
    }
    return out;
  }

 private:
  // Height of the first line against a Latin one.
  static double item_pitch(const ListItem& item, const Setting& setting) {
    const Language* row = find_language(item.text.text().language);
    const Language& language = row ? *row : setting.language;
    return language.size_factor * language.pitch / 1.45;
  }

  static void add_number(const ListItem& item, double disc, double top, double size,
                         Fragment& step, Setting& setting) {
    step.items.push_back(behind(filled(
        Artifact::layout, circle({disc / 2, top + disc / 2}, disc / 2), setting.topic)));
    TextSetting how = setting_of(setting.layout.text, 0.9 * size, disc, setting);
    how.color = setting.color("white");
    how.align = Align::middle;
    const double height = item.label->height(how);
    append(step, item.label->set(how, setting), 0, top + (disc - height) / 2);
  }

  std::vector<ListItem> items_;
};

}  // namespace

BlockPointer make_steps(const EditionSteps& block, Position at, ElementId parent,
                        Setting& setting) {
  return std::make_unique<StyledSteps>(block, at, parent, setting);
}

}  // namespace hjemvei
