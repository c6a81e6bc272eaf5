#include "layout/link_button.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kEnds = 1.1;       // free width at both ends together, in heights
constexpr double kIcon = 1.1;       // side of an icon, in sizes of the words
constexpr double kIconGap = 0.5;    // between it and the words

// What stands inside, in points.
struct Inside {
  double size = 0, words = 0, icon_before = 0, icon_after = 0, gap_before = 0, gap_after = 0;

  double width() const { return words + icon_before + gap_before + icon_after + gap_after; }
};

Inside measure(const LinkButton& button, const StyledText& text) {
  Inside inside;
  const auto at_size = [&](double size) {
    inside.size = size;
    inside.words = text.natural_width(size) + 0.5;
    inside.icon_before = button.icon_before.empty() ? 0 : kIcon * size;
    inside.icon_after = button.icon_after.empty() ? 0 : kIcon * size;
    inside.gap_before = button.icon_before.empty() ? 0 : kIconGap * size;
    inside.gap_after = button.icon_after.empty() ? 0 : kIconGap * size;
  };
  at_size(button.style.size);
  if (button.most_width > 0) {
    const double room = button.most_width - kEnds / 4 * button.height;
    if (inside.width() > room) at_size(button.style.size * room / inside.width());
  }
  return inside;
}

double outer_width(const LinkButton& button, const Inside& inside) {
  const double width = std::max(button.least_width, inside.width() + kEnds * button.height);
  return button.most_width > 0 ? std::min(width, button.most_width) : width;
}

}  // namespace

double link_button_width(const LinkButton& button, Setting& setting) {
  const StyledText text(in_bold(button.words), Artifact::layout, setting);
  return outer_width(button, measure(button, text));
}

double set_link_button(Fragment& page, const LinkButton& button, Point at, ElementId parent,
                       Setting& setting) {
  Structure& tree = setting.pages.structure;
  const ElementId paragraph = tree.add(parent, Role::p, button.words.at);
  const ElementId link = add_element(Role::link, button.words, paragraph, setting);
  const StyledText text(in_bold(button.words), link, setting);
  const Inside inside = measure(button, text);
  TextSetting how = setting_of(button.style, inside.size, inside.words, setting);
  how.color = button.ink;
  const double width = outer_width(button, inside);
  const Rect box{at.x, at.y, width, button.height};
  Shape frame{.owner = Artifact::layout, .path = rounded_rectangle(box, button.height / 2),
              .fill = button.fill, .line_width = 1.2};
  if (button.outlined) frame.stroke = button.ink;
  page.items.push_back(behind(std::move(frame)));
  const double left = at.x + (width - inside.width()) / 2;
  const auto icon = [&](const std::string& name, double side, double x) {
    if (side > 0)
      append(page, set_icon(name, side, button.ink, Artifact::layout, setting), x,
             at.y + (button.height - side) / 2);
  };
  icon(button.icon_before, inside.icon_before, left);
  const double words = left + inside.icon_before + inside.gap_before;
  append(page, text.set(how, setting), words, at.y + (button.height - text.height(how)) / 2);
  icon(button.icon_after, inside.icon_after, words + inside.words + inside.gap_after);
  page.links.push_back({link, {box}, button.target, button.purpose, button.words.at});
  return width;
}

}  // namespace hjemvei
