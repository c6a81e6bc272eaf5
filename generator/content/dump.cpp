#include "content/dump.h"

#include <array>
#include <nlohmann/json.hpp>

#include "content/plan_texts.h"
#include "content/schema.h"

namespace hjemvei {
namespace {

using nlohmann::json;  // an ordered map: keys come out sorted

std::string place(const Position& at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

json tree_of(const YamlNode& node) {
  constexpr std::array kKinds = {"null", "scalar", "list", "map"};
  constexpr std::array kStyles = {"plain",  "single", "quoted", "literal",
                                  "folded", "block",  "flow"};
  json out = {{"at", place(node.at)}, {"kind", kKinds[static_cast<std::size_t>(node.kind)]}};
  if (!node.is_null()) out["style"] = kStyles[static_cast<std::size_t>(node.style)];
  if (!node.key.empty()) out["key"] = node.key;
  if (node.is_scalar()) out["text"] = node.text;
  if (!node.is_list() && !node.is_map()) return out;
  out["children"] = json::array();
  for (const YamlNode& child : node.children) out["children"].push_back(tree_of(child));
  return out;
}

json json_of(const Inline& part) {
  constexpr std::array kKinds = {"text", "fact", "fact-number"};
  json out = {{kKinds[static_cast<std::size_t>(part.kind)], part.text}};
  if (part.strong) out["strong"] = true;
  if (!part.link.empty()) out["link"] = part.link;
  return out;
}

json json_of(const Prose& prose) {
  json inlines = json::array();
  for (const Inline& part : prose.inlines) inlines.push_back(json_of(part));
  return {{"at", place(prose.at)}, {"inlines", inlines}, {"source", prose.source}};
}

json json_of(const std::optional<Prose>& prose) { return prose ? json_of(*prose) : json(); }

json json_of(const std::vector<Prose>& items) {
  json all = json::array();
  for (const Prose& item : items) all.push_back(json_of(item));
  return all;
}

json json_of(const std::vector<NamedProse>& words) {
  json all = json::array();
  for (const NamedProse& word : words)
    all.push_back({{"key", word.key}, {"text", json_of(word.text)}});
  return all;
}

// One overload a kind of block.
json json_of(const TextBlock& block) { return json_of(block.text); }
json json_of(const StepsBlock& block) { return json_of(block.items); }
json json_of(const ListBlock& block) { return json_of(block.items); }
json json_of(const NoteBlock& block) {
  constexpr std::array kKinds = {"important", "tip", "example", "warning"};
  return {{"kind", kKinds[static_cast<std::size_t>(block.kind)]}, {"text", json_of(block.text)}};
}
json json_of(const DoBlock& block) {
  return {{"items", json_of(block.items)}, {"title", json_of(block.title)}};
}
json json_of(const SayBlock& block) { return json_of(block.text); }
json json_of(const FigureBlock& block) {
  json explain = json::array();
  for (const Explained& each : block.explain)
    explain.push_back(
        {{"key", each.key}, {"meaning", json_of(each.meaning)}, {"word", json_of(each.word)}});
  return {{"alt", json_of(block.alt)},    {"caption", json_of(block.caption)},
          {"drawing", block.drawing},     {"explain", explain},
          {"facts", block.facts},         {"kept", json_of(block.kept)},
          {"words", json_of(block.words)}};
}
json json_of(const ChartBlock& block) {
  return {{"alt", json_of(block.alt)},
          {"caption", json_of(block.caption)},
          {"facts", block.facts},
          {"title", json_of(block.title)}};
}
json json_of(const TableBlock& block) {
  json rows = json::array();
  for (const std::vector<Prose>& row : block.rows) rows.push_back(json_of(row));
  return {{"caption", json_of(block.caption)},
          {"columns", json_of(block.columns)},
          {"row-headers", block.row_headers},
          {"rows", rows}};
}

json json_of(const Screen& screen) {
  constexpr std::array kMatters = {"no", "deadline", "money", "law"};
  json blocks = json::array();
  for (const Block& block : screen.blocks)
    blocks.push_back(
        {{"at", place(block.at)},
         {"kind", kind_of(block.body)},
         {"place", block.place},
         {"body", std::visit([](const auto& body) { return json_of(body); }, block.body)}});
  return {{"blocks", blocks},
          {"id", screen.full_id},
          {"matters", kMatters[static_cast<std::size_t>(screen.matters)]},
          {"title", json_of(screen.title)}};
}

json json_of(const Section& section) {
  json screens = json::array();
  for (const Screen& screen : section.screens) screens.push_back(json_of(screen));
  return {{"icon", section.icon},
          {"id", section.id},
          {"screens", screens},
          {"short", json_of(section.short_title)},
          {"side", section.side},
          {"station", section.station},
          {"summary", json_of(section.summary)},
          {"title", json_of(section.title)}};
}

json json_of(const std::optional<Date>& date) { return date ? json(to_string(*date)) : json(); }

json json_of(const Fact& fact) {
  constexpr std::array kKinds = {"amount", "count", "date", "phone", "address", "text"};
  return {{"checked", json_of(fact.checked)},
          {"expires", json_of(fact.expires)},
          {"kind", kKinds[static_cast<std::size_t>(fact.kind)]},
          {"label", json_of(fact.label)},
          {"review-by", json_of(fact.review_by)},
          {"source", fact.source},
          {"unit", fact.unit},
          {"value", json_of(fact.value)}};
}

json json_of(const Brochure& brochure) {
  json panels = json::array();
  for (const BrochurePanel& panel : brochure.panels) {
    json stations = json::array();
    for (const BrochureStation& station : panel.stations)
      stations.push_back({{"figure", station.figure ? json_of(*station.figure) : json()},
                          {"section", station.section},
                          {"text", json_of(station.text)},
                          {"title", json_of(station.title)}});
    panels.push_back(std::move(stations));
  }
  return {{"back",
           {{"bring", json_of(brochure.bring)},
            {"code-alt", json_of(brochure.code_alt)},
            {"items", json_of(brochure.bring_items)},
            {"lines", json_of(brochure.lines)},
            {"link", json_of(brochure.link)},
            {"title", json_of(brochure.meeting)}}},
          {"flap",
           {{"text", json_of(brochure.languages_text)}, {"title", json_of(brochure.languages)}}},
          {"front", {{"question", json_of(brochure.question)}, {"text", json_of(brochure.text)}}},
          {"panels", std::move(panels)}};
}

// Its texts by their places, and its fields.
json json_of(const Plan& plan) {
  json texts = json::object(), fields = json::array();
  for (const PlanTextAt& text : plan_texts(plan)) texts[text.at] = json_of(*text.text);
  for (const FormField& field : form_fields(plan))
    fields.push_back({{"kind", name_of(field.kind)},
                      {"name", field.name},
                      {"required", field.field->required},
                      {"values", field.values}});
  return {{"fields", std::move(fields)}, {"texts", std::move(texts)}};
}

json json_of(const Letter& letter) {
  json out = {{"id", letter.id}, {"topics", letter.topics}};
  for (const LetterText& text : letter_texts(letter)) out[text.name] = json_of(*text.text);
  return out;
}

json json_of(const GlossaryTerm& term) {
  json forms = json::object();
  for (const auto& [language, each] : term.forms)
    forms[language] = {{"forms", each.forms}, {"term", each.term}};
  return {{"beside", term.beside},           {"do-not-translate", term.do_not_translate},
          {"explanation", term.explanation}, {"forms", forms},
          {"language", term.language},       {"own-forms", term.own_forms},
          {"term", term.term}};
}

}  // namespace

std::string dump_tree(const YamlNode& root) { return tree_of(root).dump(2) + "\n"; }

std::string dump_guide(const Guide& guide) {
  json out = {{"address", guide.address},
              {"guide", guide.id},
              {"help", guide.help},
              {"language", guide.language},
              {"news", json_of(guide.news)},
              {"publish_drafts", guide.publish_drafts},
              {"publisher", guide.publisher},
              {"question", json_of(guide.question)},
              {"subtitle", json_of(guide.subtitle)},
              {"theme", guide.theme},
              {"title", json_of(guide.title)},
              {"version", to_string(guide.version)}};
  out["sections"] = json::array();
  for (const Section& section : guide.sections) out["sections"].push_back(json_of(section));
  if (guide.brochure) out["brochure"] = json_of(*guide.brochure);
  if (guide.plan) out["plan"] = json_of(*guide.plan);
  for (const Letter& letter : guide.letters) out["letters"].push_back(json_of(letter));
  out["facts"] = json::object();
  for (const auto& [id, fact] : guide.facts) out["facts"][id] = json_of(fact);
  out["glossary"] = json::array();
  for (const GlossaryTerm& term : guide.glossary) out["glossary"].push_back(json_of(term));
  return out.dump(2) + "\n";
}

}  // namespace hjemvei
