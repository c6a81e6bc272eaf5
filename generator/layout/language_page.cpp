#include "layout/language_page.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/link_button.h"

namespace hjemvei {
namespace {

constexpr std::size_t kFewestColumns = 3;

}  // namespace

std::string language_address(const OtherLanguage& other, const Layout& layout) {
  const std::string& file = layout.cover.language_file;
  return file.empty() ? other.address : other.address.substr(0, other.address.rfind('/') + 1) + file;
}

LanguagePage make_language_page(Setting& setting) {
  const Layout& layout = setting.layout;
  const Edition& edition = setting.edition;
  Structure& tree = setting.pages.structure;
  LanguagePage result{{}, ElementId{0}};
  const ElementId sect = tree.add(Structure::root(), Role::sect, edition.at);
  result.heading = add_element(Role::h2, edition.words.languages, sect, setting);
  tree[result.heading].title = edition.words.languages.plain();

  const double left = layout.margin_start;
  const double width = layout.page.width - layout.margin_start - layout.margin_end;
  const StyledText headline(in_bold(edition.words.languages), result.heading, setting);
  TextSetting how = setting_of(layout.headline, layout.headline.size, width, setting);
  how.size = headline.unbroken_size(how, layout.headline.smallest);

  // As many columns as the rows that there is room for ask, or as many pages.
  const double top = layout.headline_top + headline.height(how) + layout.body_gap;
  const double bottom = layout.page.height - layout.foot.height - layout.body_bottom;
  const double gap = layout.cover.button_gap, height = layout.cover.language_height;
  const auto rows = static_cast<std::size_t>(std::max(1.0, (bottom - top + gap) / (height + gap)));
  const std::size_t count = edition.others.size();
  const std::size_t columns = layout.cover.language_columns > 0
                                  ? static_cast<std::size_t>(layout.cover.language_columns)
                                  : std::max(kFewestColumns, (count + rows - 1) / rows);
  const double column = (width + gap) / static_cast<double>(columns);
  Fragment page;
  page.size = layout.page;
  append(page, headline.set(how, setting), left, layout.headline_top);
  result.pages.push_back(std::move(page));
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = i % (columns * rows);   // on its page
    if (i > 0 && place == 0) result.pages.emplace_back().size = layout.page;
    const OtherLanguage& other = edition.others[i];
    const LinkButton button{.words = other.native_name, .style = layout.cover.language,
                            .target = language_address(other, layout), .purpose = other.purpose,
                            .ink = setting.color("ink"), .fill = setting.color("white"),
                            .outlined = true, .icon_before = {},
                            .icon_after = {}, .least_width = column - gap, .height = height,
                            .most_width = column - gap};
    set_link_button(result.pages.back(), button,
                    {left + column * static_cast<double>(place % columns),
                     top + (height + gap) * static_cast<double>(place / columns)},
                    sect, setting);
  }
  return result;
}

}  // namespace hjemvei
