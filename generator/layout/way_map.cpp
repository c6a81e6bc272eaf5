#include "layout/way_map.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/flow.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kBoxPadding = mm(2.4);   // of a side stop's box
constexpr double kIconGap = mm(1.4);      // between its icon and its name
constexpr double kLineGap = mm(0.6);      // between its name and what it holds
constexpr double kRowGap = mm(3);         // between a station's circle and its name, down the page
constexpr double kRowAir = mm(1.6);       // above and below a station's texts together

class MapSetter {
 public:
  explicit MapSetter(Setting& setting)
      : setting_(setting), layout_(setting.layout), measures_(layout_.map),
        sect_(setting.pages.structure.add(Structure::root(), Role::sect, setting.edition.at)),
        heading_(add_element(Role::h2, setting.edition.words.way_home, sect_, setting)),
        left_(layout_.margin_start),
        width_(layout_.page.width - layout_.margin_start - layout_.margin_end) {
    page_.size = layout_.page;
    setting.pages.structure[heading_].title = setting.edition.words.way_home.plain();
  }

  WayMap set() {
    const StyledText headline(in_bold(setting_.edition.words.way_home), heading_, setting_);
    TextSetting how = setting_of(layout_.headline, layout_.headline.size, width_, setting_);
    how.size = headline.unbroken_size(how, layout_.headline.smallest);
    append(page_, headline.set(how, setting_), left_, layout_.headline_top);
    std::vector<Fragment> pages;
    if (measures_.row > 0) {
      pages = list(layout_.headline_top + headline.height(how) + layout_.body_gap);
    } else {
      line();
      side_stops();
      pages.push_back(std::move(page_));
    }
    return {std::move(pages), heading_};
  }

 private:
  // A link over `area` of `page` for a section: TOCI > Reference > Link.
  ElementId entry(ElementId toc, const EditionSection& section, const Rect& area, Fragment& page) {
    Structure& tree = setting_.pages.structure;
    const ElementId item = tree.add(toc, Role::toci, section.icon_at);
    const ElementId link = tree.add(tree.add(item, Role::reference, section.icon_at), Role::link,
                                    section.icon_at);
    const auto number = setting_.page_numbers.find(section.id);
    page.links.push_back(
        {link, {area}, "#" + section.id,
         fill(setting_.edition.words.go_to_page,
              {{"title", section.title.plain()},
               {"n", std::to_string(number == setting_.page_numbers.end() ? 0 : number->second)}},
              setting_.language.right_to_left()),
         section.icon_at});
    return link;
  }

  TextSetting centred(const TextStyle& style, double width) const {
    TextSetting how = setting_of(style, style.size, width, setting_);
    how.align = Align::middle;
    how.breaking = Breaking::balanced;
    return how;
  }

  std::vector<const EditionSection*> sections(bool side) const {
    std::vector<const EditionSection*> out;
    for (const EditionSection& section : setting_.edition.sections)
      if (section.side == side) out.push_back(&section);
    return out;
  }

  // Everything one under the other, from `top` on, on as many pages as it needs. The side stops stand
  // together: they begin a page where they do not all fit under the stations.
  std::vector<Fragment> list(double top) {
    const FlowLimits limits{body_bottom() - top, layout_.block_gap};
    Column whole{0, station_rows(), 1};
    Column stops{0, side_stop_rows(), 1};
    std::vector<Band> bands(1);
    bands[0].columns.push_back({0, whole.parts, 1});
    bands[0].columns[0].parts.insert(bands[0].columns[0].parts.end(), stops.parts.begin(),
                                     stops.parts.end());
    if (measure_flow(bands, limits).page > 0) {
      bands[0].columns[0].parts = std::move(whole.parts);
    } else {
      stops.parts.clear();
    }
    std::vector<Fragment> bodies = place_flow(std::move(bands), limits);
    if (!stops.parts.empty())
      for (Fragment& body : place_flow({Band{{std::move(stops)}}}, limits))
        bodies.push_back(std::move(body));
    std::vector<Fragment> pages;
    for (Fragment& body : bodies) {
      Fragment page = pages.empty() ? std::move(page_) : Fragment{};
      page.size = layout_.page;
      append(page, std::move(body), left_, pages.empty() ? top : layout_.headline_top);
      pages.push_back(std::move(page));
    }
    return pages;
  }

  std::vector<BlockPart> station_rows() {
    const std::vector<const EditionSection*> stations = sections(false);
    std::vector<BlockPart> rows;
    if (stations.empty()) return rows;
    const ElementId toc = setting_.pages.structure.add(sect_, Role::toc, setting_.edition.at);
    for (const EditionSection* section : stations)
      rows.push_back({station_row(*section, toc, section == stations.front()), 0, false});
    rows.back().keep_with_next = true;
    rows.push_back({house_row(), 0, false});
    return rows;
  }

  // The line runs on through all rows, from the first one's circle to the house.
  void rail(double top, double bottom, Fragment& row) {
    const double middle = measures_.station / 2;
    row.items.push_back(behind(filled(Artifact::layout, rectangle({middle - 3, top, 6, bottom - top}),
                                      setting_.color("rail"))));
  }

  Fragment station_row(const EditionSection& section, ElementId toc, bool first) {
    const Color color = section_color(setting_.theme, section.id);
    Fragment row;
    const ElementId link = entry(toc, section, {}, row);
    const double diameter = measures_.station, x = diameter + kRowGap;
    const StyledText number(in_bold(edition_text(std::to_string(section.station), setting_)), link, setting_);
    const StyledText name(in_bold(section.short_title), link, setting_);
    TextSetting how = setting_of(measures_.name, measures_.name.size, width_ - x, setting_);
    double height = name.height(how);
    std::optional<StyledText> summary;
    TextSetting small = setting_of(measures_.summary, measures_.summary.size, width_ - x, setting_);
    if (section.summary) {
      summary.emplace(*section.summary, link, setting_);
      height += summary->height(small);
    }
    row.size = {width_, std::max(measures_.row, height + kRowAir)};
    row.links.back().areas = {{0, 0, width_, row.size.height}};
    const Point centre{diameter / 2, row.size.height / 2};
    rail(first ? centre.y : 0, row.size.height, row);
    row.items.push_back(behind(filled(Artifact::layout, circle(centre, diameter / 2 + 2), setting_.color("ground"))));
    row.items.push_back(behind(filled(Artifact::layout, circle(centre, diameter / 2), color)));
    TextSetting digit = centred(measures_.number, diameter);
    digit.color = setting_.color("white");
    append(row, number.set(digit, setting_), 0, centre.y - number.height(digit) / 2);
    const double top = (row.size.height - height) / 2;
    append(row, name.set(how, setting_), x, top);
    if (summary) append(row, summary->set(small, setting_), x, top + name.height(how));
    return row;
  }

  Fragment house_row() {
    Fragment row;
    const double side = measures_.house;
    row.size = {width_, 0.3 * side + side};
    rail(0, 0.8 * side, row);
    place_house(row, {(measures_.station - side) / 2, 0.3 * side}, side, 0);
    return row;
  }

  std::vector<BlockPart> side_stop_rows() {
    const std::vector<const EditionSection*> stops = sections(true);
    std::vector<BlockPart> rows;
    if (stops.empty()) return rows;
    const StyledText lead = paragraph_in(Role::p, in_bold(setting_.edition.words.read_when_needed),
                                         sect_, setting_);
    const TextSetting how = setting_of(measures_.lead, measures_.lead.size, width_, setting_);
    rows.push_back({lead.set(how, setting_), 1, true});
    const ElementId toc = setting_.pages.structure.add(sect_, Role::toc, setting_.edition.at);
    const double gap = measures_.boxes_gap / layout_.block_gap;
    for (const EditionSection* stop : stops) {
      Fragment row;
      row.size = {width_, std::max(measures_.boxes_height, side_stop_height(*stop, width_))};
      side_stop(*stop, toc, {0, 0, row.size.width, row.size.height}, row);
      rows.push_back({std::move(row), rows.size() == 1 ? 0.4 : gap, false});
    }
    return rows;
  }

  void line() {
    const std::vector<const EditionSection*> stations = sections(false);
    if (stations.empty()) return;
    const double house = measures_.house, y = measures_.line_y;
    const double column = (width_ - 0.75 * house) / static_cast<double>(stations.size());
    const double first = left_ + column / 2;
    const double house_left = left_ + width_ - house;
    page_.items.push_back(behind(filled(Artifact::layout,
                                        rectangle({first, y - 3, house_left + house / 2 - first, 6}),
                                        setting_.color("rail"))));
    place_house(page_, {house_left, y}, house, 0.72);
    const ElementId toc = setting_.pages.structure.add(sect_, Role::toc, setting_.edition.at);
    const double name_size = fitting_name_size(stations, column - 3);
    for (std::size_t i = 0; i < stations.size(); ++i)
      station(*stations[i], toc, {first + column * static_cast<double>(i), y}, column, name_size);
  }

  // `above` of its height stands over `at`.
  void place_house(Fragment& page, Point at, double side, double above) {
    const auto found = setting_.drawings.find("drawings/house");
    if (found == setting_.drawings.end()) return;
    DrawingInput input;
    input.palette = setting_.palette();
    input.language = setting_.edition.language;
    input.artifact = Artifact::layout;
    const DrawingSetting drawing(found->second, input, setting_.fonts, setting_.pages,
                                 setting_.diagnostics);
    append(page, drawing.place(side, setting_.pages, setting_.diagnostics), at.x,
           at.y - drawing.height(side) * above);
  }

  // The size at which every name stands on one line: they are read as one row.
  double fitting_name_size(const std::vector<const EditionSection*>& stations, double width) {
    double size = measures_.name.size;
    for (const EditionSection* section : stations) {
      const StyledText name(in_bold(section->short_title), Artifact::layout, setting_);
      const double natural = name.natural_width(1);
      if (natural > 0) size = std::min(size, width / natural);
    }
    return std::max(size, measures_.name.smallest);
  }

  void station(const EditionSection& section, ElementId toc, Point at, double column,
               double name_size) {
    const double radius = measures_.station / 2, left = at.x - column / 2;
    const Color color = section_color(setting_.theme, section.id);
    const ElementId link = entry(toc, section, {}, page_);
    Link& annotation = page_.links.back();
    page_.items.push_back(behind(filled(Artifact::layout, circle(at, radius + 3), setting_.color("ground"))));
    page_.items.push_back(behind(filled(Artifact::layout, circle(at, radius), color)));
    const StyledText number(in_bold(edition_text(std::to_string(section.station), setting_)), link, setting_);
    TextSetting how = centred(measures_.number, column);
    how.color = setting_.color("white");
    append(page_, number.set(how, setting_), left, at.y - number.height(how) / 2);
    const StyledText name(in_bold(section.short_title), link, setting_);
    how = centred(measures_.name, column);
    how.size = name_size;
    double y = at.y + radius + mm(2.2);
    append(page_, name.set(how, setting_), left, y);
    y += name.height(how);
    if (section.summary) {
      const StyledText summary(*section.summary, link, setting_);
      how = centred(measures_.summary, column - 5);
      append(page_, summary.set(how, setting_), left + 2.5, y);
      y += summary.height(how);
    }
    annotation.areas = {{left, at.y - radius, column, y - at.y + radius}};
  }

  void side_stops() {
    const std::vector<const EditionSection*> stops = sections(true);
    if (stops.empty()) return;
    const double gap = measures_.boxes_gap, count = static_cast<double>(stops.size());
    const double width = (width_ - gap * (count - 1)) / count;
    const double bottom = body_bottom();
    double height = measures_.boxes_height;
    for (const EditionSection* stop : stops) height = std::max(height, side_stop_height(*stop, width));
    const double top = bottom - height;
    const StyledText lead = paragraph_in(Role::p, in_bold(setting_.edition.words.read_when_needed),
                                         sect_, setting_);
    const TextSetting how = setting_of(measures_.lead, measures_.lead.size, width_, setting_);
    append(page_, lead.set(how, setting_), left_, top - lead.height(how) - mm(1.4));
    const ElementId toc = setting_.pages.structure.add(sect_, Role::toc, setting_.edition.at);
    for (std::size_t i = 0; i < stops.size(); ++i)
      side_stop(*stops[i], toc, {left_ + (width + gap) * static_cast<double>(i), top, width, height},
                page_);
  }

  double body_bottom() const {
    return layout_.page.height - layout_.foot.height - layout_.body_bottom;
  }

  double box_icon() const { return 1.5 * measures_.box_title.size; }

  TextSetting box_title(double width) const {
    return setting_of(measures_.box_title, measures_.box_title.size,
                      width - 2 * kBoxPadding - box_icon() - kIconGap, setting_);
  }
  TextSetting box_text(double width) const {
    return setting_of(measures_.box_text, measures_.box_text.size, width - 2 * kBoxPadding, setting_);
  }

  double side_stop_height(const EditionSection& section, double width) {
    const StyledText title(in_bold(section.short_title), Artifact::layout, setting_);
    double height = 2 * kBoxPadding + std::max(box_icon(), title.height(box_title(width)));
    if (section.summary)
      height += kLineGap + StyledText(*section.summary, Artifact::layout, setting_).height(box_text(width));
    return height;
  }

  void side_stop(const EditionSection& section, ElementId toc, const Rect& box, Fragment& page) {
    const Color color = section_color(setting_.theme, section.id);
    Shape frame{.owner = Artifact::layout, .path = rounded_rectangle(box, layout_.box_radius),
                .fill = setting_.color("white"), .stroke = color, .line_width = layout_.box_line};
    page.items.push_back(behind(std::move(frame)));
    const ElementId link = entry(toc, section, box, page);
    const double left = box.x + kBoxPadding, top = box.y + kBoxPadding, icon = box_icon();
    append(page, set_icon(section.icon, icon, color, Artifact::layout, setting_), left, top);
    const StyledText title(in_bold(section.short_title), link, setting_);
    TextSetting how = box_title(box.width);
    how.color = color;
    const double height = title.height(how);
    append(page, title.set(how, setting_), left + icon + kIconGap,
           top + std::max(0.0, (icon - height) / 2));
    if (!section.summary) return;
    const StyledText summary(*section.summary, link, setting_);
    append(page, summary.set(box_text(box.width), setting_), left,
           top + std::max(icon, height) + kLineGap);
  }

  Setting& setting_;
  const Layout& layout_;
  const Layout::Map& measures_;
  ElementId sect_, heading_;
  double left_, width_;
  Fragment page_;
};

}  // namespace

WayMap make_way_map(Setting& setting) { return MapSetter(setting).set(); }

}  // namespace hjemvei
