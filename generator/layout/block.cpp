#include "layout/block.h"

#include "layout/blocks/blocks.h"

namespace hjemvei {

std::unique_ptr<StyledBlock> make_block(const EditionBlock& block, ElementId parent,
                                        Setting& setting) {
  struct Make {
    Position at;
    ElementId parent;
    Setting& setting;
    BlockPointer operator()(const EditionText& b) { return make_text(b, at, parent, setting); }
    BlockPointer operator()(const EditionSteps& b) { return make_steps(b, at, parent, setting); }
    BlockPointer operator()(const EditionList& b) { return make_list(b, at, parent, setting); }
    BlockPointer operator()(const EditionNote& b) { return make_note(b, at, parent, setting); }
    BlockPointer operator()(const EditionDo& b) { return make_do(b, at, parent, setting); }
    BlockPointer operator()(const EditionSay& b) { return make_say(b, at, parent, setting); }
    BlockPointer operator()(const EditionFigure& b) { return make_figure(b, at, parent, setting); }
    BlockPointer operator()(const EditionChart& b) { return make_chart(b, at, parent, setting); }
    BlockPointer operator()(const EditionTable& b) { return make_table(b, at, parent, setting); }
  };
  return std::visit(Make{block.at, parent, setting}, block.body);
}

}  // namespace hjemvei
