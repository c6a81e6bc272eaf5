#include "translation/offered.h"

#include <algorithm>

namespace hjemvei {
namespace {

bool may_be_offered(const MatchedPlace& place, bool publish_drafts) {
  if (place.place.matters == Matters::no || place.place.may_lack) return true;
  if (place.state == MatchState::stale) return false;
  if (publish_drafts) return true;
  return place.state != MatchState::missing && place.entry->status != EntryStatus::draft;
}

}  // namespace

std::vector<std::string> offered_languages(const Guide& guide,
                                           const std::vector<const Match*>& matches) {
  std::vector<std::string> languages{guide.language};
  for (const Match* match : matches) {
    const bool offered = std::ranges::all_of(match->places, [&](const MatchedPlace& place) {
      return may_be_offered(place, guide.publish_drafts);
    });
    if (offered) languages.push_back(match->language);
  }
  return languages;
}

}  // namespace hjemvei
