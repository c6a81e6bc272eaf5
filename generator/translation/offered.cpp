#include "translation/offered.h"

#include <algorithm>

#include "language/languages.h"

namespace hjemvei {
namespace {

bool may_be_offered(const MatchedPlace& place) {
  if (place.place.matters == Matters::no || place.place.may_lack) return true;
  if (place.inherited && place.state == MatchState::missing) return true;  // the source text
  if (place.state == MatchState::stale) return false;
  return place.state != MatchState::missing && place.entry->status != EntryStatus::draft;
}

}  // namespace

std::vector<std::string> offered_languages(const Guide& guide,
                                           const std::vector<const Match*>& matches) {
  std::vector<std::string> languages{guide.language};
  for (const Match* match : matches) {
    const Language* language = find_language(match->language);
    if (language && language->is_pseudo()) continue;
    if (std::ranges::all_of(match->places, may_be_offered)) languages.push_back(match->language);
  }
  return languages;
}

std::vector<std::string> offered_drafts(const Guide& guide, const std::vector<std::string>& tags) {
  std::vector<std::string> languages{guide.language};
  for (const std::string& tag : tags)
    if (tag != guide.language) languages.push_back(tag);
  return languages;
}

}  // namespace hjemvei
