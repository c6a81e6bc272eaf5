#include "translation/match.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "translation/check_lengths.h"
#include "translation/references.h"

namespace hjemvei {
namespace {

// An entry with its folded source, and whether a place has taken it.
struct Candidate {
  const Entry* entry = nullptr;
  std::string source;
  bool taken = false;
  bool retired = false;  // stands under `unused:`
};

class Matcher {
 public:
  Matcher(const Guide& guide, const Catalogue& catalogue, Match& match)
      : guide_(guide), match_(match) {
    for (const Entry& entry : catalogue.entries) {
      candidates_.push_back({&entry, fold_spaces(entry.source), false, false});
    }
    for (const Entry& entry : catalogue.unused) {
      candidates_.push_back({&entry, fold_spaces(entry.source), false, true});
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (!candidates_[i].retired) by_place_.emplace(candidates_[i].entry->at, i);
      by_source_[candidates_[i].source].push_back(i);
    }
    for (Place& place : places(guide)) {
      sources_.push_back(fold_spaces(place.prose->source));
      match_.places.push_back({std::move(place), MatchState::missing, nullptr, {}});
    }
  }

  void run() {
    for_each_open([this](std::size_t i) { return current(i); }, MatchState::current);
    for_each_open([this](std::size_t i) { return moved(i); }, MatchState::moved);
    for_each_open([this](std::size_t i) { return stale(i); }, MatchState::stale);
    for (std::size_t i = 0; i < match_.places.size(); ++i) judge(match_.places[i], sources_[i]);
    for (const Candidate& candidate : candidates_) {
      if (!candidate.taken) match_.unused.push_back(candidate.entry);
    }
  }

 private:
  void for_each_open(const std::function<Candidate*(std::size_t)>& find, MatchState state) {
    for (std::size_t i = 0; i < match_.places.size(); ++i) {
      MatchedPlace& place = match_.places[i];
      if (place.entry) continue;
      Candidate* candidate = find(i);
      if (!candidate) continue;
      candidate->taken = true;
      place.entry = candidate->entry;
      place.state = state;
    }
  }

  Candidate* at_place(std::size_t i) {
    const auto found = by_place_.find(match_.places[i].place.at);
    if (found == by_place_.end() || candidates_[found->second].taken) return nullptr;
    return &candidates_[found->second];
  }

  Candidate* current(std::size_t i) {
    Candidate* candidate = at_place(i);
    return candidate && candidate->source == sources_[i] ? candidate : nullptr;
  }

  // Unique: one open entry with this source, or several that all say the same. Retired entries
  // count only where no other has the source.
  Candidate* moved(std::size_t i) {
    const auto found = by_source_.find(sources_[i]);
    if (found == by_source_.end()) return nullptr;
    Candidate* first = nullptr;
    for (std::size_t index : found->second) {
      Candidate& candidate = candidates_[index];
      if (candidate.taken || candidate.entry->text.text.empty()) continue;
      if (first && candidate.retired && !first->retired) continue;
      if (first && candidate.entry->text.text != first->entry->text.text) return nullptr;
      if (!first) first = &candidate;
    }
    return first;
  }

  Candidate* stale(std::size_t i) { return at_place(i); }

  void judge(MatchedPlace& place, const std::string& source) {
    if (!place.entry) return;
    const bool was_today = !place.entry->was.empty() && fold_spaces(place.entry->was) == source;
    if (place.entry->text.text.empty()) {
      place.state = MatchState::missing;
    } else if (numbers_changed(*place.place.prose, *place.entry)) {
      place.state = MatchState::stale;
    } else if (was_today) {   // the source text was changed back
      if (place.state == MatchState::stale) place.state = MatchState::current;
    } else if (!place.entry->was.empty()) {
      place.state = MatchState::stale;
    }
  }

  // A number that was not written down counts as unchanged.
  bool numbers_changed(const Prose& source, const Entry& entry) const {
    return std::ranges::any_of(source.inlines, [&](const Inline& part) {
      if (part.kind != Inline::Kind::fact_number) return false;
      const auto recorded = entry.numbers.find(part.text);
      const auto fact = guide_.facts.find(part.text);
      return recorded != entry.numbers.end() && fact != guide_.facts.end() &&
             recorded->second != fact->second.value.source;
    });
  }

  const Guide& guide_;
  Match& match_;
  std::vector<Candidate> candidates_;
  std::vector<std::string> sources_;  // folded, by place
  std::map<std::string_view, std::size_t> by_place_;
  std::map<std::string_view, std::vector<std::size_t>> by_source_;
};

void report_unused(const Match& match, const Catalogue& catalogue, Diagnostics& diagnostics) {
  for (const Entry* entry : match.unused) {
    const bool retired = !catalogue.unused.empty() && entry >= &catalogue.unused.front() &&
                         entry <= &catalogue.unused.back();
    if (retired) continue;
    diagnostics.warning(
        "unused-translation", entry->position,
        "nothing in the guide stands at " + quoted(entry->at) + " or has this source text any more",
        "move the entry to unused:, where it is kept for later");
  }
}

}  // namespace

bool is_up_to_date(const MatchedPlace& place) {
  return place.state == MatchState::current || place.state == MatchState::moved;
}

const MatchedPlace* Match::find(const Prose& prose) const {
  const auto found = std::ranges::lower_bound(by_prose, &prose, std::less<const Prose*>{},
                                              [](const auto& pair) { return pair.first; });
  if (found == by_prose.end() || found->first != &prose) return nullptr;
  return &places[found->second];
}

Match match(const Guide& guide, const Catalogue& catalogue, Diagnostics& diagnostics) {
  Match match;
  match.language = catalogue.language;
  match.path = catalogue.path;
  match.at = catalogue.at;
  Matcher(guide, catalogue, match).run();
  for (std::size_t i = 0; i < match.places.size(); ++i) {
    MatchedPlace& place = match.places[i];
    match.by_prose.emplace_back(place.place.prose, i);
    if (place.state == MatchState::missing) continue;
    read_translation(guide, place, diagnostics);
    check_length(place, diagnostics);
  }
  std::ranges::sort(match.by_prose, std::less<const Prose*>{},
                    [](const auto& pair) { return pair.first; });
  report_unused(match, catalogue, diagnostics);
  return match;
}

}  // namespace hjemvei
