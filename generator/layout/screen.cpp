#include "layout/screen.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/fit.h"

namespace hjemvei {

StyledScreen::StyledScreen(const EditionScreen& screen, ElementId section, Setting& setting)
    : screen_(screen),
      sect_(setting.pages.structure.add(section, Role::sect, screen.at)),
      heading_(add_element(Role::h3, screen.title, sect_, setting)),
      headline_(in_bold(screen.title), heading_, setting) {
  setting.pages.structure[heading_].title = screen.title.plain();
  for (const EditionBlock& block : screen.blocks)
    blocks_.push_back(make_block(block, sect_, setting));
}

void StyledScreen::check_headline(const TextSetting& how, Setting& setting) const {
  const std::size_t most = static_cast<std::size_t>(setting.layout.headline.lines);
  const std::size_t lines = headline_.line_count(how);
  if (most == 0 || lines <= most) return;
  setting.diagnostics.error(
      "headline-too-long", screen_.title.at,
      "this headline takes " + std::to_string(lines) + " lines in \"" + screen_.title.language +
          "\"; there is room for " + std::to_string(most),
      "a shorter headline, and the rest as text under it");
}

// The headline again on a following page, smaller; it is page furniture there. On one line, unless
// the layout has a style for it.
Fragment StyledScreen::continued_headline(TextSetting how, Setting& setting) const {
  const Text again = in_bold(plain_text(
      fill(setting.edition.words.continued, {{"title", screen_.title.plain()}},
           setting.language.right_to_left()),
      setting.edition.language, screen_.title.at));
  const StyledText text(again, Artifact::pagination_header, setting);
  const TextStyle& style = setting.layout.continued;
  if (style.size > 0) {
    how = setting_of(style, style.size, how.width, setting);
  } else {
    how.size = std::min(setting.layout.headline.smallest,
                        how.width / std::max(1.0, text.natural_width(1)) - 0.01);
  }
  how.layer = 2;
  return text.set(how, setting);
}

std::vector<Fragment> StyledScreen::set(Setting& setting) const {
  const Layout& layout = setting.layout;
  const double width = layout.page.width - layout.margin_start - layout.margin_end;
  TextSetting how = setting_of(layout.headline, layout.headline.size, width, setting);
  how.breaking = Breaking::balanced;
  // On one line where a slightly smaller headline can be.
  const double one_line = width / std::max(1.0, headline_.natural_width(1));
  if (one_line < how.size && one_line >= layout.headline.smallest) how.size = one_line - 0.01;
  how.size = headline_.unbroken_size(how, layout.headline.smallest);
  check_headline(how, setting);

  const double top = layout.headline_top + headline_.height(how) + layout.body_gap;
  const double bottom = layout.page.height - layout.foot.height - layout.body_bottom;
  std::vector<Fragment> bodies = fit_blocks(blocks_, {width, bottom - top}, screen_.at, setting);
  std::vector<Fragment> pages;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    Fragment page;
    page.size = layout.page;
    double below = top;
    if (i == 0) {
      append(page, headline_.set(how, setting), layout.margin_start, layout.headline_top);
    } else {
      Fragment headline = continued_headline(how, setting);
      below = layout.headline_top + headline.size.height + layout.body_gap;
      append(page, std::move(headline), layout.margin_start, layout.headline_top);
    }
    // Under a headline that is higher than the first page's, as far down as there is room.
    const double lowest = std::max(top, bottom - bodies[i].size.height);
    append(page, std::move(bodies[i]), layout.margin_start, std::min(below, lowest));
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace hjemvei
