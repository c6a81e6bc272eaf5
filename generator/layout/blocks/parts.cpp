#include "layout/blocks/parts.h"

#include "layout/shapes.h"

namespace hjemvei {

ElementId add_element(Role role, const Text& text, ElementId parent, Setting& setting) {
  const ElementId element = setting.pages.structure.add(parent, role, text.at);
  if (text.language != setting.edition.language)
    setting.pages.structure[element].language = setting.pdf_language(text.language);
  return element;
}

StyledText paragraph_in(Role role, const Text& text, ElementId parent, Setting& setting) {
  return StyledText(text, add_element(role, text, parent, setting), setting);
}

TextSetting setting_of(const TextStyle& style, double size, double width, const Setting& setting) {
  TextSetting how;
  how.width = width;
  how.size = size;
  how.pitch = style.pitch;
  how.color = setting.color(style.color);
  how.underline = setting.topic;
  return how;
}

Fragment set_or_measure(const StyledText& text, const TextSetting& how, Purpose purpose,
                        Setting& setting) {
  if (purpose == Purpose::place) return text.set(how, setting);
  Fragment fragment;
  fragment.size = {how.width, text.height(how)};
  return fragment;
}

void Stack::add(Fragment part, double dx, double gap) {
  if (!first_) whole_.size.height += gap;
  first_ = false;
  const double height = part.size.height;
  append(whole_, std::move(part), dx, whole_.size.height);
  whole_.size.height += height;
}

double box_padding(const Fit& fit, const Setting& setting) {
  return setting.layout.box_padding * fit.padding;
}

double box_inner_width(double width, const BoxLook& look, const Setting& setting) {
  return width - 2 * look.padding - (look.bar ? setting.layout.bar : 0);
}

Fragment put_in_box(Fragment content, double width, const BoxLook& look, Purpose purpose,
                    const Setting& setting) {
  const Layout& layout = setting.layout;
  const double pad = look.padding, bar = look.bar ? layout.bar : 0;
  Fragment box;
  box.size = {width, content.size.height + 2 * pad};
  if (purpose == Purpose::place) {
    const Rect frame{0, 0, width, box.size.height};
    if (look.fill || look.line) {
      Shape shape{.owner = Artifact::layout, .path = rounded_rectangle(frame, look.radius),
                  .fill = look.fill, .stroke = look.line, .line_width = layout.box_line};
      box.items.push_back(behind(std::move(shape)));
    }
    if (look.bar)
      box.items.push_back(
          behind(filled(Artifact::layout, rectangle({0, 0, bar, frame.height}), *look.bar)));
  }
  append(box, std::move(content), bar + pad, pad);
  return box;
}

std::vector<ListItem> make_items(const std::vector<Text>& items, ListNumbering numbering,
                                 ElementId parent, Position at, Setting& setting) {
  Structure& tree = setting.pages.structure;
  const ElementId list = tree.add(parent, Role::l, at);
  tree[list].numbering = numbering;
  std::vector<ListItem> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const ElementId item = tree.add(list, Role::li, items[i].at);
    std::optional<StyledText> label;
    if (numbering == ListNumbering::decimal) {
      const Text number = in_bold(plain_text(std::to_string(i + 1), setting.edition.language,
                                             items[i].at));
      label = paragraph_in(Role::lbl, number, item, setting);
    }
    out.push_back({paragraph_in(Role::lbody, items[i], item, setting), std::move(label)});
  }
  return out;
}

}  // namespace hjemvei
