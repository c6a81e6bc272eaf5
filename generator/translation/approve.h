// A person's word that translations are right.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "translation/edit_catalogue.h"
#include "translation/match.h"

namespace hjemvei {

struct Approval {
  EntryStatus status = EntryStatus::approved;
  std::string by;   // a person's name
  Date on;
  std::string at;   // a place, or where several places begin ("guide/offer.answer"); empty: all
};

// Marks and seals what `approval.at` names. Already so marked by whoever it was: left as it is, unless
// a review becomes an approval. What is missing or stale cannot be approved: an error for a place that
// was named in full, a warning with their number else; a place that is not there is an error with the
// nearest one.
EditedCatalogue approve(const Catalogue& catalogue, const Match& match, const Approval& approval,
                        std::size_t& approved, Diagnostics& diagnostics);

// Whether `at` is `place` or stands at its beginning, at a '/' or '.'.
bool place_within(std::string_view at, std::string_view place);

}  // namespace hjemvei
