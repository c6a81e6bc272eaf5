// `say`: a sentence to say in the country's language, in its own direction, with its meaning.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"

namespace hjemvei {
namespace {

class StyledSay : public StyledBlock {
 public:
  StyledSay(const EditionSay& block, Position at, ElementId parent, Setting& setting)
      : callout_(setting.pages.structure.add(parent, Role::callout, at)),
        lead_(paragraph_in(Role::p, in_bold(block.lead), callout_, setting)),
        sentence_(paragraph_in(Role::p, in_bold(block.sentence), callout_, setting)) {
    if (block.meaning) meaning_ = paragraph_in(Role::p, *block.meaning, callout_, setting);
  }

  Region region() const override { return Region::main; }
  bool may_stand_aside() const override { return true; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const Layout& layout = setting.layout;
    const BoxLook look{box_padding(fit, setting), tint_of(setting.color("cover")), {}, {}, layout.box_radius};
    const double inner = box_inner_width(width, look, setting);
    TextSetting lead = setting_of(layout.say, fit.box_size * 0.92, inner, setting);
    lead.color = setting.color("cover");
    Stack stack(inner);
    stack.add(set_or_measure(lead_, lead, purpose, setting));
    stack.add(set_or_measure(sentence_, setting_of(layout.box, fit.box_size * 1.12, inner, setting),
                             purpose, setting));
    if (meaning_)
      stack.add(set_or_measure(*meaning_, setting_of(layout.box, fit.box_size, inner, setting),
                               purpose, setting));
    std::vector<BlockPart> out;
    out.push_back({put_in_box(std::move(stack).take(), width, look, purpose, setting)});
    return out;
  }

 private:
  ElementId callout_;
  StyledText lead_, sentence_;
  std::optional<StyledText> meaning_;
};

}  // namespace

BlockPointer make_say(const EditionSay& block, Position at, ElementId parent, Setting& setting) {
  return std::make_unique<StyledSay>(block, at, parent, setting);
}

}  // namespace hjemvei
