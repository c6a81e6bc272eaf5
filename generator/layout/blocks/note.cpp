// `note`: a tinted box with a bar; its kind stands in it as a word, never as a colour alone.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"

namespace hjemvei {
namespace {

class StyledNote : public StyledBlock {
 public:
  StyledNote(const EditionNote& block, Position at, ElementId parent, Setting& setting)
      : kind_(block.kind),
        callout_(setting.pages.structure.add(parent, Role::callout, at)),
        word_(paragraph_in(Role::p, in_bold(block.kind_word), callout_, setting)),
        text_(paragraph_in(Role::p, block.text, callout_, setting)) {}

  Region region() const override { return Region::main; }
  bool may_stand_aside() const override { return true; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const Color color = bar_color(setting);
    const BoxLook look{box_padding(fit, setting), tint_of(color), {}, color, 0};
    const double inner = box_inner_width(width, look, setting);
    const Layout& layout = setting.layout;
    TextSetting word = setting_of(layout.box, fit.box_size * 0.92, inner, setting);
    word.color = color;
    Stack stack(inner);
    stack.add(set_or_measure(word_, word, purpose, setting));
    stack.add(set_or_measure(text_, setting_of(layout.box, fit.box_size * 1.08, inner, setting),
                             purpose, setting));
    std::vector<BlockPart> out;
    out.push_back({put_in_box(std::move(stack).take(), width, look, purpose, setting)});
    return out;
  }

 private:
  // Red is kept for what must not be missed.
  Color bar_color(const Setting& setting) const {
    switch (kind_) {
      case NoteBlock::Kind::important:
      case NoteBlock::Kind::warning: return setting.color("alert");
      case NoteBlock::Kind::tip: return setting.topic;
      case NoteBlock::Kind::example: return setting.color("soft");
    }
    return setting.topic;
  }

  NoteBlock::Kind kind_;
  ElementId callout_;
  StyledText word_, text_;
};

}  // namespace

BlockPointer make_note(const EditionNote& block, Position at, ElementId parent, Setting& setting) {
  return std::make_unique<StyledNote>(block, at, parent, setting);
}

}  // namespace hjemvei
