#include "translation/make_exchange.h"

#include <algorithm>

#include "translation/context.h"
#include "translation/fixed_boxes.h"
#include "translation/update.h"

namespace hjemvei {
namespace {

std::vector<std::string> placeholders_in(const Prose& prose) {
  std::vector<std::string> all;
  for (const Inline& part : prose.inlines) {
    if (part.kind == Inline::Kind::text) continue;
    const char* end = part.kind == Inline::Kind::fact ? "}" : ".number}";
    std::string placeholder = "{" + part.text + end;
    if (std::ranges::find(all, placeholder) == all.end()) all.push_back(std::move(placeholder));
  }
  return all;
}

std::string reference_of(const Position& at) {
  if (!at.file) return {};
  return at.line > 0 ? at.file->path + ":" + std::to_string(at.line) : at.file->path;
}

void add_changed_numbers(const Entry& entry, ExchangeUnit& unit) {
  for (const auto& [fact, value] : unit.numbers) {
    const auto recorded = entry.numbers.find(fact);
    if (recorded == entry.numbers.end() || recorded->second == value) continue;
    unit.comments.push_back("When this was translated, {" + fact + ".number} printed " +
                            recorded->second + ": look whether the sentence still fits.");
  }
}

void add_translation(const MatchedPlace& place, ExchangeUnit& unit) {
  if (!place.entry || place.entry->text.text.empty()) return;
  const Entry& entry = *place.entry;
  const bool changed = numbers_differ(entry.numbers, unit.numbers);
  unit.text.text = place.translation.source;
  unit.fingerprint = fingerprint_of(unit.text.text);
  unit.state = state_of(entry, place.place.prose->source, changed);
  unit.fuzzy = is_fuzzy(unit.state);
  if (fold_spaces(translated_source(entry)) != fold_spaces(place.place.prose->source))
    unit.previous = fold_spaces(translated_source(entry));
  if (changed) add_changed_numbers(entry, unit);
}

ExchangeUnit unit_of(const MatchedPlace& place, const Guide& guide, const Context& context) {
  const Prose& prose = *place.place.prose;
  ExchangeUnit unit;
  unit.at = place.place.at;
  unit.source.text = prose.source;
  unit.plain = place.place.plain;
  unit.comments = context.lines(place.place);
  unit.reference = reference_of(prose.at);
  unit.max_length = longest_text(place.place);
  unit.placeholders = placeholders_in(prose);
  unit.numbers = numbers_of(guide, prose);
  add_translation(place, unit);
  return unit;
}

}  // namespace

Exchange make_exchange(const Guide& guide, const Catalogue& catalogue, const Match& match) {
  Exchange exchange;
  exchange.guide = guide.id;
  exchange.language = catalogue.language;
  exchange.source_language = guide.language;
  exchange.version = to_string(guide.version);
  for (const Entry& entry : catalogue.entries) {
    if (!entry.on || (exchange.date && *entry.on < *exchange.date)) continue;
    exchange.date = entry.on;   // of entries of one day the last one names the translator
    exchange.translator = entry.by;
  }
  const Context context(guide);
  for (const MatchedPlace& place : match.places)
    exchange.units.push_back(unit_of(place, guide, context));
  return exchange;
}

ExchangeState state_of(const Entry& entry, std::string_view source, bool changed) {
  if (entry.text.text.empty()) return ExchangeState::untranslated;
  if (changed || fold_spaces(translated_source(entry)) != fold_spaces(source)) return ExchangeState::stale;
  if (entry.status == EntryStatus::approved) return ExchangeState::approved;
  if (entry.status == EntryStatus::reviewed) return ExchangeState::reviewed;
  return entry.by.starts_with("machine") ? ExchangeState::draft : ExchangeState::translated;
}

bool is_fuzzy(ExchangeState state) {
  return state == ExchangeState::stale || state == ExchangeState::draft;
}

bool numbers_differ(const std::map<std::string, std::string>& recorded,
                    const std::map<std::string, std::string>& numbers) {
  return std::ranges::any_of(numbers, [&](const auto& number) {
    const auto found = recorded.find(number.first);
    return found != recorded.end() && found->second != number.second;
  });
}

}  // namespace hjemvei
