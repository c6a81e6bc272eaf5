// A guide's translation made ready to be sent out.
#pragma once

#include "content/guide.h"
#include "translation/catalogue.h"
#include "translation/exchange.h"
#include "translation/match.h"

namespace hjemvei {

// Every text of the guide in its order, with its translation where there is one, stale ones with the
// source text that they were made from. Nothing in it depends on the day: the date is the latest of
// the entries. What stands under `unused:` stays at home.
Exchange make_exchange(const Guide& guide, const Catalogue& catalogue, const Match& match);

// The state of an entry whose source text is `source` today. `changed`: a number in it is another one.
ExchangeState state_of(const Entry& entry, std::string_view source, bool changed);
// Whether somebody has to look at it.
bool is_fuzzy(ExchangeState state);

// Whether a number that was written down is not that one. What was not written down counts as the same.
bool numbers_differ(const std::map<std::string, std::string>& recorded,
                    const std::map<std::string, std::string>& numbers);

}  // namespace hjemvei
