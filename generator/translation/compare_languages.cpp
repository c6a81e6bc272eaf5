#include "translation/compare_languages.h"

#include <set>

namespace hjemvei {
namespace {

const Match* match_of(const GuideVersion& version, const std::string& language) {
  for (const Match* match : version.matches)
    if (match->language == language) return match;
  return nullptr;
}

std::map<std::string, const MatchedPlace*> by_place(const Match* match) {
  std::map<std::string, const MatchedPlace*> places;
  if (match)
    for (const MatchedPlace& place : match->places) places[place.place.at] = &place;
  return places;
}

// What stands in the file, stale or not.
std::string text_of(const MatchedPlace* place) { return place && place->entry ? place->entry->text.text : ""; }

bool is_reviewed(const MatchedPlace* place) {
  return place && place->entry && is_up_to_date(*place) && place->entry->status != EntryStatus::draft;
}

// Whether somebody who reads this place sees the source text, or would have to translate it.
bool is_missing(const MatchedPlace* place) {
  return place && place->state == MatchState::missing && !place->inherited && !place->place.may_lack;
}

class LanguageComparison {
 public:
  LanguageComparison(const Match* before, const Match* now, const OldPlaces& old_places)
      : before_(before), now_(now), old_(by_place(before)), old_places_(old_places) {}

  LanguageChange compare() {
    LanguageChange change;
    change.language = (now_ ? now_ : before_)->language;
    change.file = !before_ ? ChangeKind::added : !now_ ? ChangeKind::removed : ChangeKind::same;
    if (change.file != ChangeKind::same) return change;   // each of its texts would say the same
    // What has no place today went with its source text, of which that is said.
    for (const MatchedPlace& place : now_->places) compare(old_place(place.place.at), place, change);
    return change;
  }

 private:
  const MatchedPlace* old_place(const std::string& at) const {
    const auto was = old_places_.find(at);
    if (was == old_places_.end()) return nullptr;
    const auto found = old_.find(was->second);
    return found == old_.end() ? nullptr : found->second;
  }

  static void compare(const MatchedPlace* old, const MatchedPlace& now, LanguageChange& change) {
    const std::string before = text_of(old), text = text_of(&now);
    if (before != text) {
      const ChangeKind kind = before.empty() ? ChangeKind::added
                              : text.empty() ? ChangeKind::removed : ChangeKind::edited;
      change.texts.push_back({kind, now.place.at, old ? old->place.at : "", before, text,
                              now.entry ? now.entry->text.at : Position{}});
    }
    if (now.state == MatchState::stale && (!old || old->state != MatchState::stale))
      change.stale.push_back(now.place.at);
    if (is_missing(&now) && !is_missing(old)) change.missing.push_back(now.place.at);
    if (is_reviewed(&now) && !is_reviewed(old)) ++change.reviewed;
  }

  const Match* before_;
  const Match* now_;
  std::map<std::string, const MatchedPlace*> old_;
  const OldPlaces& old_places_;
};

}  // namespace

std::vector<LanguageChange> compare_languages(const GuideVersion& before, const GuideVersion& now,
                                              const OldPlaces& old_places) {
  std::set<std::string> languages;
  for (const GuideVersion* version : {&before, &now})
    for (const Match* match : version->matches) languages.insert(match->language);
  std::vector<LanguageChange> changes;
  for (const std::string& language : languages) {
    LanguageChange change =
        LanguageComparison(match_of(before, language), match_of(now, language), old_places).compare();
    if (change.is_changed()) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace hjemvei
