#include "layout/make_plan.h"

#include <algorithm>
#include <utility>

#include "layout/blocks/parts.h"
#include "layout/finish_page.h"
#include "layout/plan_parts.h"
#include "layout/shapes.h"

namespace hjemvei {
namespace {

constexpr int kParts = 12;             // of a row's width
constexpr double kSmallRest = 0.4;     // of a page's body

class PlanSetter {
 public:
  explicit PlanSetter(PlanSetting& plan)
      : plan_(plan), setting_(plan.setting), layout_(plan.layout) {}

  void run() {
    setting_.topic = setting_.color("cover");
    head_.emplace(make_head());
    std::size_t number = 0;
    for (const EditionPlanSection& section : plan_.plan.sections) add_section(section, ++number);
    setting_.topic = setting_.color("cover");
    add_privacy();
    flow();
    finish();
  }

 private:
  struct Start {
    std::string name, title;   // of the destination
    ElementId heading;
    std::size_t part;          // the first part of the section
  };

  // ---- The parts, in reading order. -------------------------------------------------------------

  // The first page's head is content: it comes first in the tree.
  struct Head {
    StyledText guide;
    Label title;
  };
  Head make_head() {
    const ElementId sect = setting_.pages.structure.add(Structure::root(), Role::sect, plan_.plan.at);
    const LabelStyles title{layout_.head.title, layout_.head.office};
    StyledText guide = paragraph_in(Role::p, in_bold(setting_.edition.title), sect, setting_);
    Label heading(plan_.plan.title, Role::h1, sect, title, plan_);
    setting_.pages.structure[heading.element()].title = plan_.plan.title.own.plain();
    if (plan_.plan.text) {
      const Label text(*plan_.plan.text, Role::p, sect, {layout_.text, layout_.field.office}, plan_);
      add({text.set(plan_.width(), plan_), 0, false, {}});
    }
    return {std::move(guide), std::move(heading)};
  }

  void add(PlanPart part) { parts_.push_back(std::move(part)); }

  static BilingualText numbered(BilingualText title, std::size_t number) {
    if (!title.own.runs.empty())
      title.own.runs.insert(title.own.runs.begin(), {std::to_string(number) + "\u00A0\u00A0",
                                                     title.own.language, false, {}, {}});
    return title;
  }

  void add_section(const EditionPlanSection& section, std::size_t number) {
    setting_.topic = section.section.empty() ? setting_.color("cover")
                                             : section_color(setting_.theme, section.section);
    const ElementId sect =
        setting_.pages.structure.add(Structure::root(), Role::sect, section.at);
    const Label title(numbered(section.title, number), Role::h2, sect,
                      {layout_.section, layout_.section_office, setting_.topic}, plan_);
    setting_.pages.structure[title.element()].title = section.title.own.plain();
    starts_.push_back({section.id, section.title.own.plain(), title.element(), parts_.size()});
    add({title.set(plan_.width(), plan_), layout_.section_gap, true, {}});
    if (section.text) {
      const Label text(*section.text, Role::p, sect, {layout_.text, layout_.field.office}, plan_);
      add({text.set(plan_.width(), plan_), layout_.heading_gap, true, {}});
    }
    add_items(section, sect);
  }

  void add_items(const EditionPlanSection& section, ElementId sect) {
    std::vector<const EditionPlanItem*> row;
    int taken = 0;
    bool first = true;
    const auto space = [&](PlanPart& part) {
      if (first) part.space = layout_.heading_gap;
      first = false;
    };
    const auto end_row = [&] {
      if (row.empty()) return;
      PlanPart part = set_row(row, section.id, sect, plan_);
      space(part);
      add(std::move(part));
      row.clear();
      taken = 0;
    };
    for (const EditionPlanItem& item : section.items) {
      const int width = width_of(item);
      if (width == 0 || taken + width > kParts) end_row();
      if (width > 0) {
        row.push_back(&item);
        taken += width;
      } else if (const auto* table = std::get_if<EditionFieldTable>(&item)) {
        for (PlanPart& part : set_table(*table, section, sect, body_height(1), plan_)) {
          space(part);
          add(std::move(part));
        }
      } else if (const auto* text = std::get_if<EditionParagraph>(&item)) {
        const Label label(text->text, Role::p, sect, {layout_.text, layout_.field.office}, plan_);
        PlanPart part{label.set(plan_.width(), plan_), layout_.field.gap, true, {}};
        space(part);
        add(std::move(part));
      }
    }
    end_row();
  }

  void add_privacy() {
    const ElementId sect = setting_.pages.structure.add(Structure::root(), Role::sect, plan_.plan.at);
    const BilingualText& text =
        plan_.input.by_office ? plan_.plan.privacy_office : plan_.plan.privacy_own;
    const Label label(text, Role::p, sect, {layout_.field.hint, layout_.field.office}, plan_);
    if (!parts_.empty()) parts_.back().keep_with_next = true;
    add({label.set(plan_.width(), plan_), layout_.section_gap, false, {}});
  }

  // ---- Onto pages. ------------------------------------------------------------------------------

  double top(std::size_t page) const {
    return (page == 0 ? layout_.head.height : layout_.head.low) + layout_.head.gap;
  }
  double body_height(std::size_t page) const {
    return layout_.page.height - layout_.bottom - top(page);
  }

  // Parts that belong together, from `from`: their number and height.
  std::pair<std::size_t, double> group(std::size_t from) const {
    double height = 0;
    for (std::size_t i = from; i < parts_.size(); ++i) {
      height += parts_[i].fragment.size.height + (i > from ? parts_[i].space : 0);
      if (!parts_[i].keep_with_next) return {i + 1 - from, height};
    }
    return {parts_.size() - from, height};
  }

  void flow() {
    pages_.emplace_back();
    double y = 0;
    for (std::size_t i = 0; i < parts_.size();) {
      const auto [count, height] = group(i);
      const double space = y > 0 ? parts_[i].space : 0;
      const double left = body_height(pages_.size() - 1) - y - space;
      if (y > 0 && (height > left || is_better_on_next(i, left))) {
        pages_.emplace_back();
        y = 0;
        if (parts_[i].header) y = put(parts_[i].header(), y);
      } else {
        y += space;
      }
      for (std::size_t end = i + count; i < end; ++i) {
        if (i + count > end) y += parts_[i].space;   // within the group
        start_at(i, y);
        y = put(std::move(parts_[i].fragment), y);
      }
    }
  }

  // A section that does not fit into what is left of a page is not torn for a small rest.
  bool is_better_on_next(std::size_t part, double left) const {
    const auto start = std::ranges::find(starts_, part, &Start::part);
    if (start == starts_.end() || left > kSmallRest * body_height(1)) return false;
    const std::size_t end = start + 1 == starts_.end() ? parts_.size() : (start + 1)->part;
    double height = 0;
    for (std::size_t i = part; i < end; ++i)
      height += parts_[i].fragment.size.height + (i > part ? parts_[i].space : 0);
    return height > left && height <= body_height(1);
  }

  double put(Fragment fragment, double y) {
    const double height = fragment.size.height;
    append(pages_.back(), std::move(fragment), layout_.margin, top(pages_.size() - 1) + y);
    return y + height;
  }

  void start_at(std::size_t part, double y) {
    for (const Start& start : starts_)
      if (start.part == part) {
        const auto page = static_cast<std::uint32_t>(pages_.size() - 1);
        const double edge = std::max(0.0, top(page) + y - mm(4));
        setting_.pages.destinations.push_back({start.name, page, edge});
        setting_.pages.outline.push_back({start.title, start.name, start.heading, {}});
      }
  }

  // ---- What stands on every page. ---------------------------------------------------------------

  Text page_number(std::size_t page) const {
    const std::string words = fill(setting_.edition.words.page_n_of_m,
                                   {{"n", std::to_string(page + 1)},
                                    {"m", std::to_string(pages_.size())}},
                                   setting_.language.right_to_left());
    return plain_text(words, setting_.edition.language, plan_.plan.at);
  }

  void finish() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      Fragment& page = pages_[i];
      page.size = layout_.page;
      band(page, i == 0 ? layout_.head.height : layout_.head.low);
      i == 0 ? first_head(page) : low_head(page, i);
      foot(page);
      finish_page(std::move(page), setting_.pages);
    }
  }

  void band(Fragment& page, double height) const {
    const Rect whole{0, 0, page.size.width, page.size.height};
    page.items.insert(page.items.begin(),
                      behind(filled(Artifact::background, rectangle({0, 0, whole.width, height}),
                                    setting_.color("cover"))));
  }

  // At the end of a line: text set so wide, from the right.
  void at_end(Fragment& page, const Text& text, const TextStyle& style, double y) {
    const StyledText words(text, Artifact::pagination_header, setting_);
    TextSetting how = setting_of(style, style.size, plan_.width(), setting_);
    how.align = Align::end;
    how.layer = 2;
    append(page, words.set(how, setting_), layout_.margin, y);
  }

  double end_width() const {
    const StyledText words(plan_.plan.version, Artifact::pagination_header, setting_);
    return std::min(0.4 * plan_.width(),
                    words.natural_width(layout_.head.version.size) + mm(6));
  }

  void first_head(Fragment& page) {
    const double width = plan_.width() - end_width();
    const TextSetting guide = setting_of(layout_.head.guide, layout_.head.guide.size, width, setting_);
    const double title = head_->title.height(width, plan_);
    const double above = head_->guide.height(guide) + mm(1);
    const double y = (layout_.head.height - above - title) / 2;
    append(page, head_->guide.set(guide, setting_), layout_.margin, y);
    append(page, head_->title.set(width, plan_), layout_.margin, y + above);
    const double line = layout_.head.version.size * layout_.head.version.pitch;
    const double bottom = y + above + title;
    at_end(page, plan_.plan.version, layout_.head.version, bottom - 2.4 * line);
    at_end(page, page_number(0), layout_.head.version, bottom - 1.4 * line);
  }

  void low_head(Fragment& page, std::size_t number) {
    const TextStyle& style = layout_.head.guide;
    const Text& title = plan_.plan.title.own;
    const StyledText words(in_bold(title), Artifact::pagination_header, setting_);
    TextSetting how = setting_of(style, style.size, plan_.width() - end_width(), setting_);
    how.align = align_at_start(title, setting_);
    how.layer = 2;
    const double y = (layout_.head.low - words.height(how)) / 2;
    append(page, words.set(how, setting_), layout_.margin, y);
    const TextStyle& version = layout_.head.version;
    at_end(page, page_number(number), version,
           (layout_.head.low - version.size * version.pitch) / 2);
  }

  void foot(Fragment& page) {
    if (!plan_.plan.notice) return;
    const StyledText words(*plan_.plan.notice, Artifact::pagination_footer, setting_);
    TextSetting how = setting_of(layout_.foot, layout_.foot.size, plan_.width(), setting_);
    how.align = align_at_start(*plan_.plan.notice, setting_);
    how.layer = 2;
    const double y = layout_.page.height - (layout_.bottom + words.height(how)) / 2;
    append(page, words.set(how, setting_), layout_.margin, y);
  }

  PlanSetting& plan_;
  Setting& setting_;
  const PlanLayout& layout_;
  std::optional<Head> head_;
  std::vector<PlanPart> parts_;
  std::vector<Start> starts_;
  std::vector<Fragment> pages_;
};

void describe_document(const Edition& edition, const Language& language, Pages& pages) {
  pages.title = edition.plan->title.own.plain() + " – " + edition.title.plain();
  pages.author = edition.publisher;
  if (edition.plan->text) pages.subject = edition.plan->text->own.plain();
  pages.language = language.pdf_tag;
  pages.script = language.script;
  pages.guide = edition.guide;
  pages.language_tag = language.tag;
  pages.version = edition.version;
  pages.right_to_left = language.right_to_left();
}

}  // namespace

Pages make_plan(const Edition& edition, const PlanLayout& layout, const Theme& theme,
                const Fonts& fonts, const PlanInput& input, Diagnostics& diagnostics) {
  const Language* language = known_language(edition, diagnostics);
  if (!language) return {};
  Pages pages;
  pages.size = layout.page;
  describe_document(edition, *language, pages);
  const Layout none;  // a plan has measures of its own, no drawings and no links to its pages
  const PageNumbers no_numbers;
  const Drawings no_drawings;
  Setting setting{edition, *language,  none,  theme,       no_drawings,
                  fonts,   no_numbers, pages, diagnostics, {}};
  PlanSetting plan{setting, *edition.plan, layout, input};
  PlanSetter(plan).run();
  pages.structure[Structure::root()].title = pages.title;
  return pages;
}

}  // namespace hjemvei
