#include "layout/cover.h"

#include <algorithm>

#include "layout/blocks/parts.h"
#include "layout/furniture.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

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

  Fragment set() {
    const Edition& edition = setting_.edition;
    picture();
    double y = measures_.top;
    Text title = in_bold(edition.title);
    title.runs.push_back({" · " + edition.publisher, edition.source_language, true, {}, {}});
    y = line(title, Role::h1, measures_.title, y);
    y = question(y);
    if (edition.subtitle) y = line(*edition.subtitle, Role::p, measures_.subtitle, y + 2);
    start(y + mm(4));
    const double bottom = version_top();
    languages(bottom);
    version(bottom);
    return std::move(page_);
  }

 private:
  // The way that leads home: decoration, the title says what the guide is.
  void picture() {
    paint_ground(page_, setting_.color("cover"), setting_);
    const auto found = setting_.drawings.find("drawings/" + setting_.theme.cover_drawing);
    if (found == setting_.drawings.end()) return;
    DrawingInput input;
    input.palette = setting_.palette();
    input.current = setting_.color("white");
    input.language = setting_.edition.language;
    input.artifact = Artifact::background;
    input.at = setting_.edition.at;
    const DrawingSetting drawing(found->second, input, setting_.fonts, setting_.pages,
                                 setting_.diagnostics);
    append(page_, drawing.place(page_.size.width, setting_.pages, setting_.diagnostics), 0, 0);
  }

  TextSetting white(const TextStyle& style, double width) const {
    TextSetting how = setting_of(style, style.size, width, setting_);
    how.color = setting_.color("white");
    how.breaking = Breaking::balanced;
    return how;
  }

  double line(const Text& words, Role role, const TextStyle& style, double y) {
    const StyledText text = paragraph_in(role, words, sect_, setting_);
    if (role == Role::h1)
      setting_.pages.structure[Structure::root()].title = setting_.edition.title.plain();
    const TextSetting how = white(style, width_ * measures_.text_share);
    append(page_, text.set(how, setting_), setting_.layout.margin_start, y);
    return y + text.height(how) + 3;
  }

  // On one line where that needs no text smaller than the layout allows.
  double question(double y) {
    TextStyle style = measures_.question;
    const StyledText text = paragraph_in(Role::p, in_bold(setting_.edition.question), sect_, setting_);
    const double width = width_ * measures_.text_share;
    style.size = std::clamp(width / std::max(1.0, text.natural_width(1)), style.smallest, style.size);
    const TextSetting how = white(style, width);
    append(page_, text.set(how, setting_), setting_.layout.margin_start, y);
    return y + text.height(how) + 3;
  }

  // A rounded button that is a link. `fill` none: only its outline.
  double button(const Text& words, const TextStyle& style, Point at, double least_width,
                double height, std::optional<Color> fill, Color ink, const std::string& target,
                const std::string& purpose) {
    Structure& tree = setting_.pages.structure;
    const ElementId paragraph = tree.add(sect_, Role::p, words.at);
    const ElementId link = add_element(Role::link, words, paragraph, setting_);
    Text bold = in_bold(words);
    const StyledText text(bold, link, setting_);
    TextSetting how = setting_of(style, style.size, 0, setting_);
    const bool arrow = fill.has_value();
    const double icon = arrow ? 1.1 * style.size : 0, gap = arrow ? 0.5 * style.size : 0;
    how.width = text.natural_width(style.size) + 0.5;
    how.color = ink;
    const double width = std::max(least_width, how.width + icon + gap + 1.1 * height);
    const Rect box{at.x, at.y, width, height};
    Shape frame{.owner = Artifact::layout, .path = rounded_rectangle(box, height / 2),
                .fill = fill, .line_width = 1.2};
    if (!fill) frame.stroke = ink;
    page_.items.push_back(behind(std::move(frame)));
    const double x = at.x + (width - how.width - icon - gap) / 2;
    append(page_, text.set(how, setting_), x, at.y + (height - text.height(how)) / 2);
    if (arrow)
      append(page_, set_icon("arrow-next", icon, ink, Artifact::layout, setting_),
             x + how.width + gap, at.y + (height - icon) / 2);
    page_.links.push_back({link, {box}, target, purpose, words.at});
    return width;
  }

  void start(double y) {
    const Words& words = setting_.edition.words;
    button(words.start, measures_.start, {setting_.layout.margin_start, y}, measures_.start_width,
           measures_.button_height, setting_.color("accent"), setting_.color("ink"), "#contents",
           fill(words.go_to_page, {{"title", words.contents.plain()}, {"n", "2"}},
                setting_.language.right_to_left()));
  }

  // In rows from the lowest up, each in its own language and direction.
  void languages(double bottom) {
    const double gap = measures_.button_gap, height = measures_.language_height;
    const double left = setting_.layout.margin_start;
    double x = left, y = bottom - measures_.languages_bottom - height;
    for (const OtherLanguage& other : setting_.edition.others) {
      const double width = button(other.native_name, measures_.language, {x, y}, 0, height, {},
                                  setting_.color("white"), other.address, other.purpose);
      x += width + gap;
      if (x > left + width_ - 90) {
        x = left;
        y -= height + gap;
      }
    }
  }

  // The lowest lines of the page: that the texts are drafts, version and validity.
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
};

}  // namespace

Fragment make_cover(Setting& setting) { return CoverSetter(setting).set(); }

}  // namespace hjemvei
