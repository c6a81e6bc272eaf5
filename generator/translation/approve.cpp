#include "translation/approve.h"

#include <algorithm>
#include <map>

#include "content/tree.h"
#include "translation/progress.h"

namespace hjemvei {
namespace {

bool is_open(const MatchedPlace& place) {
  return place.state == MatchState::missing || place.state == MatchState::stale;
}

void report_open(const MatchedPlace& place, Diagnostics& diagnostics) {
  const bool missing = place.state == MatchState::missing;
  diagnostics.error("not-approved", place.entry ? place.entry->position : place.place.prose->at,
                    quoted(place.place.at) + (missing ? " is not translated yet"
                                                      : " is stale: its source text has changed"),
                    missing ? "translate it first" : "translate it anew first");
}

void report_unknown(const Match& match, const std::string& at, Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const MatchedPlace& place : match.places) {
    all.push_back(place.place.at);
    all.push_back(place.place.at.substr(0, place.place.at.rfind('/')));  // the screen
  }
  const std::string near = nearest(at, all);
  diagnostics.error("unknown-place", {}, "no text of the guide stands at " + quoted(at),
                    near.empty() ? "--at with a place as translation files write it, or its beginning"
                                 : "--at " + near);
}

}  // namespace

bool place_within(std::string_view at, std::string_view place) {
  if (place.empty()) return true;
  if (!at.starts_with(place)) return false;
  return at.size() == place.size() || place.back() == '/' || at[place.size()] == '/' ||
         at[place.size()] == '.';
}

EditedCatalogue approve(const Catalogue& catalogue, const Match& match, const Approval& approval,
                        std::size_t& approved, Diagnostics& diagnostics) {
  EditedCatalogue out = edited(catalogue);
  std::map<const Entry*, EditedEntry*> by_entry;
  for (EditedEntry& entry : out.entries) by_entry[entry.before] = &entry;
  for (EditedEntry& entry : out.unused) by_entry[entry.before] = &entry;
  std::size_t named = 0, open = 0;
  for (const MatchedPlace& place : match.places) {
    if (!place_within(place.place.at, approval.at)) continue;
    ++named;
    if (!counts(place)) continue;
    if (is_open(place)) {
      ++open;
      if (place.place.at == approval.at) report_open(place, diagnostics);
      continue;
    }
    Entry& now = by_entry.at(place.entry)->now;
    if (now.status >= approval.status && !now.seal.empty()) continue;
    now.status = approval.status;
    now.by = approval.by;
    now.on = approval.on;
    now.seal = seal_of(now.source, now.text.text);
    now.edited_since_review = false;
    ++approved;
  }
  if (named == 0) report_unknown(match, approval.at, diagnostics);
  if (open > 0 && !diagnostics.has_errors())
    diagnostics.warning("not-approved", catalogue.at,
                        std::to_string(open) + " of these texts are missing or stale and were not "
                                               "approved",
                        "translate them; `hjemvei translate status --language " +
                            catalogue.language + "` lists them");
  return out;
}

}  // namespace hjemvei
