#include "translation/take_exchange.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "content/scalar_forms.h"
#include "content/tree.h"
#include "translation/check_exchange.h"
#include "translation/make_exchange.h"
#include "translation/settle_entries.h"
#include "translation/update.h"

namespace hjemvei {
namespace {

// The units of a file that hold a text, as a translation file: match.h then says where each belongs.
Catalogue as_catalogue(const Exchange& exchange) {
  Catalogue catalogue;
  catalogue.language = exchange.language;
  catalogue.entries.reserve(exchange.units.size());
  for (const ExchangeUnit& unit : exchange.units) {
    Entry& entry = catalogue.entries.emplace_back();
    entry.at = unit.at;
    entry.source = unit.source.text;
    entry.text.kind = YamlNode::Kind::scalar;
    entry.text.at = unit.text.at;
    entry.text.text = text_in_line(unit);
  }
  std::erase_if(catalogue.entries, [](const Entry& entry) { return entry.text.text.empty(); });
  return catalogue;
}

class Taker {
 public:
  Taker(const Guide& guide, const Catalogue& catalogue, const Match& match,
        const Exchange& exchange, const TakeOptions& options, Diagnostics& diagnostics)
      : guide_(guide),
        catalogue_(catalogue),
        match_(match),
        exchange_(exchange),
        options_(options),
        diagnostics_(diagnostics),
        by_(options.by.empty() ? exchange.translator : options.by) {
    taken_.catalogue = edited(catalogue);
    if (!catalogue.at.file) taken_.catalogue.before = nullptr;   // there is no file yet
  }

  Taken run() {
    check_exchange(guide_, match_.language, exchange_, diagnostics_);
    if (diagnostics_.has_errors()) return std::move(taken_);
    find_places();
    find_entries();
    day_ = day();
    marks_dropped_ = !exchange_.has_marks && had_marks();
    for (const ExchangeUnit& unit : exchange_.units) take(unit);
    check_translator();
    std::ranges::sort(new_, {}, &NewEntry::place);
    insert_entries(taken_.catalogue, match_, std::move(new_));
    retire_entries();
    part_entries(taken_.catalogue, match_);
    report_marks();
    return std::move(taken_);
  }

 private:
  // ---- What belongs to what. ----

  void find_places() {
    const Catalogue catalogue = as_catalogue(exchange_);
    Diagnostics ignored;   // faults are looked for where texts are taken
    const Match today = match(guide_, catalogue, ignored);
    for (std::size_t i = 0; i < today.places.size(); ++i) {
      const MatchedPlace& place = today.places[i];
      place_at_[place.place.at] = i;
      if (place.entry) places_[place.entry->at] = {i, place.state};
    }
  }

  void find_entries() {
    for (std::size_t i = 0; i < taken_.catalogue.entries.size(); ++i)
      edited_[taken_.catalogue.entries[i].before] = i;
    for (const Entry* entry : match_.unused) unmatched_.emplace(entry->at, entry);
  }

  // The day of the file where a tool kept it, else today.
  Date day() const {
    std::optional<Date> latest;
    for (const Entry& entry : catalogue_.entries)
      if (entry.on && (!latest || *latest < *entry.on)) latest = entry.on;
    const bool later = exchange_.date && (!latest || *latest < *exchange_.date);
    return later && *exchange_.date <= options_.today ? *exchange_.date : options_.today;
  }

  // Whether we wrote a flag or state into the file when it was sent out.
  bool had_marks() const {
    return std::ranges::any_of(match_.places, [](const MatchedPlace& place) {
      return !place.place.plain || (place.entry && place.entry->by.starts_with("machine"));
    });
  }

  // ---- A unit. ----

  void take(const ExchangeUnit& unit) {
    const std::string text = text_in_line(unit);
    if (text.empty()) return report_emptied(unit);
    const auto found = places_.find(unit.at);
    if (found == places_.end()) return take_gone(unit, text);
    const auto [number, state] = found->second;
    const MatchedPlace& place = match_.places[number];
    const bool has_text = place.entry && !place.entry->text.text.empty();
    if (!has_text) return take_new(unit, text, number, state);
    if (place.translation.source == text) return take_same(unit, place, state);
    if (!unit.fingerprint.empty()) {
      if (fingerprint_of(text) == unit.fingerprint) return;   // changed at home only
      if (fingerprint_of(place.translation.source) != unit.fingerprint) return take_both(unit, place, text);
    }
    take_changed(unit, text, number, state);
  }

  void report_emptied(const ExchangeUnit& unit) {
    const auto place = place_at_.find(unit.at);
    if (place == place_at_.end() || unit.fingerprint.empty()) return;
    const MatchedPlace& today = match_.places[place->second];
    if (!today.entry || today.entry->text.text.empty()) return;
    diagnostics_.warning("emptied-translation", unit.text.at,
                         "the translation of " + quoted(unit.at) + " was taken out; it is kept",
                         "to take it out indeed, do so in " + match_.path);
  }

  // No translation yet, or none any more.
  void take_new(const ExchangeUnit& unit, const std::string& text, std::size_t number,
                MatchState state) {
    const MatchedPlace& place = match_.places[number];
    if (!unit.fingerprint.empty() && unit.fingerprint == fingerprint_of(text) && is_known(unit, text))
      return;
    check_text(unit, place.place.plain, false, diagnostics_);
    Entry now = place.entry ? *place.entry : Entry();
    if (!place.entry) now.at = place.place.at;
    write(unit, text, now);
    // Tools guess, and mark what they guessed.
    if (unit.fuzzy && !marks_dropped_) now.by = "machine or unfinished (" + now.by + ")";
    count(state);
    ++taken_.changed;
    if (place.entry)
      put(place.entry, std::move(now), number);
    else
      new_.push_back({number, {nullptr, std::move(now), {}}});
  }

  // Whether the translation file holds this text for this source text, wherever.
  bool is_known(const ExchangeUnit& unit, const std::string& text) {
    const auto key = [](std::string_view source, std::string_view translation) {
      return fold_spaces(source) + '\n' + fold_spaces(translation);
    };
    if (known_.empty())
      for (const std::vector<Entry>* list : {&catalogue_.entries, &catalogue_.unused})
        for (const Entry& entry : *list) known_.insert(key(translated_source(entry), entry.text.text));
    return known_.contains(key(unit.source.text, text));
  }

  void take_same(const ExchangeUnit& unit, const MatchedPlace& place, MatchState state) {
    if (marks_dropped_) return;
    const Entry& entry = *place.entry;
    const bool changed = numbers_differ(entry.numbers, numbers_of(unit));
    const bool fuzzy = is_fuzzy(state_of(entry, unit.source.text, changed));
    if (fuzzy == unit.fuzzy) return;
    Entry now = entry;
    if (!unit.fuzzy) {
      check_text(unit, place.place.plain, false, diagnostics_);
      write(unit, entry.text.text, now);
      count(state);
      ++taken_.confirmed;
    } else {
      if (entry.status == EntryStatus::draft) return;
      now.status = EntryStatus::draft;   // somebody doubts what was reviewed
      now.seal.clear();
    }
    put(place.entry, std::move(now), place_at_.at(place.place.at));
  }

  void take_changed(const ExchangeUnit& unit, const std::string& text, std::size_t number,
                    MatchState state) {
    const MatchedPlace& place = match_.places[number];
    const Entry& entry = *place.entry;
    const bool stale = fold_spaces(translated_source(entry)) != fold_spaces(unit.source.text);
    const bool unfinished = stale && unit.fuzzy && !marks_dropped_;
    check_text(unit, place.place.plain, unfinished, diagnostics_);
    Entry now = entry;
    write(unit, text, now);
    if (unfinished) {   // still of the former source text, its translator says
      now.source = entry.source;
      now.was = entry.was;
      now.numbers = entry.numbers;
    }
    count(unfinished ? MatchState::stale : state);
    ++taken_.changed;
    put(place.entry, std::move(now), number);
  }

  void take_both(const ExchangeUnit& unit, const MatchedPlace& place, const std::string& text) {
    check_text(unit, place.place.plain, false, diagnostics_);
    Entry other;
    other.at = place.place.at;
    write(unit, text, other);
    diagnostics_.warning("changed-twice", unit.text.at,
                         "this text was changed here, and also in " + match_.path + " on line " +
                             std::to_string(place.entry->position.line) + ", since it was sent out",
                         "look which one is right: this one is kept under unused:");
    if (is_known(unit, text)) return;   // since an earlier import
    retired_.push_back({nullptr, std::move(other), {}});
    ++taken_.unused;
  }

  // Its source text stands nowhere any more.
  void take_gone(const ExchangeUnit& unit, const std::string& text) {
    const Entry* entry = nullptr;
    const auto [begin, end] = unmatched_.equal_range(unit.at);
    for (auto each = begin; each != end && !entry; ++each)
      if (fold_spaces(each->second->source) == fold_spaces(unit.source.text)) entry = each->second;
    if (!entry && is_known(unit, text)) return;
    EditedEntry out{entry, entry ? *entry : Entry(), {}};
    const auto in_use = entry ? edited_.find(entry) : edited_.end();
    if (entry && fold_spaces(entry->text.text) == fold_spaces(text)) {
      if (in_use == edited_.end()) return;   // and stands under unused: already
    } else {
      check_text(unit, unit.plain, false, diagnostics_);
      if (!entry) out.now.at = unit.at;
      write(unit, text, out.now);
      ++taken_.changed;
    }
    if (entry && in_use == edited_.end()) {
      for (EditedEntry& each : taken_.catalogue.unused)
        if (each.before == entry) each.now = std::move(out.now);
      return;
    }
    if (entry) gone_.insert(entry);
    retired_.push_back(std::move(out));
    ++taken_.unused;
  }

  // ---- Entries. ----

  void write(const ExchangeUnit& unit, const std::string& text, Entry& now) {
    now.source = fold_spaces(unit.source.text);
    now.was.clear();
    now.text.kind = YamlNode::Kind::scalar;
    now.text.text = text;
    now.status = EntryStatus::draft;
    now.seal.clear();
    now.edited_since_review = false;
    now.by = by_;
    now.on = day_;
    now.numbers = numbers_of(unit);
    named_ = true;
  }

  // What the file says that they were; else what they are today.
  std::map<std::string, std::string> numbers_of(const ExchangeUnit& unit) const {
    if (!unit.numbers.empty()) return unit.numbers;
    const auto place = places_.find(unit.at);
    if (place == places_.end()) return {};
    return hjemvei::numbers_of(guide_, *match_.places[place->second.first].place.prose);
  }

  // An entry of `unused:` that is wanted again comes back among the others.
  void put(const Entry* entry, Entry now, std::size_t number) {
    const auto found = edited_.find(entry);
    if (found != edited_.end()) {
      taken_.catalogue.entries[found->second].now = std::move(now);
      return;
    }
    now.at = match_.places[number].place.at;
    std::erase_if(taken_.catalogue.unused, [&](const EditedEntry& each) { return each.before == entry; });
    new_.push_back({number, {entry, std::move(now), {}}});
  }

  void retire_entries() {
    std::erase_if(taken_.catalogue.entries,
                  [&](const EditedEntry& entry) { return gone_.contains(entry.before); });
    for (EditedEntry& entry : retired_) retire(taken_.catalogue, std::move(entry));
  }

  void count(MatchState state) {
    if (state == MatchState::stale) ++taken_.stale;
    if (state == MatchState::moved) ++taken_.moved;
  }

  // ---- The file as a whole. ----

  void check_translator() {
    if (named_ && find_bad_character(by_) != std::string::npos)
      diagnostics_.error("bad-character", exchange_.translator_at,
                         "an invisible character stands in the translator's name", "--by and the name");
    if (!named_ || !options_.by.empty() || (!by_.empty() && !by_.starts_with("machine"))) return;
    diagnostics_.error("nobody-named", exchange_.translator_at,
                       by_.empty() ? "the file does not say who translated"
                                   : "the file says that " + quoted(by_) +
                                         " translated, and yet somebody changed it",
                       "--by and the translator's name, or the name in the file's header "
                       "(Last-Translator)");
  }

  void report_marks() {
    if (marks_dropped_)
      diagnostics_.warning("marks-dropped", {exchange_.file, 0, 0},
                           "no text of this file has a flag any more: a tool took them off",
                           "texts that did not change are left as they were; hjemvei translate approve "
                           "is the way to accept them");
  }

  const Guide& guide_;
  const Catalogue& catalogue_;
  const Match& match_;
  const Exchange& exchange_;
  const TakeOptions& options_;
  Diagnostics& diagnostics_;
  const std::string by_;
  Date day_;
  bool marks_dropped_ = false;
  bool named_ = false;   // somebody's name was written
  Taken taken_;
  std::map<std::string, std::pair<std::size_t, MatchState>, std::less<>> places_;   // of units with text
  std::map<std::string, std::size_t, std::less<>> place_at_;
  std::map<const Entry*, std::size_t> edited_;   // in taken_.catalogue.entries
  std::multimap<std::string, const Entry*, std::less<>> unmatched_;
  std::set<std::string> known_;
  std::vector<NewEntry> new_;
  std::vector<EditedEntry> retired_;
  std::set<const Entry*> gone_;
};

}  // namespace

Taken take_exchange(const Guide& guide, const Catalogue& catalogue, const Match& match,
                    const Exchange& exchange, const TakeOptions& options, Diagnostics& diagnostics) {
  return Taker(guide, catalogue, match, exchange, options, diagnostics).run();
}

}  // namespace hjemvei
