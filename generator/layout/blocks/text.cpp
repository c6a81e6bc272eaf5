// `text`: a paragraph of running text.
#include "layout/blocks/blocks.h"
#include "layout/blocks/parts.h"

namespace hjemvei {
namespace {

class StyledParagraph : public StyledBlock {
 public:
  StyledParagraph(const EditionText& block, ElementId parent, Setting& setting)
      : text_(paragraph_in(Role::p, block.text, parent, setting)) {}

  Region region() const override { return Region::main; }

  std::vector<BlockPart> parts(const Fit& fit, double width, Purpose purpose,
                            Setting& setting) const override {
    const TextSetting how = setting_of(setting.layout.text, fit.text_size, width, setting);
    std::vector<BlockPart> out;
    out.push_back({set_or_measure(text_, how, purpose, setting)});
    return out;
  }

 private:
  StyledText text_;
};

}  // namespace

BlockPointer make_text(const EditionText& block, Position, ElementId parent, Setting& setting) {
  return std::make_unique<StyledParagraph>(block, parent, setting);
}

}  // namespace hjemvei
