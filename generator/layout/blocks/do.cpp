// `do`: a white box with a line in the topic's colour and a tick before each thing to do.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

class StyledDo : public StyledBlock {
 public:
  StyledDo(const EditionDo& block, Position at, ElementId parent, Setting& setting)
      : callout_(setting.pages.structure.add(parent, Role::callout, at)),
        title_(paragraph_in(Role::p, in_bold(block.title), callout_, setting)),
        items_(make_items(block.items, ListNumbering::none, callout_, at, setting)) {}

  Region region() const override { return Region::aside; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const Layout& layout = setting.layout;
    const BoxLook look{box_padding(fit, setting), setting.color("white"), setting.topic, {}, layout.box_radius};
    const double inner = box_inner_width(width, look, setting);
    TextSetting title = setting_of(layout.box_title, fit.box_size * 1.04, inner, setting);
    title.color = setting.topic;
    Stack stack(inner);
    stack.add(set_or_measure(title_, title, purpose, setting));
    for (const ListItem& item : items_) {
      const double indent = 1.75 * fit.box_size;
      const TextSetting how = setting_of(layout.box, fit.box_size, inner - indent, setting);
      Fragment text = set_or_measure(item.text, how, purpose, setting);
      if (purpose == Purpose::place) add_tick(item, how, text, setting);
      stack.add(std::move(text), indent, 0.32 * fit.box_size);
    }
    std::vector<BlockPart> out;
    out.push_back({put_in_box(std::move(stack).take(), width, look, purpose, setting)});
    return out;
  }

 private:
  // The tick stands in the indent; it is not turned round on right-to-left pages.
  static void add_tick(const ListItem& item, const TextSetting& how, Fragment& text,
                       const Setting& setting) {
    TextSetting line = how;
    line.width = 1e6;
    const double s = how.size, x = -1.62 * s, y = item.text.height(line) / 2;
    using Kind = PathSegment::Kind;
    Path tick{{Kind::move, {}, {}, {x + 0.08 * s, y + 0.02 * s}},
              {Kind::line, {}, {}, {x + 0.36 * s, y + 0.34 * s}},
              {Kind::line, {}, {}, {x + 0.92 * s, y - 0.42 * s}}};
    PlacedItem placed = behind(stroked(Artifact::layout, std::move(tick), setting.topic, 0.17 * s));
    placed.mirroring = Mirroring::keep;
    placed.keep_box = {x, y - 0.5 * s, s, s};
    text.items.push_back(std::move(placed));
  }

  ElementId callout_;
  StyledText title_;
  std::vector<ListItem> items_;
};

}  // namespace

BlockPointer make_do(const EditionDo& block, Position at, ElementId parent, Setting& setting) {
  return std::make_unique<StyledDo>(block, at, parent, setting);
}

}  // namespace hjemvei
