#include "content/check_guide.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "content/check_lix.h"
#include "content/lix.h"
#include "content/prose_place.h"
#include "content/scalar_forms.h"
#include "content/screen_texts.h"
#include "content/tree_faults.h"

namespace hjemvei {
namespace {

class GuideCheck {
 public:
  GuideCheck(const Guide& guide, bool facts_known, Diagnostics& diagnostics)
      : guide_(guide), facts_known_(facts_known), diagnostics_(diagnostics) {
    for (const auto& [id, fact] : guide.facts)
      if (is_id(id)) fact_ids_.push_back(id);
  }

  void run(const std::string& folder) {
    if (!guide_.id.empty() && guide_.id != folder)
      diagnostics_.error(
          "guide-name", guide_.id_at,
          "the guide " + quoted(guide_.id) + " stands in the folder " + quoted(folder),
          "write guide: " + folder + ", or rename the folder");
    check_ids();
    check_references();
    for (const Section& section : guide_.sections) check_section(section);
    check_amount();
    check_language();
  }

 private:
  // ---- Ids -----------------------------------------------------------------------------------

  void check_once(std::map<std::string, std::uint32_t>& seen, const std::string& id, Position at,
                  const std::string& what) {
    if (id.empty()) return;
    const auto [first, added] = seen.emplace(id, at.line);
    if (!added)
      diagnostics_.error("duplicate-id", at,
                         what + " " + quoted(id) + " is used twice; it is used also on line " +
                             std::to_string(first->second),
                         "write another id");
  }

  void check_ids() {
    std::map<std::string, std::uint32_t> sections, screens;
    for (const Section& section : guide_.sections) {
      check_once(sections, section.id, section.at, "the section id");
      ids_known_ &= !section.id.empty();
      std::map<std::string, std::uint32_t> own;
      for (const Screen& screen : section.screens) {
        check_once(own, screen.id, screen.at, "the screen id");
        ids_known_ &= !screen.id.empty();
        screen_ids_.push_back(screen.full_id);
        std::map<std::string, std::uint32_t> blocks;
        for (const Block& block : screen.blocks) {
          check_once(blocks, block.id, block.at, "the block id");
          if (block.id == "title")
            diagnostics_.error("duplicate-id", block.at,
                               "the block id \"title\" is that of the screen's headline",
                               "write another id");
        }
      }
    }
  }

  // ---- Links and facts -----------------------------------------------------------------------

  bool has_screen(const std::string& id) const {
    return std::find(screen_ids_.begin(), screen_ids_.end(), id) != screen_ids_.end();
  }

  void report_no_screen(const std::string& id, Position at, const std::string& before) {
    std::string near = nearest(id, screen_ids_);
    if (near.empty()) near = screen_like(id);
    diagnostics_.error("dangling-link", at, "there is no screen " + quoted(id),
                       near.empty()
                           ? "write the ids of a section and one of its screens: offer.answer"
                           : "write " + before + near);
  }

  // For a link to a section, to a screen without its section, or to a screen of another one.
  std::string screen_like(const std::string& id) const {
    const std::size_t dot = id.find('.');
    const std::string screen = "." + (dot == std::string::npos ? id : id.substr(dot + 1));
    for (const std::string& each : screen_ids_)
      if (each.starts_with(id + ".") || each.ends_with(screen)) return each;
    return {};
  }

  void report_no_fact(const std::string& id, Position at, const std::string& open,
                      const std::string& close) {
    const std::string near = nearest(id, fact_ids_);
    diagnostics_.error(
        "unknown-fact", at, "facts.yaml has no fact " + quoted(id),
        near.empty() ? "write a fact of that name in facts.yaml" : "write " + open + near + close);
  }

  void check_text(const Prose& prose) {
    std::string link;
    for (const Inline& part : prose.inlines) {
      if (part.kind != Inline::Kind::text && facts_known_ && !guide_.facts.contains(part.text))
        report_no_fact(part.text, place_in(prose, prose.source.find("{" + part.text)), "{",
                       part.kind == Inline::Kind::fact ? "}" : ".number}");
      if (part.link == link) continue;
      link = part.link;
      if (!link.starts_with('#') || !is_reference(std::string_view(link).substr(1))) continue;
      if (ids_known_ && !has_screen(link.substr(1)))
        report_no_screen(link.substr(1), place_in(prose, prose.source.find("(" + link) + 1), "#");
    }
  }

  void check_references() {
    visit_texts(guide_, [&](const Prose& prose, TextRole) { check_text(prose); });
    if (ids_known_ && is_reference(guide_.help) && !has_screen(guide_.help))
      report_no_screen(guide_.help, guide_.help_at, "");
  }

  // True when all are known. A fact that stands twice is reported too.
  bool check_facts(const std::vector<std::string>& facts, const std::vector<Position>& places) {
    bool known = facts_known_;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < facts.size() && i < places.size(); ++i) {
      if (!is_id(facts[i])) continue;
      if (!seen.insert(facts[i]).second)
        diagnostics_.error("duplicate-fact", places[i],
                           "the fact " + quoted(facts[i]) + " stands twice in this list",
                           "take one of them out");
      if (!facts_known_ || guide_.facts.contains(facts[i])) continue;
      report_no_fact(facts[i], places[i], "", "");
      known = false;
    }
    return known;
  }

  // ---- Blocks --------------------------------------------------------------------------------

  void check_block(const TableBlock& table) {
    if (table.columns.empty()) return;
    for (const std::vector<Prose>& row : table.rows) {
      if (row.empty() || row.size() == table.columns.size()) continue;
      diagnostics_.error("row-length", row.front().at,
                         "texts in this row: " + std::to_string(row.size()) +
                             "; columns of the table: " + std::to_string(table.columns.size()),
                         "write a text for each column");
    }
  }

  void check_block(const ChartBlock& chart) {
    if (!check_facts(chart.facts, chart.facts_at)) return;
    const Fact* first = nullptr;
    for (std::size_t i = 0; i < chart.facts.size() && i < chart.facts_at.size(); ++i) {
      const auto found = guide_.facts.find(chart.facts[i]);
      if (found == guide_.facts.end()) continue;
      const Fact& fact = found->second;
      if (fact.kind != Fact::Kind::amount && fact.kind != Fact::Kind::count) {
        diagnostics_.error("chart-fact", chart.facts_at[i],
                           "the fact " + quoted(fact.id) + " is no number, so it has no bar",
                           "take it out, or choose a fact of kind amount or count");
        continue;
      }
      if (!first) first = &fact;
      if (fact.unit != first->unit && !fact.unit.empty() && !first->unit.empty())
        diagnostics_.error("chart-fact", chart.facts_at[i],
                           "the fact " + quoted(fact.id) + " counts in " + fact.unit +
                               ", the bar " + quoted(first->id) + " in " + first->unit,
                           "write facts of one unit; make a second chart for others");
    }
  }

  void check_block(const FigureBlock& figure) {
    check_facts(figure.facts, figure.facts_at);
    for (const NamedProse& kept : figure.kept)
      for (const NamedProse& word : figure.words)
        if (kept.key == word.key)
          diagnostics_.error("duplicate-key", kept.key_at,
                             quoted(kept.key) + " stands among both words: and kept:",
                             "keep one of them: words are translated, kept ones are not");
  }

  template <typename Other>
  void check_block(const Other&) {}

  // ---- Sections and screens ------------------------------------------------------------------

  void check_section(const Section& section) {
    const std::size_t length = count_scalars(section.short_title.source);
    if (length > kLongestShortTitle)
      diagnostics_.error("too-long", section.short_title.at,
                         "the short title has " + std::to_string(length) +
                             " characters; there is room for " + std::to_string(kLongestShortTitle),
                         "write a shorter one");
    if (section.screens.empty())
      diagnostics_.error("no-content", section.at,
                         "the section " + quoted(section.id) + " has no screen",
                         "write a screen below screens:, or take the section out");
    if (section.screens.size() > kMostScreensInSection)
      diagnostics_.warning("too-many-screens", section.screens[kMostScreensInSection].at,
                           "the section " + quoted(section.id) + " has " +
                               std::to_string(section.screens.size()) + " screens; at most " +
                               std::to_string(kMostScreensInSection) + " are read",
                           "join or take out screens");
    for (const Screen& screen : section.screens) check_screen(screen);
  }

  void check_screen(const Screen& screen) {
    if (screen.blocks.empty())
      diagnostics_.error("no-content", screen.title.at,
                         "nothing stands under the heading " + quoted(screen.title.source),
                         "write a block below blocks:, or take the screen out");
    for (const Block& block : screen.blocks)
      std::visit([&](const auto& body) { check_block(body); }, block.body);
    const std::size_t words = count_words(screen);
    if (words > kMostWordsOnScreen)
      diagnostics_.warning("too-many-words", screen.title.at,
                           "the screen " + quoted(screen.full_id) + " has " +
                               std::to_string(words) + " words; at most " +
                               std::to_string(kMostWordsOnScreen) + " are read",
                           "say less, or make two screens of it");
  }

  void check_amount() {
    std::vector<const Screen*> all;
    for (const Section& section : guide_.sections)
      for (const Screen& screen : section.screens) all.push_back(&screen);
    if (all.size() > kMostScreens)
      diagnostics_.warning("too-many-screens", all[kMostScreens]->at,
                           "the guide has " + std::to_string(all.size()) + " screens; at most " +
                               std::to_string(kMostScreens) + " are read",
                           "take out what a reader can do without");
  }

  // ---- Language ------------------------------------------------------------------------------

  void check_language() {
    if (has_lix(guide_.language)) check_lix(guide_, [](const Prose& prose) { return &prose; }, diagnostics_);
  }

  const Guide& guide_;
  const bool facts_known_;
  Diagnostics& diagnostics_;
  std::vector<std::string> fact_ids_, screen_ids_;
  bool ids_known_ = true;  // every section and screen has one, so that links can be judged
};

}  // namespace

void check_guide(const Guide& guide, const std::string& folder, bool facts_known,
                 Diagnostics& diagnostics) {
  GuideCheck(guide, facts_known, diagnostics).run(folder);
  check_web(guide, diagnostics);
  if (guide.brochure) check_brochure(guide, diagnostics);
  if (guide.plan) check_plan(guide, diagnostics);
  check_letters(guide, diagnostics);
}

std::size_t count_words(const Screen& screen) {
  std::size_t words = 0;
  visit_texts(screen, [&](const Prose& prose, TextRole role) {
    if (role != TextRole::running) return;
    bool inside = false;
    for (const Inline& part : prose.inlines) {
      const std::string_view text =
          part.kind == Inline::Kind::text ? std::string_view(part.text) : std::string_view("6");
      for (const char c : text) {
        if (c != ' ' && !inside) ++words;
        inside = c != ' ';
      }
    }
  });
  return words;
}

}  // namespace hjemvei
