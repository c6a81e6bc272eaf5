#include "layout/make_pages.h"

#include <algorithm>

#include "layout/cover.h"
#include "layout/finish_page.h"
#include "layout/foot.h"
#include "layout/furniture.h"
#include "layout/language_page.h"
#include "layout/screen.h"
#include "layout/way_map.h"

namespace hjemvei {
namespace {

constexpr int kMostPasses = 3;

// Cover, contents, then one page a screen.
PageNumbers first_guess(const Edition& edition) {
  PageNumbers numbers{{"cover", 1}, {"contents", 2}};
  std::uint32_t next = 3;
  for (const EditionSection& section : edition.sections) {
    numbers[section.id] = next;
    for (const EditionScreen& screen : section.screens) numbers[screen.full_id] = next++;
  }
  return numbers;
}

struct Draft {
  Fragment page;
  FootPage foot;
  TextState state = TextState::source;   // the lowest of its texts
  double chip_right = 0;
};

// One pass over the document with the page numbers that are believed.
class Pass {
 public:
  Pass(Setting& setting) : setting_(setting) {}

  PageNumbers run() {
    const Edition& edition = setting_.edition;
    setting_.topic = setting_.color("cover");
    Cover cover = make_cover(setting_);
    destination("cover", 0, 0);
    contents();
    for (const EditionSection& section : edition.sections) add_section(section);
    if (!cover.all_languages) languages();
    finish(std::move(cover.page));
    return std::move(found_);
  }

 private:
  void destination(const std::string& name, std::uint32_t page, double top) {
    setting_.pages.destinations.push_back({name, page, top});
    found_.emplace(name, page + 1);
  }

  void contents() {
    WayMap map = make_way_map(setting_);
    outline(setting_.pages.outline, setting_.edition.words.contents.plain(), "contents", map.heading);
    add_plain_pages(std::move(map.pages), setting_.edition.words.contents, "home", "contents");
  }

  void languages() {
    setting_.topic = setting_.color("cover");
    LanguagePage languages = make_language_page(setting_);
    const Text& name = setting_.edition.words.languages;
    outline(setting_.pages.outline, name.plain(), kLanguagePage, languages.heading);
    add_plain_pages(std::move(languages.pages), name, "globe", kLanguagePage);
  }

  // Pages that belong to no topic.
  void add_plain_pages(std::vector<Fragment> pages, const Text& name, const char* icon,
                       const std::string& destination) {
    EditionSection chip;
    chip.title = name;
    chip.icon = icon;
    chip.side = true;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      const double right = set_chip(pages[p], chip, {}, setting_);
      add_page(std::move(pages[p]), {0, name_of_page(destination, p), name.plain(), nullptr, 0},
               TextState::source, right);
    }
  }

  // Pages that go on with what begins at `destination` are named after it.
  static std::string name_of_page(const std::string& destination, std::size_t page) {
    return page == 0 ? destination : destination + "." + std::to_string(page + 1);
  }

  void add_section(const EditionSection& section) {
    Structure& tree = setting_.pages.structure;
    setting_.topic = section_color(setting_.theme, section.id);
    const Position at = section.title.at;
    const ElementId sect = tree.add(Structure::root(), Role::sect, at);
    const ElementId heading = tree.add(sect, Role::h2, at);
    tree[heading].title = section.title.plain();
    OutlineEntry& entry = outline(setting_.pages.outline, outline_title(section), section.id, heading);
    destination(section.id, static_cast<std::uint32_t>(drafts_.size()) + 1, 0);
    for (std::size_t i = 0; i < section.screens.size(); ++i) {
      const EditionScreen& screen = section.screens[i];
      // The pill's heading comes before the screen in reading order.
      Fragment chip;
      const double right =
          set_chip(chip, section, i == 0 ? std::optional(heading) : std::nullopt, setting_);
      const StyledScreen styled(screen, sect, setting_);
      std::vector<Fragment> pages = styled.set(setting_);
      outline(entry.children, screen.title.plain(), screen.full_id, styled.heading());
      for (std::size_t p = 0; p < pages.size(); ++p) {
        if (p > 0) {
          chip = {};
          set_chip(chip, section, {}, setting_);
        }
        append(pages[p], std::move(chip), 0, 0);
        add_page(std::move(pages[p]),
                 {0, name_of_page(screen.full_id, p), screen.title.plain(), &section, i}, screen.state,
                 right);
      }
    }
  }

  std::string outline_title(const EditionSection& section) const {
    if (section.side) return section.title.plain();
    return fill(setting_.edition.words.station_n,
                {{"n", std::to_string(section.station)}, {"title", section.title.plain()}},
                setting_.language.right_to_left());
  }

  static OutlineEntry& outline(std::vector<OutlineEntry>& list, std::string title,
                               std::string destination, ElementId element) {
    return list.emplace_back(OutlineEntry{std::move(title), std::move(destination), element, {}});
  }

  // Numbers the page; `foot.number` is set here.
  void add_page(Fragment page, FootPage foot, TextState state, double chip_right) {
    foot.number = static_cast<std::uint32_t>(drafts_.size()) + 2;
    destination(foot.destination, foot.number - 1, 0);
    drafts_.push_back({std::move(page), std::move(foot), state, chip_right});
  }

  // Where the page number stands: what the pill leaves of its line, or beside the dots of the foot.
  Rect number_line(const Draft& draft) const {
    const Layout& layout = setting_.layout;
    if (layout.foot.dots > 0) return foot_number_line(draft.foot, setting_);
    const double left = draft.chip_right + layout.column_gap;
    return {left, layout.chip_top, layout.page.width - layout.margin_end - left, layout.chip_height};
  }

  void finish(Fragment cover) {
    std::vector<FootPage> feet;
    for (const Draft& draft : drafts_) feet.push_back(draft.foot);
    const Foot foot(feet, setting_);
    finish_page(std::move(cover), setting_.pages);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      setting_.topic = draft.foot.section ? section_color(setting_.theme, draft.foot.section->id)
                                          : setting_.color("cover");
      set_page_number(draft.page, draft.foot.number, draft.state, number_line(draft), setting_);
      paint_band(draft.page, setting_);
      paint_ground(draft.page, setting_.color("ground"), setting_);
      foot.set(i, draft.page, setting_);
      finish_page(std::move(draft.page), setting_.pages);
    }
  }

  Setting& setting_;
  std::vector<Draft> drafts_;
  PageNumbers found_;
};

void describe(const Edition& edition, const Language& language, Pages& pages) {
  pages.title = edition.title.plain() + " – " + edition.publisher;
  pages.author = edition.publisher;
  pages.subject = edition.subtitle ? edition.subtitle->plain() : edition.question.plain();
  pages.language = language.pdf_tag;
  pages.version = edition.version;
  pages.right_to_left = language.right_to_left();
}

}  // namespace

Pages make_pages(const Edition& edition, const Layout& layout, const Theme& theme,
                 const Drawings& drawings, const Fonts& fonts, Diagnostics& diagnostics) {
  const Language* language = known_language(edition, diagnostics);
  if (!language) return {};
  PageNumbers numbers = first_guess(edition);
  GlyphTexts texts;   // words that one pass shaped need not be shaped by the next
  for (int pass = 1;; ++pass) {
    Pages pages;
    Diagnostics faults;
    pages.texts = std::move(texts);
    pages.size = layout.page;
    describe(edition, *language, pages);
    Setting setting{edition, *language, layout, theme, drawings, fonts, numbers, pages, faults, {}};
    PageNumbers found = Pass(setting).run();
    // Continuation pages have names of their own: only numbers that a text may show matter.
    const bool same = std::all_of(numbers.begin(), numbers.end(),
                                  [&](const auto& entry) { return found[entry.first] == entry.second; });
    if (same || pass == kMostPasses) {
      diagnostics.take(std::move(faults));
      return pages;
    }
    numbers = std::move(found);
    texts = std::move(pages.texts);
  }
}

}  // namespace hjemvei
