// Which languages a guide may offer its readers on the cover, on link pages and behind QR codes.
#pragma once

#include <string>
#include <vector>

#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// The guide's own language first, then those of `matches` in their order. A language is offered
// when every text of every screen that `matters` is translated, not stale, and reviewed or
// approved. What an easy-read variant inherits from the source counts as such; a pseudo-language is
// never offered.
std::vector<std::string> offered_languages(const Guide& guide,
                                           const std::vector<const Match*>& matches);

// The same for a guide with `publish_drafts: true`: every language that has a translation file, in
// the order of `tags`. Its texts need not be read to know that.
std::vector<std::string> offered_drafts(const Guide& guide, const std::vector<std::string>& tags);

}  // namespace hjemvei
