// Where entries stand in a translation file that is written anew. Only take_exchange.cpp uses it.
#pragma once

#include <string>
#include <vector>

#include "translation/edit_catalogue.h"
#include "translation/match.h"

namespace hjemvei {

// A new entry for a place, by its number in match.places.
struct NewEntry {
  std::size_t place = 0;
  EditedEntry entry;
};

// Puts each behind the entry of the nearest place before it, in the guide's order. REQUIRES entries
// sorted by place, at most one for each.
void insert_entries(EditedCatalogue& catalogue, const Match& match, std::vector<NewEntry> entries);

// Where two entries would stand for one place: entries that moved say where they stand now, and those
// that no place takes go to `unused:`. Otherwise nothing changes.
void part_entries(EditedCatalogue& catalogue, const Match& match);

// An entry as it is to stand under `unused:`, at its end.
void retire(EditedCatalogue& catalogue, EditedEntry entry);

}  // namespace hjemvei
