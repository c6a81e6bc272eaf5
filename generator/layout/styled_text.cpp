#include "layout/styled_text.h"

#include <algorithm>
#include <cmath>

namespace hjemvei {
namespace {

constexpr double kLatinPitch = 1.45;   // the pitch that the language table gives Latin scripts
constexpr double kHalfCapital = 0.357; // half of Noto Sans' cap height, em
constexpr double kInkGap = 0.1;        // least distance between the ink of two lines, em

// Leaves for each run under `parent`, in logical order. Neighbours of one kind share a leaf.
struct Leaves {
  std::vector<Owner> owners;
  std::vector<std::optional<ElementId>> links;
};

Leaves make_leaves(const Text& text, ElementId parent, Setting& setting) {
  Structure& tree = setting.pages.structure;
  Leaves leaves;
  const TextRun* previous = nullptr;
  for (const TextRun& run : text.runs) {
    const bool same = previous && previous->link == run.link && previous->language == run.language;
    if (same) {
      leaves.owners.push_back(leaves.owners.back());
      leaves.links.push_back(leaves.links.back());
    } else {
      ElementId element = parent;
      std::optional<ElementId> link;
      if (!run.link.empty()) {
        const bool continues = previous && previous->link == run.link && leaves.links.back();
        link = continues ? *leaves.links.back() : tree.add(parent, Role::link, text.at);
        element = *link;
      }
      if (run.language != text.language) {
        element = tree.add(element, Role::span, text.at);
        tree[element].language = setting.pdf_language(run.language);
      }
      leaves.owners.emplace_back(tree.add_content(element));
      leaves.links.push_back(link);
    }
    previous = &run;
  }
  return leaves;
}

}  // namespace

StyledText::StyledText(const Text& text, ElementId parent, Setting& setting)
    : text_(with_page_numbers(text, setting)),
      paragraph_(text_, setting.fonts, setting.pages.texts, setting.diagnostics) {
  Leaves leaves = make_leaves(text_, parent, setting);
  owners_ = std::move(leaves.owners);
  link_elements_ = std::move(leaves.links);
}

namespace {

Text joined(const std::vector<std::pair<Text, ElementId>>& parts, const Setting& setting) {
  Text whole = parts.back().first;
  whole.runs.clear();
  for (const auto& [text, element] : parts)
    for (const TextRun& run : with_page_numbers(text, setting).runs) whole.runs.push_back(run);
  return whole;
}

}  // namespace

StyledText::StyledText(const std::vector<std::pair<Text, ElementId>>& parts, Setting& setting)
    : text_(joined(parts, setting)),
      paragraph_(text_, setting.fonts, setting.pages.texts, setting.diagnostics) {
  for (const auto& [text, element] : parts) {
    const Leaves leaves = make_leaves(with_page_numbers(text, setting), element, setting);
    owners_.insert(owners_.end(), leaves.owners.begin(), leaves.owners.end());
    link_elements_.insert(link_elements_.end(), leaves.links.begin(), leaves.links.end());
  }
}

StyledText::StyledText(const Text& text, Artifact artifact, Setting& setting)
    : text_(text),
      paragraph_(text_, setting.fonts, setting.pages.texts, setting.diagnostics),
      owners_(text_.runs.size(), Owner(artifact)),
      link_elements_(text_.runs.size()) {}

StyledText::Measured StyledText::measure(const TextSetting& how) const {
  Measured m;
  const Language& language = paragraph_.language();
  m.size = how.size * language.size_factor;
  m.lines = paragraph_.break_lines(how.width / m.size, how.breaking);
  const double pitch = m.size * how.pitch * language.pitch / kLatinPitch;
  double y = 0;
  for (std::size_t i = 0; i < m.lines.size(); ++i) {
    const Line& line = m.lines[i];
    if (i == 0) {
      y = std::max(pitch / 2 + kHalfCapital * m.size, line.ink_top * m.size);
    } else {
      y += std::max(pitch, (m.lines[i - 1].ink_bottom + line.ink_top + kInkGap) * m.size);
    }
    m.baselines.push_back(y);
  }
  if (!m.lines.empty())
    m.height = y + std::max(pitch / 2 - kHalfCapital * m.size, m.lines.back().ink_bottom * m.size);
  return m;
}

std::size_t StyledText::line_count(const TextSetting& how) const { return measure(how).lines.size(); }
double StyledText::height(const TextSetting& how) const { return measure(how).height; }

double StyledText::used_width(const TextSetting& how) const {
  const Measured m = measure(how);
  double width = 0;
  for (const Line& line : m.lines) width = std::max(width, line.width * m.size);
  return width;
}

bool StyledText::breaks_a_word(const TextSetting& how) const {
  ForcedBreak forced = ForcedBreak::none;
  paragraph_.break_lines(how.width / (how.size * paragraph_.language().size_factor), how.breaking,
                         &forced);
  return forced >= ForcedBreak::divided;
}

double StyledText::unbroken_size(TextSetting how, double smallest) const {
  constexpr double kStep = 0.5;
  while (how.size > smallest && breaks_a_word(how)) how.size = std::max(smallest, how.size - kStep);
  return how.size;
}

double StyledText::natural_width(double size) const {
  return paragraph_.natural_width() * size * paragraph_.language().size_factor;
}

Fragment StyledText::set(const TextSetting& how, Setting& setting) const {
  return set_with(nullptr, how, setting);
}

Fragment StyledText::set_for(Owner owner, const TextSetting& how, Setting& setting) const {
  return set_with(&owner, how, setting);
}

Fragment StyledText::set_with(const Owner* owner, const TextSetting& how, Setting& setting) const {
  Fragment fragment;
  const Measured m = measure(how);
  fragment.size = {how.width, m.height};
  const bool against = paragraph_.language().right_to_left() != setting.language.right_to_left();
  std::vector<LineRun> runs;
  for (std::size_t i = 0; i < m.lines.size(); ++i) {
    runs.clear();
    paragraph_.set_line(m.lines[i], setting.pages.glyphs, runs);
    const double width = m.lines[i].width * m.size, free = how.width - width;
    const Align align = how.align == Align::start && against ? Align::end
                        : how.align == Align::end && against ? Align::start
                                                             : how.align;
    const double x = align == Align::start ? 0 : align == Align::end ? free : free / 2;
    TextLine line{{x, m.baselines[i]}, width, m.size, how.color,
                  static_cast<std::uint32_t>(setting.pages.runs.size()),
                  static_cast<std::uint32_t>(runs.size())};
    for (const LineRun& run : runs)
      setting.pages.runs.push_back({owner ? *owner : owners_[run.text_run], run.font, run.right_to_left,
                                    run.x * m.size, run.first_glyph, run.glyph_count});
    fragment.items.push_back({line, Mirroring::flip, {}, how.layer});
    const double top = i == 0 ? 0 : (m.baselines[i - 1] + m.baselines[i]) / 2 - kHalfCapital * m.size;
    const double bottom = i + 1 == m.lines.size()
                              ? m.height
                              : (m.baselines[i] + m.baselines[i + 1]) / 2 - kHalfCapital * m.size;
    if (!owner) add_links(runs, {x, top, bottom, m.baselines[i], m.size, width, setting.language.right_to_left()},
                          how.underline, fragment);
  }
  return fragment;
}

// Underlines the link runs of one line and adds their areas; a link has one area on each line.
void StyledText::add_links(const std::vector<LineRun>& runs, const LineBox& box, Color underline,
                           Fragment& fragment) const {
  for (const LineRun& run : runs) {
    const auto& element = link_elements_[run.text_run];
    if (!element || run.width <= 0) continue;   // without hanging spaces
    // Where the run will stand within its line after mirroring, seen from before it.
    const double offset = box.mirrored ? box.width - (run.x + run.width) * box.size
                                       : run.x * box.size;
    const Rect area{box.left + offset, box.top, run.width * box.size, box.bottom - box.top};
    const Rect rule{area.x, box.baseline + 0.14 * box.size, area.width, 0.06 * box.size};
    fragment.items.push_back({Shape{.owner = Artifact::layout, .path = rectangle(rule), .fill = underline},
                              Mirroring::flip, {}, 2});
    auto link = std::find_if(fragment.links.begin(), fragment.links.end(),
                             [&](const Link& known) { return known.element == *element; });
    if (link == fragment.links.end()) {
      const TextRun& source = text_.runs[run.text_run];
      fragment.links.push_back({*element, {}, source.link, source.link_purpose, text_.at});
      link = fragment.links.end() - 1;
    }
    if (!link->areas.empty() && std::abs(link->areas.back().y - area.y) < 0.01) {
      Rect& joined = link->areas.back();
      const double right = std::max(joined.right(), area.right());
      joined.x = std::min(joined.x, area.x);
      joined.width = right - joined.x;
    } else {
      link->areas.push_back(area);
    }
  }
}

Text with_page_numbers(const Text& text, const Setting& setting) {
  Text out;
  out.at = text.at;
  out.language = text.language;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const TextRun& run = text.runs[i];
    out.runs.push_back(run);
    const bool last = i + 1 == text.runs.size() || text.runs[i + 1].link != run.link;
    if (!last || !run.link.starts_with('#')) continue;
    const auto page = setting.page_numbers.find(std::string_view(run.link).substr(1));
    if (page == setting.page_numbers.end()) continue;
    TextRun number = run;
    number.language = setting.edition.language;
    number.text = "\u00A0(" + fill(setting.edition.words.see_page,
                                  {{"n", std::to_string(page->second)}},
                                  setting.language.right_to_left()) + ")";
    out.runs.push_back(std::move(number));
  }
  return out;
}

Align align_at_start(const Text& text, const Setting& setting) {
  const Language* language = find_language(text.language);
  const bool against = language && language->right_to_left() != setting.language.right_to_left();
  return against ? Align::end : Align::start;
}

Text plain_text(std::string text, const std::string& language, Position at) {
  return {at, language, {TextRun{std::move(text), language, false, {}, {}}}};
}

Text in_bold(Text text) {
  for (TextRun& run : text.runs) run.strong = true;
  return text;
}

}  // namespace hjemvei
