#include "content/read_plan.h"

#include <algorithm>

#include "content/read_blocks.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

constexpr bool kPlain = true, kMarkup = false;

constexpr FieldKind kAllKinds[] = {FieldKind::text,     FieldKind::lines, FieldKind::date,
                                   FieldKind::number,   FieldKind::checkbox, FieldKind::radio,
                                   FieldKind::choice};

// Of twelve.
int width_of(const YamlNode& map) {
  const std::string word = get_text(map, "width", "full");
  if (word == "quarter") return 3;
  if (word == "third") return 4;
  if (word == "half") return 6;
  if (word == "two-thirds") return 8;
  return 12;
}

PlanField read_field(const YamlNode& node, FieldKind kind, Diagnostics& diagnostics) {
  PlanField field;
  field.at = node.at;
  field.kind = kind;
  field.id = get_text(node, "id");
  field.label = read_text(node, "label", kPlain, diagnostics);
  field.hint = read_optional_text(node, "hint", kPlain, diagnostics);
  field.required = get_boolean(node, "required", false);
  field.width = width_of(node);
  field.rows = static_cast<int>(std::clamp(get_integer(node, "rows", 3), 1L, 40L));
  for (const YamlNode& option : get_children(node, "options"))
    if (option.is_map())
      field.options.push_back({option.at, get_text(option, "id"),
                               read_text(option, "label", kPlain, diagnostics)});
  return field;
}

// The field of a one-key map such as `text: …`.
std::optional<PlanField> read_any_field(const YamlNode& item, Diagnostics& diagnostics) {
  for (const FieldKind kind : kAllKinds) {
    const YamlNode* node = item.find(name_of(kind));
    if (node && node->is_map()) return read_field(*node, kind, diagnostics);
  }
  return std::nullopt;
}

PlanTable read_table(const YamlNode& node, Diagnostics& diagnostics) {
  PlanTable table;
  table.at = node.at;
  table.id = get_text(node, "id");
  table.label = read_optional_text(node, "label", kPlain, diagnostics);
  table.hint = read_optional_text(node, "hint", kPlain, diagnostics);
  table.row_label = read_optional_text(node, "row-label", kPlain, diagnostics);
  table.rows = static_cast<int>(std::min(get_integer(node, "rows", 0), 1000L));
  table.rows_at = get_position(node, "rows");
  for (const YamlNode& row : get_children(node, "named-rows"))
    if (row.is_map())
      table.named_rows.push_back(
          {row.at, get_text(row, "id"), read_text(row, "label", kPlain, diagnostics)});
  if (!table.named_rows.empty()) table.rows = static_cast<int>(table.named_rows.size());
  for (const YamlNode& item : get_children(node, "columns")) {
    if (!item.is_map()) continue;
    auto column = read_any_field(item, diagnostics);
    if (!column) continue;
    for (const FieldKind kind : kAllKinds)
      if (const YamlNode* body = item.find(name_of(kind)); body && body->is_map())
        column->width = static_cast<int>(std::clamp(get_integer(*body, "width", 1), 1L, 100L));
    table.columns.push_back(std::move(*column));
  }
  return table;
}

std::optional<PlanItem> read_item(const YamlNode& item, Diagnostics& diagnostics) {
  if (auto field = read_any_field(item, diagnostics)) return *std::move(field);
  const auto map = [&](const char* key) -> const YamlNode* {
    const YamlNode* node = item.find(key);
    return node && node->is_map() ? node : nullptr;
  };
  if (const YamlNode* node = map("table")) return read_table(*node, diagnostics);
  if (const YamlNode* node = map("again"))
    return PlanAgain{get_position(*node, "field"), get_text(*node, "field"), width_of(*node)};
  if (const YamlNode* node = map("signature"))
    return PlanSignature{node->at, read_text(*node, "label", kPlain, diagnostics), width_of(*node)};
  if (item.find("paragraph"))
    return PlanParagraph{item.at, read_text(item, "paragraph", kMarkup, diagnostics)};
  return std::nullopt;
}

PlanSection read_section(const YamlNode& node, Diagnostics& diagnostics) {
  PlanSection section;
  section.at = node.at;
  section.id = get_text(node, "id");
  section.title = read_text(node, "title", kPlain, diagnostics);
  section.text = read_optional_text(node, "text", kMarkup, diagnostics);
  section.section = get_text(node, "section");
  section.section_at = get_position(node, "section");
  section.matters = matters_from(get_text(node, "matters"));
  for (const YamlNode& item : get_children(node, "fields"))
    if (item.is_map())
      if (auto read = read_item(item, diagnostics)) section.items.push_back(*std::move(read));
  return section;
}

}  // namespace

Plan read_plan(const YamlNode& tree, Diagnostics& diagnostics) {
  Plan plan;
  plan.at = tree.at;
  plan.title = read_text(tree, "title", kPlain, diagnostics);
  plan.text = read_optional_text(tree, "text", kPlain, diagnostics);
  if (const YamlNode* privacy = tree.find("privacy"); privacy && privacy->is_map()) {
    plan.privacy_own = read_text(*privacy, "own", kPlain, diagnostics);
    plan.privacy_office = read_text(*privacy, "office", kPlain, diagnostics);
  }
  for (const YamlNode& node : get_children(tree, "sections"))
    if (node.is_map()) plan.sections.push_back(read_section(node, diagnostics));
  return plan;
}

}  // namespace hjemvei
