// Lines that several products print: the version, and that a text is not what it should be. Only
// this room uses it.
#pragma once

#include <optional>

#include "edition/compose.h"

namespace hjemvei {

// "Version 2026-11-22 · valid until …": the day by the facts that the composer used so far.
Text version_line(const Guide& guide, Composer& composer);
// That some text is a draft (a machine's translation, when all drafts are), and that one is older than
// its source.
Text draft_notice(Composer& composer);
Text stale_notice(Composer& composer);
// Set when some text that the composer used is missing, stale or a draft; the gravest of them.
std::optional<Text> notice(Composer& composer);

}  // namespace hjemvei
