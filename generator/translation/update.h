// Brings a translation file up to the guide as it is today: an entry for each of its texts, in the
// guide's order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/guide.h"
#include "content/places.h"
#include "translation/edit_catalogue.h"
#include "translation/match.h"

namespace hjemvei {

// What a translator should know about a text; a line each.
using Notes = std::function<std::vector<std::string>(const Place&)>;

struct Update {
  EditedCatalogue catalogue;
  std::size_t added = 0;    // texts that had no entry
  std::size_t moved = 0;    // entries whose place has changed
  std::size_t stale = 0;    // entries whose source text has changed
  std::size_t retired = 0;  // entries that went to `unused:`
};

// `match` is of `guide` and `before`, which has no file for a new translation; both outlive the result.
// A stale entry gets today's source text, and its old one as `was:`; it is a draft again. Entries that
// no text needs go to `unused:`, or away when nothing was ever written in them. What an easy-read
// variant inherits gets no entry.
Update update(const Guide& guide, const Catalogue& before, const Match& match, const Notes& notes);

// The numbers that {fact.number} references of a text print today, by fact.
std::map<std::string, std::string> numbers_of(const Guide& guide, const Prose& source);

}  // namespace hjemvei
