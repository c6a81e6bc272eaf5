#include "layout/make_brochure.h"

#include <utility>

#include "layout/brochure_panel.h"
#include "layout/finish_page.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr std::size_t kFront = 0, kInside = 1, kFlap = kInside + kBrochurePanels, kBack = kFlap + 1;
constexpr std::size_t kPanels = kBack + 1;
constexpr double kTickWidth = 0.6;  // points

// Destinations, the same in every language.
constexpr const char* kNames[kPanels] = {"front",    "inside.1",  "inside.2",
                                         "inside.3", "languages", "meeting"};
// For messages.
constexpr const char* kPanelNames[kPanels] = {"the front",     "inner panel 1", "inner panel 2",
                                              "inner panel 3", "the flap",      "the back"};

// From the start edge of a sheet, as it is read from left to right. The last panel of the inside is
// the back of the flap, and as narrow.
constexpr std::size_t kOutside[] = {kFlap, kBack, kFront};
constexpr std::size_t kInner[] = {kInside, kInside + 1, kInside + 2};

class BrochureSetter {
 public:
  BrochureSetter(Setting& setting, const BrochureLayout& layout, BrochureForm form)
      : setting_(setting), layout_(layout), form_(form) {}

  void run() {
    for (std::size_t i = 0; i < kPanels; ++i) panels_.push_back(set(i));
    form_ == BrochureForm::panels ? pages() : sheet();
    for (std::size_t i = 0; i < kPanels; ++i)
      setting_.pages.outline.push_back({panels_[i].title, kNames[i], panels_[i].heading, {}});
  }

 private:
  bool on_sheet() const { return form_ == BrochureForm::sheet; }

  double width_of(std::size_t panel) const {
    if (!on_sheet()) return layout_.panel.width;
    const bool narrow = panel == kFlap || panel == kInside + kBrochurePanels - 1;
    return narrow ? layout_.sheet.flap : (layout_.sheet.size.width - layout_.sheet.flap) / 2;
  }

  Panel set(std::size_t i) {
    const double height = on_sheet() ? layout_.sheet.size.height : layout_.panel.height;
    PanelSetting panel{
        setting_,       *setting_.edition.brochure, layout_, {width_of(i), height}, on_sheet(),
        kPanelNames[i], i >= kInside && i < kFlap};
    if (i == kFront) return set_front(panel);
    if (i == kFlap) return set_flap(panel);
    if (i == kBack) return set_back(panel);
    return set_inside(panel, i - kInside);
  }

  void destination(std::size_t panel, std::size_t page) {
    setting_.pages.destinations.push_back({kNames[panel], static_cast<std::uint32_t>(page), 0});
  }

  void pages() {
    for (std::size_t i = 0; i < kPanels; ++i) {
      Fragment page = std::move(panels_[i].fragment);
      const Rect whole{0, 0, page.size.width, page.size.height};
      if (i != kFront)
        page.items.insert(page.items.begin(), behind(filled(Artifact::background, rectangle(whole),
                                                            setting_.color("ground"))));
      destination(i, i);
      finish_page(std::move(page), setting_.pages);
    }
  }

  void sheet() {
    side(kOutside, 0);
    side(kInner, 1);
  }

  template <std::size_t count>
  void side(const std::size_t (&order)[count], std::size_t number) {
    Fragment page;
    page.size = layout_.sheet.size;
    double x = 0;
    for (const std::size_t panel : order) {
      if (x > 0) fold(page, x);
      destination(panel, number);
      append(page, std::move(panels_[panel].fragment), x, 0);
      x += width_of(panel);
    }
    finish_page(std::move(page), setting_.pages);
  }

  // Marks where to fold, at both edges of the sheet.
  void fold(Fragment& page, double x) const {
    const double length = layout_.sheet.tick, margin = layout_.sheet.margin;
    for (const double y : {margin, layout_.sheet.size.height - margin - length}) {
      const Rect tick{x - kTickWidth / 2, y, kTickWidth, length};
      page.items.push_back(
          behind(filled(Artifact::layout, rectangle(tick), setting_.color("line"))));
    }
  }

  Setting& setting_;
  const BrochureLayout& layout_;
  BrochureForm form_;
  std::vector<Panel> panels_;
};

void describe(const Edition& edition, const Language& language, Pages& pages) {
  pages.title = edition.brochure->question.plain() + " – " + edition.title.plain();
  pages.author = edition.publisher;
  pages.subject = edition.brochure->text.plain();
  pages.language = language.pdf_tag;
  pages.version = edition.version;
  pages.right_to_left = language.right_to_left();
}

}  // namespace

Pages make_brochure(const Edition& edition, const BrochureLayout& layout, const Theme& theme,
                    const Drawings& drawings, const Fonts& fonts, BrochureForm form,
                    Diagnostics& diagnostics) {
  const Language* language = known_language(edition, diagnostics);
  if (!language) return {};
  Pages pages;
  pages.size = form == BrochureForm::sheet ? layout.sheet.size : layout.panel;
  describe(edition, *language, pages);
  const Layout none;  // a brochure has measures of its own, and no numbered pages
  const PageNumbers no_numbers;
  Setting setting{edition, *language,  none,  theme,       drawings,
                  fonts,   no_numbers, pages, diagnostics, {}};
  BrochureSetter(setting, layout, form).run();
  pages.structure[Structure::root()].title = pages.title;
  return pages;
}

}  // namespace hjemvei
