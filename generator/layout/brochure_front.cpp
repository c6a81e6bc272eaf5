// The front: the question that the guide begins with, and the way that leads home.
#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/brochure_panel.h"
#include "layout/figure_input.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kCorner = mm(4);  // of the coloured card on a sheet to print

// The whole page in the cover's colour; on a sheet a card inside what the printer leaves white.
void paint_card(Fragment& fragment, const PanelSetting& panel) {
  const double inset = panel.sheet ? panel.layout.sheet.margin : 0;
  const Rect card{inset, inset, panel.size.width - 2 * inset, panel.size.height - 2 * inset};
  Path path = panel.sheet ? rounded_rectangle(card, kCorner) : rectangle(card);
  fragment.items.push_back(
      behind(filled(Artifact::background, std::move(path), panel.setting.color("cover"))));
}

// Decoration: the question says what the brochure is about. Returns its height.
double place_drawing(Fragment& fragment, double left, double width, double bottom,
                     PanelSetting& panel) {
  Setting& setting = panel.setting;
  const auto drawing = find_drawing(panel.layout.front.drawing, setting);
  if (!drawing) return 0;
  DrawingInput input;
  input.palette = setting.palette();
  input.current = setting.color("white");
  input.language = setting.edition.language;
  input.artifact = Artifact::layout;
  input.at = setting.edition.at;
  const DrawingSetting picture(drawing, input, setting.fonts, setting.pages, setting.diagnostics);
  const double height = picture.height(width);
  Fragment placed = picture.place(width, setting.pages, setting.diagnostics);
  for (PlacedItem& item : placed.items) item.layer = 0;
  append(fragment, std::move(placed), left, bottom - height);
  return height;
}

}  // namespace

Panel set_front(PanelSetting& panel) {
  Setting& setting = panel.setting;
  const BrochureLayout::Front& measures = panel.layout.front;
  Structure& tree = setting.pages.structure;
  const ElementId sect = tree.add(Structure::root(), Role::sect, panel.brochure.at);
  const ElementId lead = add_element(Role::p, setting.edition.title, sect, setting);
  const ElementId heading = add_element(Role::h1, panel.brochure.question, sect, setting);
  Panel result{{}, heading, panel.brochure.question.plain()};
  tree[heading].title = result.title;
  result.fragment.size = panel.size;
  paint_card(result.fragment, panel);

  PanelColumn column;
  column.add(
      {.text = StyledText(in_bold(setting.edition.title), lead, setting), .style = measures.title});
  column.add({.text = StyledText(in_bold(panel.brochure.question), heading, setting),
              .style = measures.question,
              .gap = measures.gap,
              .breaking = Breaking::balanced});
  column.add({.text = paragraph_in(Role::p, panel.brochure.text, sect, setting),
              .style = measures.text,
              .gap = measures.gap});

  const double left = measures.margin, width = panel.size.width - 2 * left;
  double bottom = panel.size.height - panel.layout.bottom - (panel.sheet ? mm(2) : 0);
  // From the foot up; read in the order from the top.
  std::vector<StyledText> small;
  if (panel.brochure.notice)
    small.push_back(paragraph_in(Role::p, *panel.brochure.notice, sect, setting));
  small.push_back(
      paragraph_in(Role::p,
                   in_bold(plain_text(setting.edition.publisher, setting.edition.source_language,
                                      setting.edition.at)),
                   sect, setting));
  const TextSetting how = setting_of(measures.small, measures.small.size, width, setting);
  for (auto text = small.rbegin(); text != small.rend(); ++text) {
    bottom -= text->height(how);
    TextSetting own = how;
    own.align = align_at_start(text->text(), setting);
    append(result.fragment, text->set(own, setting), left, bottom);
  }
  bottom -= 2 * measures.gap;
  const double room = bottom - measures.top - measures.gap -
                      place_drawing(result.fragment, left, width, bottom, panel);
  const auto height = [&](double tightness) {
    return column.least_height(tightness, width, setting);
  };
  const double tightness = fit_panel(height, room, measures.text, panel.brochure.text.at, panel);
  append(result.fragment, column.set(tightness, width, room, setting), left, measures.top);
  return result;
}

}  // namespace hjemvei
