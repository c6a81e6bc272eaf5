#include "translation/settle_entries.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace hjemvei {
namespace {

bool has_two_for_a_place(const EditedCatalogue& catalogue) {
  std::set<std::string_view> seen;
  return !std::ranges::all_of(catalogue.entries, [&](const EditedEntry& entry) {
    return seen.insert(entry.now.at).second;
  });
}

}  // namespace

void insert_entries(EditedCatalogue& catalogue, const Match& match, std::vector<NewEntry> entries) {
  if (entries.empty()) return;
  std::set<const Entry*> present;
  for (const EditedEntry& entry : catalogue.entries)
    if (entry.before) present.insert(entry.before);
  std::map<const Entry*, std::vector<EditedEntry>> behind;   // null: at the beginning
  const Entry* last = nullptr;
  std::size_t next = 0;
  for (std::size_t i = 0; i < match.places.size() && next < entries.size(); ++i) {
    if (entries[next].place == i)
      behind[last].push_back(std::move(entries[next++].entry));
    else if (present.contains(match.places[i].entry))
      last = match.places[i].entry;
  }
  std::vector<EditedEntry> all = std::move(behind[nullptr]);
  for (EditedEntry& entry : catalogue.entries) {
    const Entry* before = entry.before;
    all.push_back(std::move(entry));
    const auto found = before ? behind.find(before) : behind.end();
    if (found != behind.end())
      for (EditedEntry& each : found->second) all.push_back(std::move(each));
  }
  catalogue.entries = std::move(all);
}

void part_entries(EditedCatalogue& catalogue, const Match& match) {
  if (!has_two_for_a_place(catalogue)) return;
  std::map<const Entry*, const std::string*> places;
  for (const MatchedPlace& place : match.places)
    if (place.entry) places[place.entry] = &place.place.at;
  std::vector<EditedEntry> kept;
  for (EditedEntry& entry : catalogue.entries) {
    const auto found = places.find(entry.before);
    if (entry.before && found == places.end()) {
      retire(catalogue, std::move(entry));
      continue;
    }
    if (entry.before) entry.now.at = *found->second;
    kept.push_back(std::move(entry));
  }
  catalogue.entries = std::move(kept);
}

void retire(EditedCatalogue& catalogue, EditedEntry entry) {
  catalogue.unused.push_back(std::move(entry));
}

}  // namespace hjemvei
