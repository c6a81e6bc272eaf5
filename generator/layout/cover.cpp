#include "layout/cover.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/figure_input.h"
#include "layout/furniture.h"
#include "layout/language_page.h"
#include "layout/link_button.h"

namespace hjemvei {
namespace {

constexpr double kWordsWhole = 0.75;   // of the question's smallest size

constexpr double kLanguageRoom = 90;   // on a wide page a row goes on while so much is free, points

class CoverSetter {
 public:
  explicit CoverSetter(Setting& setting)
      : setting_(setting), measures_(setting.layout.cover),
        sect_(setting.pages.structure.add(Structure::root(), Role::sect, setting.edition.at)),
        width_((setting.layout.page.width - setting.layout.margin_start -
                setting.layout.margin_end)) {
    page_.size = setting.layout.page;
    setting.pages.structure[sect_].title = setting.edition.words.cover.plain();
  }

  Cover set() {
    const Edition& edition = setting_.edition;
    picture();
    double y = measures_.top;
    Text title = in_bold(edition.title);
    Text whole = title;
    whole.runs.push_back({" · " + edition.publisher, edition.source_language, true, {}, {}});
    if (fits(whole, measures_.title)) {
      y = line(whole, Role::h1, measures_.title, y);
    } else {
      y = line(title, Role::h1, measures_.title, y);
      const Text publisher{edition.at, edition.language,
                           {{edition.publisher, edition.source_language, false, {}, {}}}};
      y = line(publisher, Role::p, measures_.title, y);
    }
    y = question(y);
    if (edition.subtitle) y = line(*edition.subtitle, Role::p, measures_.subtitle, y + 2);
    y = start(y + mm(4));
    const double bottom = version_top();
    languages(y + measures_.button_gap, bottom);
    version(bottom);
    return {std::move(page_), all_languages_};
  }

 private:
  // The way that leads home: decoration, the title says what the guide is.
  void picture() {
    paint_ground(page_, setting_.color("cover"), setting_);
    const std::shared_ptr<const Drawing> found = find_drawing(setting_.theme.cover_drawing, setting_);
    if (!found) return;
    DrawingInput input;
    input.palette = setting_.palette();
    input.current = setting_.color("white");
    input.language = setting_.edition.language;
    input.artifact = Artifact::background;
    input.at = setting_.edition.at;
    const DrawingSetting drawing(found, input, setting_.fonts, setting_.pages,
                                 setting_.diagnostics);
    Fragment picture = drawing.place(page_.size.width, setting_.pages, setting_.diagnostics);
    for (PlacedItem& item : picture.items) item.layer = 0;   // the buttons stand on it
    append(page_, std::move(picture), 0, 0);
  }

  TextSetting white(const TextStyle& style, double width) const {
    TextSetting how = setting_of(style, style.size, width, setting_);
    how.color = setting_.color("white");
    how.breaking = Breaking::balanced;
    return how;
  }

  bool fits(const Text& words, const TextStyle& style) const {
    const StyledText text(words, Artifact::layout, setting_);
    return text.natural_width(style.size) <= width_ * measures_.text_share;
  }

  double line(const Text& words, Role role, const TextStyle& style, double y) {
    const StyledText text = paragraph_in(role, words, sect_, setting_);
    if (role == Role::h1)
      setting_.pages.structure[Structure::root()].title = setting_.edition.title.plain();
    const TextSetting how = white(style, width_ * measures_.text_share);
    append(page_, text.set(how, setting_), setting_.layout.margin_start, y);
    return y + text.height(how) + 3;
  }

  // On one line where that needs no text smaller than the layout allows; smaller than that only where a word
  // would be broken.
  double question(double y) {
    TextStyle style = measures_.question;
    const StyledText text = paragraph_in(Role::p, in_bold(setting_.edition.question), sect_, setting_);
    const double width = width_ * measures_.text_share;
    style.size = std::clamp(width / std::max(1.0, text.natural_width(1)), style.smallest, style.size);
    TextSetting how = white(style, width);
    how.size = text.unbroken_size(how, kWordsWhole * style.smallest);
    append(page_, text.set(how, setting_), setting_.layout.margin_start, y);
    return y + text.height(how) + 3;
  }

  // Returns where it ends.
  double start(double y) {
    const Words& words = setting_.edition.words;
    const LinkButton button{
        .words = words.start, .style = measures_.start, .target = "#contents",
        .purpose = fill(words.go_to_page, {{"title", words.contents.plain()}, {"n", "2"}},
                        setting_.language.right_to_left()),
        .ink = setting_.color("ink"), .fill = setting_.color("accent"), .outlined = false,
        .icon_before = {},
        .icon_after = "arrow-next", .least_width = measures_.start_width,
        .height = measures_.button_height, .most_width = 0};
    set_link_button(page_, button, {setting_.layout.margin_start, y}, sect_, setting_);
    return y + measures_.button_height;
  }

  LinkButton language_button(const OtherLanguage& other) const {
    return {.words = other.native_name, .style = measures_.language,
            .target = language_address(other, setting_.layout), .purpose = other.purpose, .ink = setting_.color("white"),
            .fill = setting_.color("cover"), .outlined = true, .icon_before = {},
            .icon_after = {}, .least_width = 0, .height = measures_.language_height,
            .most_width = 0};
  }

  LinkButton more_button() const {
    const Words& words = setting_.edition.words;
    const auto number = setting_.page_numbers.find(kLanguagePage);
    const std::uint32_t page = number == setting_.page_numbers.end() ? 0 : number->second;
    return {.words = words.languages, .style = measures_.language,
            .target = std::string("#") + kLanguagePage,
            .purpose = fill(words.go_to_page,
                            {{"title", words.languages.plain()}, {"n", std::to_string(page)}},
                            setting_.language.right_to_left()),
            .ink = setting_.color("ink"), .fill = setting_.color("white"), .outlined = false,
            .icon_before = "globe", .icon_after = {}, .least_width = 0,
            .height = measures_.language_height, .most_width = 0};
  }

  // The last ones of a row give way to the button that leads to all.
  void make_room(std::vector<LinkButton>& line) const {
    const LinkButton more = more_button();
    double room = width_ - link_button_width(more, setting_);
    for (const LinkButton& button : line)
      room -= link_button_width(button, setting_) + measures_.button_gap;
    do {
      room += link_button_width(line.back(), setting_) + measures_.button_gap;
      line.pop_back();
    } while (room < 0 && !line.empty());
    line.push_back(more);
  }

  // Each in its own language and direction, in rows from the lowest up. Where there is no room for
  // all, as many as there is room for from the top down, and a button that leads to the others.
  void languages(double top, double bottom) {
    const double gap = measures_.button_gap, height = measures_.language_height;
    const double left = setting_.layout.margin_start;
    const double lowest = bottom - measures_.languages_bottom - height;
    const auto rows = static_cast<std::size_t>(std::max(1.0, (lowest - top) / (height + gap) + 1));
    const std::vector<OtherLanguage>& others = setting_.edition.others;
    std::vector<std::vector<LinkButton>> lines(1);
    double x = left;
    for (const OtherLanguage& other : others) {
      LinkButton button = language_button(other);
      const double room = setting_.layout.columns > 1 ? kLanguageRoom : link_button_width(button, setting_);
      if (x > left + width_ - room && !lines.back().empty()) {
        lines.emplace_back();
        x = left;
      }
      x += link_button_width(button, setting_) + gap;
      lines.back().push_back(std::move(button));
    }
    all_languages_ = lines.size() <= rows;
    if (!all_languages_) {
      lines.resize(rows);
      make_room(lines.back());
    }
    double y = all_languages_ ? lowest : lowest - (height + gap) * static_cast<double>(rows - 1);
    for (const std::vector<LinkButton>& line : lines) {
      x = left;
      for (const LinkButton& button : line)
        x += set_link_button(page_, button, {x, y}, sect_, setting_) + gap;
      y += all_languages_ ? -(height + gap) : height + gap;
    }
  }

  // The lowest lines of the page: that the texts are drafts, version and validity, what is new.
  std::vector<Text> version_lines() const {
    const Words& words = setting_.edition.words;
    std::vector<Text> lines;
    if (words.draft_notice) lines.push_back(in_bold(*words.draft_notice));
    Text version = words.version;
    if (words.valid_until) {
      version.runs.push_back({" · ", setting_.edition.language, false, {}, {}});
      version.runs.insert(version.runs.end(), words.valid_until->runs.begin(),
                          words.valid_until->runs.end());
    }
    lines.push_back(std::move(version));
    if (setting_.edition.news) lines.push_back(*setting_.edition.news);
    return lines;
  }

  double version_top() const {
    double top = setting_.layout.page.height - mm(4.5);
    for (const Text& line : version_lines())
      top -= StyledText(line, Artifact::layout, setting_).height(white(measures_.version, width_));
    return top;
  }

  void version(double y) {
    const TextSetting how = white(measures_.version, width_);
    for (const Text& line : version_lines()) {
      const StyledText text = paragraph_in(Role::p, line, sect_, setting_);
      append(page_, text.set(how, setting_), setting_.layout.margin_start, y);
      y += text.height(how);
    }
  }

  Setting& setting_;
  const Layout::Cover& measures_;
  ElementId sect_;
  double width_;
  Fragment page_;
  bool all_languages_ = true;
};

}  // namespace

Cover make_cover(Setting& setting) { return CoverSetter(setting).set(); }

}  // namespace hjemvei
