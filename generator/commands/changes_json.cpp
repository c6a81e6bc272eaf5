// The changes for other programs.
#include <nlohmann/json.hpp>

#include "commands/changes_report.h"

namespace hjemvei {
namespace {

using nlohmann::json;

std::string name(ChangeKind kind) { return std::string(name_of(kind)); }

json text_of(const TextChange& change) {
  return {{"change", name(change.kind)}, {"at", change.at},   {"was-at", change.was_at},
          {"before", change.before},     {"now", change.now}, {"line", change.position.line}};
}

json texts_of(const std::vector<TextChange>& changes) {
  json texts = json::array();
  for (const TextChange& change : changes) texts.push_back(text_of(change));
  return texts;
}

json part_of(const PartChange& part) {
  return {{"change", name(part.kind)},
          {"id", part.id},
          {"was-id", part.was_id},
          {"title", part.title},
          {"texts", texts_of(part.texts)},
          {"links-added", part.links_added},
          {"links-removed", part.links_removed}};
}

json parts_of(const std::vector<PartChange>& parts) {
  json all = json::array();
  for (const PartChange& part : parts) all.push_back(part_of(part));
  return all;
}

json topic_of(const TopicChange& topic) {
  json made = part_of(topic.own);
  made["screens"] = parts_of(topic.screens);
  made["facts"] = topic.facts;
  made["news"] = topic.has_news();
  return made;
}

json value_of(const Fact& fact, const std::string& language) {
  if (fact.value.source.empty()) return nullptr;
  return {{"value", fact.value.source},
          {"unit", fact.unit},
          {"shown", value_with_unit(fact, language)},
          {"source", fact.source}};
}

json guide_of(const GuideChange& change) {
  json topics = json::array(), facts = json::array(), languages = json::array();
  for (const TopicChange& topic : change.topics) topics.push_back(topic_of(topic));
  for (const FactChange& fact : change.facts)
    facts.push_back({{"change", name(fact.kind)},
                     {"id", fact.id},
                     {"label", fact.label},
                     {"before", value_of(fact.before, change.language)},
                     {"now", value_of(fact.now, change.language)},
                     {"screens", fact.screens}});
  for (const LanguageChange& language : change.languages)
    languages.push_back({{"language", language.language},
                         {"file", name(language.file)},
                         {"texts", texts_of(language.texts)},
                         {"stale", language.stale},
                         {"missing", language.missing},
                         {"reviewed", language.reviewed}});
  const auto version = [](const std::optional<Date>& date) { return date ? json(to_string(*date)) : json(nullptr); };
  return {{"guide", change.id},
          {"change", name(change.kind)},
          {"title", change.title},
          {"language", change.language},
          {"version-before", version(change.before)},
          {"version-now", version(change.now)},
          {"own", part_of(change.own)},
          {"topics", topics},
          {"products", parts_of(change.products)},
          {"facts", facts},
          {"translations", languages}};
}

}  // namespace

std::string changes_as_json(const std::vector<GuideChange>& changes) {
  json guides = json::array();
  for (const GuideChange& change : changes) guides.push_back(guide_of(change));
  return json{{"guides", guides}}.dump(2) + "\n";
}

}  // namespace hjemvei
