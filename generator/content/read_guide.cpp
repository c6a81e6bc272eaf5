#include "content/read_guide.h"

#include <algorithm>
#include <map>

#include "content/check_guide.h"
#include "content/read_blocks.h"
#include "content/read_brochure.h"
#include "content/read_facts.h"
#include "content/read_letters.h"
#include "content/read_moved.h"
#include "content/read_plan.h"
#include "content/schema.h"
#include "content/tree.h"
#include "content/vocabulary.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

constexpr bool kPlain = true;

Screen read_screen(const YamlNode& node, const std::string& section, Diagnostics& diagnostics) {
  Screen screen;
  screen.at = node.at;
  screen.id = get_text(node, "id");
  screen.full_id = section + "." + screen.id;
  screen.title = read_text(node, "title", kPlain, diagnostics);
  screen.matters = matters_from(get_text(node, "matters"));
  std::map<std::string, int> counts;
  for (const YamlNode& item : get_children(node, "blocks")) {
    std::optional<Block> block = read_block(item, diagnostics);
    if (!block) continue;
    const std::string kind = kind_of(block->body);
    const int ordinal = ++counts[kind];
    block->place = block->id.empty() ? kind + "." + std::to_string(ordinal) : block->id;
    screen.blocks.push_back(std::move(*block));
  }
  return screen;
}

Section read_section(const YamlNode& node, Diagnostics& diagnostics) {
  Section section;
  section.at = node.at;
  section.id = get_text(node, "id");
  section.title = read_text(node, "title", kPlain, diagnostics);
  section.short_title = read_text(node, "short", kPlain, diagnostics);
  section.summary = read_optional_text(node, "summary", kPlain, diagnostics);
  section.icon = get_text(node, "icon");
  section.icon_at = get_position(node, "icon");
  section.side = get_boolean(node, "side", false);
  for (const YamlNode& item : get_children(node, "screens"))
    if (item.is_map()) section.screens.push_back(read_screen(item, section.id, diagnostics));
  return section;
}

Guide guide_from(const YamlNode& tree, Diagnostics& diagnostics) {
  Guide guide;
  guide.at = tree.at;
  guide.id = get_text(tree, "guide");
  guide.id_at = get_position(tree, "guide");
  const Language* language = find_language(get_text(tree, "language"));
  if (language) guide.language = language->tag;
  guide.version = get_date(tree, "version").value_or(Date{1970, 1, 1});
  guide.version_at = get_position(tree, "version");
  guide.address = get_text(tree, "address");
  while (guide.address.ends_with('/')) guide.address.pop_back();
  guide.publisher = get_text(tree, "publisher");
  guide.theme = get_text(tree, "theme");
  guide.theme_at = get_position(tree, "theme");
  guide.title = read_text(tree, "title", kPlain, diagnostics);
  guide.question = read_text(tree, "question", kPlain, diagnostics);
  guide.subtitle = read_optional_text(tree, "subtitle", kPlain, diagnostics);
  guide.news = read_optional_text(tree, "news", kPlain, diagnostics);
  guide.help = get_text(tree, "help");
  guide.help_at = get_position(tree, "help");
  guide.feedback = get_text(tree, "feedback");
  guide.feedback_at = get_position(tree, "feedback");
  guide.publish_drafts = get_boolean(tree, "publish_drafts", false);
  if (const YamlNode* policy = tree.find("when-stale"); policy && policy->is_map()) {
    guide.when_stale_matters =
        when_stale_from(get_text(*policy, "matters")).value_or(guide.when_stale_matters);
    guide.when_stale_other =
        when_stale_from(get_text(*policy, "other")).value_or(guide.when_stale_other);
  }
  int station = 0;
  for (const YamlNode& item : get_children(tree, "sections")) {
    if (!item.is_map()) continue;
    Section section = read_section(item, diagnostics);
    if (!section.side) section.station = ++station;
    guide.sections.push_back(std::move(section));
  }
  return guide;
}

bool exists(const Files& files, const std::string& folder, const std::string& name) {
  const std::vector<std::string> names = files.list(folder);
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::optional<Guide> read_guide(const Files& content, const std::string& guide_id,
                                std::string_view prefix, Sources& sources,
                                Diagnostics& diagnostics) {
  const std::optional<YamlNode> tree =
      read_tree(content, guide_id + "/guide.yaml", prefix, sources, diagnostics);
  std::optional<YamlNode> facts, brochure, plan, letters, moved, glossary;
  const bool has_facts = exists(content, guide_id, "facts.yaml");
  if (has_facts) facts = read_tree(content, guide_id + "/facts.yaml", prefix, sources, diagnostics);
  if (exists(content, guide_id, "brochure.yaml"))
    brochure = read_tree(content, guide_id + "/brochure.yaml", prefix, sources, diagnostics);
  if (exists(content, guide_id, "plan.yaml"))
    plan = read_tree(content, guide_id + "/plan.yaml", prefix, sources, diagnostics);
  if (exists(content, guide_id, "moved.yaml"))
    moved = read_tree(content, guide_id + "/moved.yaml", prefix, sources, diagnostics);
  if (exists(content, guide_id, "letters.yaml"))
    letters = read_tree(content, guide_id + "/letters.yaml", prefix, sources, diagnostics);
  if (exists(content, "", "glossary.yaml"))
    glossary = read_tree(content, "glossary.yaml", prefix, sources, diagnostics);

  std::optional<Guide> guide;
  if (tree) {
    check(*tree, guide_shape(), diagnostics);
    guide = guide_from(*tree, diagnostics);
  }
  std::map<std::string, Fact> known;
  if (facts) {
    check(*facts, facts_shape(), diagnostics);
    known = read_facts(*facts, diagnostics);
  }
  if (brochure) {
    check(*brochure, brochure_shape(), diagnostics);
    if (guide) guide->brochure = read_brochure(*brochure, diagnostics);
  }
  if (plan) {
    check(*plan, plan_shape(), diagnostics);
    if (guide) guide->plan = read_plan(*plan, diagnostics);
  }
  if (letters) {
    check(*letters, letters_shape(), diagnostics);
    if (guide) guide->letters = read_letters(*letters, diagnostics);
  }
  if (moved) {
    check(*moved, moved_shape(), diagnostics);
    if (guide) guide->moved = read_moved(*moved);
  }
  std::vector<GlossaryTerm> terms;
  if (glossary) {
    check(*glossary, glossary_shape(), diagnostics);
    terms = read_glossary(*glossary, diagnostics);
  }
  if (!guide) return guide;
  guide->facts = std::move(known);
  guide->glossary = std::move(terms);
  // Of facts that could not be read it is not known which there are.
  check_guide(*guide, guide_id, !has_facts || facts.has_value(), diagnostics);
  return guide;
}

}  // namespace hjemvei
