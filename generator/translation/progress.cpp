#include "translation/progress.h"

#include <algorithm>

namespace hjemvei {

bool counts(const MatchedPlace& place) {
  if (place.state != MatchState::missing) return true;
  return !place.place.may_lack && !place.inherited;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

Progress progress(const Match& match) {
  Progress out;
  for (const MatchedPlace& place : match.places) {
    if (!counts(place)) continue;
    ++out.texts;
    const bool left = place.state == MatchState::missing || place.state == MatchState::stale;
    if (left) {
      ++(place.state == MatchState::missing ? out.missing : out.stale);
      out.words_left += count_words(place.place.prose->source);
      continue;
    }
    ++out.translated;
    ++(place.entry->status == EntryStatus::draft      ? out.draft
       : place.entry->status == EntryStatus::reviewed ? out.reviewed
                                                      : out.approved);
  }
  return out;
}

}  // namespace hjemvei
