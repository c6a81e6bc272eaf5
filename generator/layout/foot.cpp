#include "layout/foot.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "content/tree.h"
#include "layout/blocks/parts.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

struct Station {
  const EditionSection* section = nullptr;
  StyledText number, name;
};

}  // namespace

struct Foot::Words {
  StyledText previous, next;
  std::vector<Station> stations;
  std::vector<std::pair<const EditionSection*, StyledText>> side_names;
};

namespace {

constexpr std::size_t kMostDots = 9;   // under a stop's name, one a screen
constexpr double kNearer = 0.2;   // of the gap between the line of stations and its neighbours
constexpr double kArrow = 1.05;   // side of an arrow, in sizes of the word beside it

// One page's foot while it is being set.
class FootSetter {
 public:
  FootSetter(const std::vector<FootPage>& pages, std::size_t index, Fragment& page,
             Setting& setting)
      : pages_(pages), at_(pages[index]), index_(index), page_(page), setting_(setting),
        measures_(setting.layout.foot),
        top_(setting.layout.page.height - measures_.height), row_top_(top_ + measures_.dots),
        row_height_(measures_.height - measures_.dots), middle_(row_top_ + row_height_ / 2) {
    Structure& tree = setting.pages.structure;
    sect_ = tree.add(Structure::root(), Role::sect, setting.edition.at);
    tree[sect_].title = fill(setting.edition.words.page_n, {{"n", std::to_string(at_.number)}},
                             setting.language.right_to_left());
  }

  void ground() {
    const Size& size = setting_.layout.page;
    page_.items.push_back(behind(filled(Artifact::background,
                                        rectangle({0, top_, size.width, measures_.height}),
                                        setting_.color("white"))));
    page_.items.push_back(behind(filled(Artifact::background, rectangle({0, top_, size.width, 0.75}),
                                        setting_.color("rail"))));
  }

  // The way back as a button like the others, where there is no room for its word.
  double previous_box(const StyledText& word, double x) {
    const auto [target, title] = page_before();
    return icon_box(x, "arrow-previous", target, word.text().plain(),
                    word.text().plain() + ": " + purpose(title, at_.number - 1));
  }

  // Returns the right edge of what stands at the start.
  double previous(const StyledText& word) {
    double x = measures_.margin;
    const double size = measures_.previous.size, arrow = kArrow * size;
    const double width = word.natural_width(size) + 0.5;
    const double right = x + arrow + 0.35 * size + width;
    const auto [target, title] = page_before();
    const ContentId owner = link({x - 4, top_ + 4, right - x + 8, measures_.height - 8}, "#" + target,
                                 word.text().plain() + ": " + purpose(title, at_.number - 1), {});
    append(page_, set_icon("arrow-previous", arrow, setting_.color("ink"), Artifact::layout, setting_),
           x, middle_ - arrow / 2);
    TextSetting how = setting_of(measures_.previous, size, width, setting_);
    append(page_, word.set_for(owner, how, setting_), x + arrow + 0.35 * size,
           middle_ - word.height(how) / 2);
    return right;
  }

  double icon_box(double x, std::string_view icon, const std::string& destination,
                  const Text& word, std::uint32_t number) {
    return icon_box(x, icon, destination, word.plain(), purpose(word.plain(), number));
  }

  // Returns the right edge. The page that it leads to has it in its colour, and no link.
  double icon_box(double x, std::string_view icon, const std::string& destination,
                  const std::string& word, const std::string& purpose) {
    const Rect box{x, middle_ - measures_.box / 2, measures_.box, measures_.box};
    const bool here = destination == at_.destination;
    Shape frame{.owner = Artifact::layout, .path = rounded_rectangle(box, 4),
                .fill = here ? setting_.topic : setting_.color("white"),
                .stroke = here ? setting_.topic : setting_.color("ink"), .line_width = 1};
    page_.items.push_back(behind(std::move(frame)));
    const double side = 0.6 * measures_.box;
    Owner owner = Artifact::layout;
    const Rect area{box.x - mm(1), row_top_ + 3, box.width + mm(2), row_height_ - 6};
    if (!here) owner = link(area, "#" + destination, purpose, word);
    append(page_, set_icon(icon, side, setting_.color(here ? "white" : "ink"), owner, setting_),
           box.x + (measures_.box - side) / 2, box.y + (measures_.box - side) / 2);
    return box.right();
  }

  // The button is as wide as its word asks.
  void next(const StyledText& word) {
    const double size = measures_.next.size, text = word.natural_width(size) + 0.5;
    const double width = std::max(measures_.button_width, text + kArrow * size + 2.6 * size);
    next(word, setting_.layout.page.width - measures_.margin - width, width, size);
  }

  // The button takes the rest of the row from `left` on; its word becomes smaller where it must.
  void next_to_end(const StyledText& word, double left) {
    const double room = setting_.layout.page.width - measures_.margin - left;
    const double fitting = (room - 0.5) / (word.natural_width(1) + kArrow + 1.4);
    if (fitting < measures_.next.smallest) no_room();
    next(word, left, room, std::clamp(fitting, measures_.next.smallest, measures_.next.size));
  }

  void next(const StyledText& word, double left, double width, double size) {
    if (index_ + 1 == pages_.size()) return;
    const double arrow = kArrow * size, text = word.natural_width(size) + 0.5;
    const Rect box{left, middle_ - measures_.button_height / 2, width, measures_.button_height};
    const FootPage& to = pages_[index_ + 1];
    page_.items.push_back(pill(box, setting_.topic));
    const ContentId owner = link(box, "#" + to.destination,
                                 word.text().plain() + ": " + purpose(to.title, to.number), {});
    TextSetting how = setting_of(measures_.next, size, text, setting_);
    how.color = setting_.color("white");
    const double x = box.x + (width - text - arrow - 0.4 * size) / 2;
    append(page_, word.set_for(owner, how, setting_), x, middle_ - word.height(how) / 2);
    append(page_, set_icon("arrow-next", arrow, how.color, Artifact::layout, setting_),
           x + text + 0.4 * size, middle_ - arrow / 2);
  }

  // How far the reader has come: a dot a station, those behind filled, the present one larger and in
  // its colour. A side stop is a dot of its own beside the line. They are no links.
  void dots() {
    const double pitch = measures_.station_pitch, radius = measures_.station / 2;
    const double first = measures_.margin + measures_.station_present / 2;
    Point at{first, top_ + measures_.dots / 2};
    std::vector<const EditionSection*> stations;
    for (const EditionSection& section : setting_.edition.sections)
      if (!section.side) stations.push_back(&section);
    const int here = at_.section && !at_.section->side ? at_.section->station : 0;
    if (stations.size() > 1)
      page_.items.push_back(behind(
          filled(Artifact::layout,
                 rectangle({first, at.y - 0.6, pitch * static_cast<double>(stations.size() - 1), 1.2}),
                 setting_.color("rail"))));
    for (const EditionSection* section : stations) {
      if (section->station == here) {
        present_dot(at);
      } else {
        Shape dot{.owner = Artifact::layout, .path = circle(at, radius - 0.5),
                  .fill = setting_.color(section->station < here ? "line" : "white"),
                  .stroke = setting_.color("line"), .line_width = 1};
        page_.items.push_back(behind(std::move(dot)));
      }
      at.x += pitch;
    }
    if (at_.section && at_.section->side) present_dot(at);
  }

  void stations(const std::vector<Station>& stations, const StyledText* side_name, double left,
                double right) {
    if (stations.empty()) return;
    const double count = static_cast<double>(stations.size());
    // Names may come nearer to the buttons than the line does.
    free_start_ = left - kNearer * measures_.gap;
    free_end_ = right + kNearer * measures_.gap;
    const double name_size = measures_.name.size;
    double line_end = right, name = 0;
    if (side_name) {
      name = side_name->natural_width(name_size) + 0.5;
      line_end = std::max(free_end_ - std::max(name, measures_.station_present) - 4,
                          left + count * measures_.station_pitch);
      line_end = std::min(line_end, right);
    }
    const double half = measures_.station_pitch / 2, y = middle_;
    const double first = left + half, last = std::max(first, line_end - half);
    const double pitch = count > 1 ? (last - first) / (count - 1) : measures_.station_pitch;
    check_room(pitch);
    page_.items.push_back(behind(filled(Artifact::layout,
                                        rectangle({first, y - 1.5, last - first, 3}),
                                        setting_.color("rail"))));
    last_ = side_name ? nullptr : &stations.back();
    for (std::size_t i = 0; i < stations.size(); ++i)
      station(stations[i], {first + pitch * static_cast<double>(i), y}, pitch);
    if (side_name) side_stop(*side_name, (line_end + free_end_) / 2, last);
  }

 private:
  void present_dot(Point at) {
    page_.items.push_back(behind(
        filled(Artifact::layout, circle(at, measures_.station_present / 2), setting_.topic)));
  }

  // Where the way back leads: the destination and the title of that page.
  std::pair<std::string, std::string> page_before() const {
    if (index_ == 0) return {"cover", setting_.edition.words.cover.plain()};
    return {pages_[index_ - 1].destination, pages_[index_ - 1].title};
  }

  void check_room(double pitch) {
    if (pitch <= measures_.station_pitch - 0.5) no_room();
  }

  void no_room() {
    setting_.diagnostics.error(
        "foot-too-narrow", setting_.edition.at,
        (measures_.dots > 0 ? "the foot has no room for \""
                            : "the stations have no room between \"" +
                                  setting_.edition.words.previous.plain() + "\" and \"") +
            setting_.edition.words.next.plain() + "\" in \"" + setting_.edition.language + "\"",
        measures_.dots > 0 ? "a shorter interface word, or smaller measures under foot: in the layout file"
                           : "fewer stations, shorter interface words, or smaller measures under foot: in "
                             "layouts/guide.yaml");
  }

  std::string purpose(const std::string& title, std::uint32_t number) const {
    return fill(setting_.edition.words.go_to_page, {{"title", title}, {"n", std::to_string(number)}},
                setting_.language.right_to_left());
  }

  // A link of the bar. `alt` is its name where its content is no words of its own.
  ContentId link(const Rect& area, const std::string& target, const std::string& purpose,
                 const std::string& alt) {
    Structure& tree = setting_.pages.structure;
    const ElementId element = tree.add(sect_, Role::link, setting_.edition.at);
    tree[element].alt = alt;
    page_.links.push_back({element, {area}, target, purpose, setting_.edition.at});
    return tree.add_content(element);
  }

  void station(const Station& station, Point at, double pitch) {
    const bool here = station.section == at_.section;
    const Color color = section_color(setting_.theme, station.section->id);
    if (here) return present(station, at, pitch, color);
    const double radius = measures_.station / 2;
    page_.items.push_back(behind(Shape{.owner = Artifact::layout, .path = circle(at, radius - 1),
                                       .fill = setting_.color("white"), .stroke = color,
                                       .line_width = 2}));
    const double reach = std::min(pitch, 1.6 * measures_.station_pitch);
    const EditionSection& section = *station.section;
    const auto number = setting_.page_numbers.find(section.id);
    const std::string name = fill(setting_.edition.words.station_n,
                                  {{"n", std::to_string(section.station)}, {"title", section.title.plain()}},
                                  setting_.language.right_to_left());
    const ContentId owner =
        link({at.x - reach / 2, top_ + 3, reach, measures_.height - 6}, "#" + section.id,
             purpose(name, number == setting_.page_numbers.end() ? 0 : number->second), name);
    TextSetting how = setting_of(measures_.number, measures_.number.size, 2 * radius, setting_);
    how.align = Align::middle;
    append(page_, station.number.set_for(owner, how, setting_), at.x - radius,
           at.y - station.number.height(how) / 2);
  }

  // How far from its middle a circle of the line reaches where the capitals of a name begin whose
  // line of text begins at `y`; a little air included.
  double reach_of_circle(double y) const {
    const double capitals = y + 0.3 * measures_.name.size;
    const double radius = measures_.station / 2, down = std::abs(capitals - middle_);
    return down < radius ? std::sqrt(radius * radius - down * down) + 0.5 : 0;
  }

  // A name becomes smaller until it stands clear of the circles beside it.
  double name_size(const StyledText& name, double room) const {
    const double size = measures_.name.size, smallest = measures_.name.smallest;
    const double needed = name.natural_width(size) + 0.5;
    if (needed <= room) return size;
    const double fitting = (room - 0.5) / name.natural_width(1);
    if (fitting >= smallest) return fitting;
    const double factor = (room - 0.5) / name.natural_width(smallest);
    const auto longest = static_cast<std::size_t>(
        std::max(0.0, factor * static_cast<double>(count_scalars(name.text().plain()))));
    setting_.diagnostics.error(
        "stop-name-too-long", name.text().at,
        quoted(name.text().plain()) + " is too long for the name of a stop in \"" +
            setting_.edition.language + "\"",
        "write at most about " + std::to_string(longest) + " characters");
    return smallest;
  }

  // As near to its stop as it can stand between `start` and `end`; one that is too long for that
  // keeps clear of the buttons at least.
  double name_start(double middle, double width, double start, double end) const {
    if (width > end - start) {
      start = free_start_;
      end = std::max(free_end_, start + width);
    }
    return std::clamp(middle - width / 2, start, end - width);
  }

  // Filled and larger, with its name and a dot for each of its screens.
  void present(const Station& station, Point at, double pitch, Color color) {
    const double radius = measures_.station_present / 2;
    const bool first = station.section->station == 1, last = &station == last_;
    const Point centre{at.x, top_ + 4 + radius};
    const double clear = pitch - reach_of_circle(centre.y + radius - 0.5);
    const double start = first ? free_start_ : centre.x - clear;
    const double end = last ? free_end_ : centre.x + clear;
    const double size = name_size(station.name, end - start);
    const double width = station.name.natural_width(size) + 0.5;
    TextSetting name = setting_of(measures_.name, size, width, setting_);
    name.layer = 2;
    const double name_height = station.name.height(name);
    page_.items.push_back(behind(filled(Artifact::layout, circle(centre, radius), color)));
    TextSetting how = setting_of(measures_.number, measures_.number.size, 2 * radius, setting_);
    how.align = Align::middle;
    how.color = setting_.color("white");
    how.layer = 2;
    append(page_, station.number.set_for(Artifact::pagination_footer, how, setting_),
           centre.x - radius, centre.y - station.number.height(how) / 2);
    append(page_, station.name.set_for(Artifact::pagination_footer, name, setting_),
           name_start(centre.x, width, start, end), centre.y + radius - 0.5);
    dots({centre.x, centre.y + radius + name_height + 1.5}, color);
  }

  void dots(Point centre, Color color) {
    const std::size_t count = at_.section->screens.size();
    if (count > kMostDots) return;   // too many to be counted at a glance
    const double distance = 5.2, radius = 1.6;
    double x = centre.x - distance * static_cast<double>(count - 1) / 2;
    for (std::size_t i = 0; i < count; ++i, x += distance) {
      Shape dot = i <= at_.screen ? filled(Artifact::layout, circle({x, centre.y}, radius), color)
                                  : stroked(Artifact::layout, circle({x, centre.y}, radius - 0.3), color, 0.7);
      page_.items.push_back(behind(std::move(dot)));
    }
  }

  // The line's last circle stands at `last`.
  void side_stop(const StyledText& name, double x, double last) {
    const double icon = 0.62 * measures_.station_present;
    const Point centre{x, middle_};
    const double start = last + reach_of_circle(top_ + 4 + measures_.station_present - 0.5);
    const double size = name_size(name, free_end_ - start);
    const double width = name.natural_width(size) + 0.5;
    TextSetting how = setting_of(measures_.name, size, width, setting_);
    how.align = Align::middle;
    how.color = setting_.topic;
    how.layer = 2;
    const double height = name.height(how), radius = measures_.station_present / 2;
    const double y = top_ + 4;
    page_.items.push_back(pill({centre.x - radius, y, 2 * radius, 2 * radius}, setting_.topic));
    append(page_, set_icon(at_.section->icon, icon, setting_.color("white"), Artifact::layout, setting_),
           centre.x - icon / 2, y + radius - icon / 2);
    append(page_, name.set_for(Artifact::pagination_footer, how, setting_),
           name_start(centre.x, width, start, free_end_), y + 2 * radius - 0.5);
    dots({centre.x, y + 2 * radius + height + 1.5}, setting_.topic);
  }

  const std::vector<FootPage>& pages_;
  const FootPage& at_;
  std::size_t index_;
  Fragment& page_;
  Setting& setting_;
  const Layout::Foot& measures_;
  double top_, row_top_, row_height_, middle_;   // of the foot, and of the row of buttons in it
  const Station* last_ = nullptr;          // nothing stands behind it
  double free_start_ = 0, free_end_ = 0;   // where names under the stations may stand
  ElementId sect_{0};
};

}  // namespace

Foot::Foot(const std::vector<FootPage>& pages, Setting& setting) : pages_(pages) {
  const auto shape = [&](const Text& text) {
    return StyledText(in_bold(text), Artifact::pagination_footer, setting);
  };
  const Edition& edition = setting.edition;
  words_ = std::make_unique<Words>(Words{shape(edition.words.previous), shape(edition.words.next), {}, {}});
  for (const EditionSection& section : edition.sections) {
    if (section.side) {
      words_->side_names.emplace_back(&section, shape(section.short_title));
    } else {
      words_->stations.push_back({&section,
                                  shape(edition_text(std::to_string(section.station), setting)),
                                  shape(section.short_title)});
    }
  }
}

Foot::~Foot() = default;

void Foot::set(std::size_t index, Fragment& page, Setting& setting) const {
  const Layout::Foot& measures = setting.layout.foot;
  const auto page_of = [&](const std::string& name) {
    const auto found = setting.page_numbers.find(name);
    return found == setting.page_numbers.end() ? 0u : found->second;
  };
  FootSetter setter(pages_, index, page, setting);
  setter.ground();
  if (measures.dots > 0) {
    setter.dots();
    const double gap = measures.gap;
    double x = setter.previous_box(words_->previous, measures.margin) + gap;
    x = setter.icon_box(x, "home", "contents", setting.edition.words.contents, page_of("contents")) + gap;
    x = setter.icon_box(x, "phone", setting.edition.help, setting.edition.words.help,
                        page_of(setting.edition.help)) + gap;
    setter.next_to_end(words_->next, x);
    return;
  }
  const double after_previous = setter.previous(words_->previous);
  const double after_contents =
      setter.icon_box(after_previous + measures.gap, "home", "contents",
                      setting.edition.words.contents, page_of("contents"));
  const StyledText* side_name = nullptr;
  for (const auto& [section, name] : words_->side_names)
    if (section == pages_[index].section) side_name = &name;
  const double button = std::max(measures.button_width,
                                 words_->next.natural_width(measures.next.size) + 0.5 +
                                     (kArrow + 2.6) * measures.next.size);
  const double next_left = setting.layout.page.width - measures.margin - button;
  const double help_left = next_left - measures.gap - measures.box;
  setter.stations(words_->stations, side_name, after_contents + measures.gap, help_left - measures.gap);
  setter.icon_box(help_left, "phone", setting.edition.help, setting.edition.words.help,
                  page_of(setting.edition.help));
  setter.next(words_->next);
}

Rect foot_number_line(const FootPage& page, const Setting& setting) {
  const Layout::Foot& foot = setting.layout.foot;
  double dots = page.section && page.section->side ? 1 : 0;
  for (const EditionSection& section : setting.edition.sections) dots += section.side ? 0 : 1;
  const double left = foot.margin + dots * foot.station_pitch + foot.gap;
  return {left, setting.layout.page.height - foot.height, setting.layout.page.width - foot.margin - left,
          foot.dots};
}

}  // namespace hjemvei
