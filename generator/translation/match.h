// Which translation belongs to which text of the guide as it is today.
//
// In this order: the same place and the same source text is current; the same source text
// elsewhere, taken by no place and unique, has moved; the same place with another source text is
// stale; else the translation is missing. Source texts are compared with their white space folded.
// Stale too are a text whose entry says what its source was (`was:`), and one with {fact.number} in it
// when the number that was translated is not today's.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/places.h"
#include "translation/catalogue.h"

namespace hjemvei {

enum class MatchState { current, moved, stale, missing };

struct MatchedPlace {
  Place place;
  MatchState state = MatchState::missing;
  const Entry* entry = nullptr;  // null when missing, unless its text is still empty
  Prose translation;             // parsed; empty when missing
  bool inherited = false;        // an easy-read variant shows its base's text (easy_read.h)
};

// Whether the translation says what today's source text says: not stale, not missing.
bool is_up_to_date(const MatchedPlace& place);

// Refers to the Guide and the Catalogue it was made from; both outlive it.
struct Match {
  std::string language;
  std::string path;                  // of the translation file
  Position at;                       // the same
  std::vector<MatchedPlace> places;  // in the order of content/places.h
  std::vector<const Entry*> unused;  // entries that no place took, in file order, then those that
                                     // stood under `unused:` already

  // The place of a text of the guide, by its address; null for texts that are never translated.
  const MatchedPlace* find(const Prose& prose) const;

  // Sorted by address, for `find`; never written out.
  std::vector<std::pair<const Prose*, std::size_t>> by_prose;
};

// Reported: entries under `entries:` that no place took (warning), markup that does not parse and
// translations whose fact references or link targets are not those of their source text or that are too
// long for digital mail (errors), all in the translation file.
Match match(const Guide& guide, const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace hjemvei
