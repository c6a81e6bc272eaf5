// Which languages a guide may offer its readers on the cover, on link pages and behind QR codes.
#pragma once

#include <string>
#include <vector>

#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// The guide's own language first, then those of `matches` in their order. A language is offered
// when every text of every screen that `matters` is translated, not stale, and reviewed or
// approved; with `publish_drafts: true` in the guide drafts and missing texts are let through, but
// not stale ones, because they hold the whole edition back.
std::vector<std::string> offered_languages(const Guide& guide,
                                           const std::vector<const Match*>& matches);

}  // namespace hjemvei
