// One screen: its headline and blocks, fitted to a page, or flowing on to a following one when they
// do not fit even at the smallest size that the layout allows. Nothing is ever cut or overlaps.
#pragma once

#include <memory>
#include <vector>

#include "layout/block.h"
#include "layout/styled_text.h"

namespace hjemvei {

class StyledScreen {
 public:
  // Builds the screen's structure under `section` and shapes its texts.
  StyledScreen(const EditionScreen& screen, ElementId section, Setting& setting);

  // The pages' contents below the topic's pill, in page coordinates, each with its headline.
  std::vector<Fragment> set(Setting& setting) const;

  ElementId heading() const { return heading_; }

 private:
  void check_headline(const TextSetting& how, Setting& setting) const;
  Fragment continued_headline(TextSetting how, Setting& setting) const;

  const EditionScreen& screen_;
  ElementId sect_, heading_;
  StyledText headline_;
  std::vector<std::unique_ptr<StyledBlock>> blocks_;
};

}  // namespace hjemvei
