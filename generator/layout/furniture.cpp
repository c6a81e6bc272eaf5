#include "layout/furniture.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/tree.h"
#include "layout/blocks/parts.h"
#include "layout/shapes.h"

namespace hjemvei {

void paint_ground(Fragment& page, Color color, const Setting& setting) {
  const Size& size = setting.layout.page;
  page.items.insert(page.items.begin(),
                    behind(filled(Artifact::background,
                                  rectangle({0, 0, size.width, size.height}), color)));
}

void paint_band(Fragment& page, const Setting& setting) {
  const Layout& layout = setting.layout;
  const Rect band{0, 0, layout.band, layout.page.height - layout.foot.height};
  page.items.push_back(behind(filled(Artifact::background, rectangle(band), setting.topic)));
}

namespace {

// A topic's name becomes smaller, as far as the layout allows, until its pill fits between the margins.
double chip_size(const StyledText& name, double room, Setting& setting) {
  const TextStyle& style = setting.layout.chip;
  if (style.smallest >= style.size) return style.size;   // one size only: made for a wide page
  const double fitting = (room - 0.5) / std::max(1.0, name.natural_width(1));
  if (fitting >= style.smallest) return std::min(style.size, fitting);
  const std::size_t longest = static_cast<std::size_t>(
      fitting / style.smallest * static_cast<double>(count_scalars(name.text().plain())));
  setting.diagnostics.error("topic-too-long", name.text().at,
                            quoted(name.text().plain()) + " is too long for the name of a topic in \"" +
                                setting.edition.language + "\"",
                            "write at most about " + std::to_string(longest) + " characters");
  return style.smallest;
}

}  // namespace

double set_chip(Fragment& page, const EditionSection& section, std::optional<ElementId> heading,
              Setting& setting) {
  const Layout& layout = setting.layout;
  Text words = in_bold(section.title);
  if (!section.side)
    words.runs.insert(words.runs.begin(), TextRun{std::to_string(section.station) + "\u00A0\u00A0",
                                                  section.title.language, true, {}, {}});
  StyledText name = heading ? StyledText(words, *heading, setting)
                            : StyledText(words, Artifact::pagination_header, setting);
  const double height = layout.chip_height, icon = 0.52 * height, pad = 0.42 * height;
  TextSetting how = setting_of(layout.chip, layout.chip.size, 0, setting);
  const double ends = 2 * pad + icon + 0.28 * height;
  how.size = chip_size(name, layout.page.width - layout.margin_start - layout.margin_end - ends, setting);
  how.width = name.natural_width(how.size) + 0.5;
  how.color = setting.color("white");
  if (!heading) how.layer = 2;
  const double left = layout.margin_start, top = layout.chip_top;
  const double text_left = left + pad + icon + 0.28 * height;
  page.items.push_back(pill({left, top, text_left + how.width + pad - left, height}, setting.topic));
  append(page, set_icon(section.icon, icon, setting.color("white"), Artifact::layout, setting),
         left + pad, top + (height - icon) / 2);
  append(page, name.set(how, setting), text_left, top + (height - name.height(how)) / 2);
  return text_left + how.width + pad;
}

namespace {

// What a reader must know of a page whose lowest text is in `state`.
const std::optional<Text>& notice_of(TextState state, const Words& words) {
  static const std::optional<Text> none;
  switch (state) {
    case TextState::missing: return words.untranslated_notice;
    case TextState::stale: return words.stale_notice;
    case TextState::draft: return words.draft_notice;
    default: return none;
  }
}

// On a line of its own between body and foot, smaller where it would take two, and on two where it would be
// too small: beside the dots there is room for the number only.
void set_notice_above_foot(Fragment& page, const Text& notice, Setting& setting) {
  const Layout& layout = setting.layout;
  const StyledText text(notice, Artifact::pagination_header, setting);
  const double width = layout.page.width - layout.margin_start - layout.margin_end;
  const TextStyle& style = layout.page_number;
  const double size = std::clamp(width / std::max(1.0, text.natural_width(1)) - 0.01, style.smallest, style.size);
  TextSetting how = setting_of(style, size, width, setting);
  how.align = Align::end;
  how.breaking = Breaking::balanced;
  how.layer = 2;
  const double foot = layout.page.height - layout.foot.height;
  append(page, text.set(how, setting), layout.margin_start, foot - (layout.body_bottom + text.height(how)) / 2);
}

}  // namespace

void set_page_number(Fragment& page, std::uint32_t number, TextState state, const Rect& line,
                     Setting& setting) {
  const Layout& layout = setting.layout;
  Text words = edition_text(std::to_string(number), setting);
  const std::optional<Text>& notice = notice_of(state, setting.edition.words);
  if (notice && layout.foot.dots > 0) {
    set_notice_above_foot(page, *notice, setting);
  } else if (notice) {
    words = *notice;
    words.runs.push_back({" · " + std::to_string(number), setting.edition.language, false, {}, {}});
  }
  TextSetting how = setting_of(layout.page_number, layout.page_number.size, line.width, setting);
  how.align = Align::end;
  how.layer = 2;
  const StyledText text(words, Artifact::pagination_header, setting);
  append(page, text.set(how, setting), line.x, line.y + (line.height - text.height(how)) / 2);
}

Fragment set_icon(std::string_view name, double side, Color color, Owner owner, Setting& setting) {
  const auto found = setting.drawings.find("icons/" + std::string(name));
  if (found == setting.drawings.end()) return {};
  DrawingInput input;
  input.palette = setting.palette();
  input.current = color;
  input.language = setting.edition.language;
  if (const ContentId* content = std::get_if<ContentId>(&owner)) {
    input.owner = *content;
  } else {
    input.artifact = std::get<Artifact>(owner);
  }
  const DrawingSetting drawing(found->second, input, setting.fonts, setting.pages,
                               setting.diagnostics);
  return drawing.place(side, setting.pages, setting.diagnostics);
}

PlacedItem pill(const Rect& rect, Color color) {
  return behind(filled(Artifact::layout, rounded_rectangle(rect, rect.height / 2), color));
}

Text edition_text(std::string text, const Setting& setting) {
  return plain_text(std::move(text), setting.edition.language, setting.edition.at);
}

}  // namespace hjemvei
