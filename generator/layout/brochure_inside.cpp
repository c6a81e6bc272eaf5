// The inner panels: the line of stations runs across all three, each holds two of them.
#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/brochure_panel.h"
#include "layout/figure_input.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr double kIcon = 0.56;  // of a station's diameter
constexpr double kHalo = 3;     // free ground around a station, points

class InsideSetter {
 public:
  InsideSetter(PanelSetting& panel, std::size_t number)
      : panel_(panel),
        setting_(panel.setting),
        number_(number),
        stations_(panel.brochure.panels[number]),
        sect_(setting_.pages.structure.add(Structure::root(), Role::sect, stations_[0].at)) {
    fragment_.size = panel.size;
  }

  Panel set() {
    rail();
    std::vector<PanelColumn> columns(stations_.size());
    for (std::size_t i = 0; i < stations_.size(); ++i) station(i, columns[i]);
    place(columns);
    return {std::move(fragment_), *heading_, stations_[0].title.plain()};
  }

 private:
  double column_width() const { return panel_.size.width / static_cast<double>(stations_.size()); }
  double middle(std::size_t i) const { return column_width() * (static_cast<double>(i) + 0.5); }

  const EditionSection* section_of(const EditionBrochureStation& station) const {
    for (const EditionSection& section : setting_.edition.sections)
      if (section.id == station.section) return &section;
    return nullptr;
  }

  // From the first station on; after the last panel it goes on to the house on the back.
  void rail() {
    const BrochureLayout::Rail& rail = panel_.layout.rail;
    const bool last = number_ + 1 == panel_.brochure.panels.size();
    const double left = number_ == 0 ? middle(0) : 0;
    const double right =
        panel_.size.width - (last && panel_.sheet ? panel_.layout.sheet.margin : 0);
    fragment_.items.push_back(behind(filled(
        Artifact::layout, rectangle({left, rail.y - rail.width / 2, right - left, rail.width}),
        setting_.color("rail"))));
  }

  void station(std::size_t i, PanelColumn& column) {
    const EditionBrochureStation& station = stations_[i];
    const BrochureLayout::Stations& measures = panel_.layout.stations;
    setting_.topic = section_color(setting_.theme, station.section);
    if (const EditionSection* section = section_of(station)) stop(*section, i);
    Structure& tree = setting_.pages.structure;
    const ElementId heading = add_element(Role::h2, station.title, sect_, setting_);
    tree[heading].title = station.title.plain();
    if (!heading_) heading_ = heading;
    column.add({.text = StyledText(in_bold(station.title), heading, setting_),
                .style = measures.title,
                .color = setting_.topic,
                .breaking = Breaking::balanced});
    column.add({.text = paragraph_in(Role::p, station.text, sect_, setting_),
                .style = measures.text,
                .gap = measures.title_gap});
    if (!station.figure) return;
    const auto drawing = find_drawing(station.figure->drawing, setting_);
    if (!drawing) return;
    const ElementId figure = add_figure(*station.figure, station.at, sect_, setting_);
    column.add(DrawingSetting(drawing, figure_input(*station.figure, figure, station.at, setting_),
                              setting_.fonts, setting_.pages, setting_.diagnostics),
               figure, measures.figure_gap);
  }

  // The circle on the line with the section's icon, and the section's name under it.
  void stop(const EditionSection& section, std::size_t i) {
    const BrochureLayout::Rail& rail = panel_.layout.rail;
    const Point at{middle(i), rail.y};
    const double radius = rail.station / 2, icon = kIcon * rail.station;
    fragment_.items.push_back(
        behind(filled(Artifact::layout, circle(at, radius + kHalo), panel_.paper())));
    fragment_.items.push_back(behind(filled(Artifact::layout, circle(at, radius), setting_.topic)));
    append(fragment_,
           set_icon(section.icon, icon, setting_.color("white"), Artifact::layout, setting_),
           at.x - icon / 2, at.y - icon / 2);
    const StyledText name = paragraph_in(Role::p, in_bold(section.short_title), sect_, setting_);
    const double width = column_width() - kHalo;
    const double fitting = width / std::max(1.0, name.natural_width(1));
    TextSetting how = setting_of(
        rail.name, std::clamp(fitting - 0.01, rail.name.smallest, rail.name.size), width, setting_);
    how.align = Align::middle;
    how.color = setting_.topic;
    append(fragment_, name.set(how, setting_), at.x - width / 2,
           at.y + radius + kHalo + rail.name_gap);
  }

  // The least tightness at which each station needs no more than its share of `room`.
  std::optional<double> halves_fit(const std::vector<PanelColumn>& columns, double room) const {
    constexpr int kSteps = 4;
    for (int step = 0; step <= kSteps; ++step) {
      const double tightness = static_cast<double>(step) / kSteps;
      const bool all = std::all_of(columns.begin(), columns.end(), [&](const PanelColumn& column) {
        return column.least_height(tightness, panel_.width(), setting_) <=
               room / static_cast<double>(columns.size());
      });
      if (all) return tightness;
    }
    return std::nullopt;
  }

  // The second station begins at half height on every panel where both find room so.
  void place(const std::vector<PanelColumn>& columns) {
    const BrochureLayout::Stations& measures = panel_.layout.stations;
    const double left = panel_.layout.margin, width = panel_.width(), top = measures.top;
    const double gaps = measures.gap * static_cast<double>(columns.size() - 1);
    const double room = panel_.size.height - panel_.layout.bottom - top - gaps;
    const auto sum = [&](double tightness) {
      double height = 0;
      for (const PanelColumn& column : columns)
        height += column.least_height(tightness, width, setting_);
      return height;
    };
    const auto longest = std::max_element(columns.begin(), columns.end(),
                                          [](const PanelColumn& a, const PanelColumn& b) {
                                            return a.longest_text() < b.longest_text();
                                          });
    const std::optional<double> halves = halves_fit(columns, room);
    const double tightness =
        halves ? *halves : fit_panel(sum, room, measures.text, longest->longest_text_at(), panel_);
    double y = top, rest = sum(tightness), free = room;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      setting_.topic = section_color(setting_.theme, stations_[i].section);
      const double least = columns[i].least_height(tightness, width, setting_);
      rest -= least;
      const double share = free / static_cast<double>(columns.size() - i);
      const double own = std::max(least, std::min(share, free - rest));
      append(fragment_, columns[i].set(tightness, width, own, setting_), left, y);
      y += own + measures.gap;
      free -= own;
    }
  }

  PanelSetting& panel_;
  Setting& setting_;
  std::size_t number_;
  const std::vector<EditionBrochureStation>& stations_;
  ElementId sect_;
  std::optional<ElementId> heading_;
  Fragment fragment_;
};

}  // namespace

Panel set_inside(PanelSetting& panel, std::size_t number) {
  return InsideSetter(panel, number).set();
}

}  // namespace hjemvei
