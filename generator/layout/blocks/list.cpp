// `list`: bullets.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

class StyledList : public StyledBlock {
 public:
  StyledList(const EditionList& block, Position at, ElementId parent, Setting& setting)
      : items_(make_items(block.items, ListNumbering::disc, parent, at, setting)) {}

  Region region() const override { return Region::main; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    std::vector<BlockPart> out;
    for (const ListItem& item : items_) {
      const double indent = 1.25 * fit.text_size;
      const TextSetting how = setting_of(setting.layout.text, fit.text_size, width - indent, setting);
      Fragment point;
      Fragment text = set_or_measure(item.text, how, purpose, setting);
      point.size = {width, text.size.height};
      if (purpose == Purpose::place) {
        TextSetting line = how;
        line.width = 1e6;
        const Point centre{0.35 * fit.text_size, item.text.height(line) / 2};
        point.items.push_back(
            behind(filled(Artifact::layout, circle(centre, 0.2 * fit.text_size), setting.topic)));
      }
      append(point, std::move(text), indent, 0);
      out.push_back({std::move(point), out.empty() ? 1.0 : setting.layout.item_gap /
                                                                setting.layout.block_gap});
    }
    return out;
  }

 private:
  std::vector<ListItem> items_;
};

}  // namespace

BlockPointer make_list(const EditionList& block, Position at, ElementId parent, Setting& setting) {
  return std::make_unique<StyledList>(block, at, parent, setting);
}

}  // namespace hjemvei
