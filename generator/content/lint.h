// What an editor should look at once more. `hjemvei check` says it, a build does not: the pages are
// right as they are, but a reader may find them harder than need be. All are warnings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"

namespace hjemvei {

inline constexpr std::size_t kMostWordsInSentence = 20;   // Swedish and Norwegian
inline constexpr std::size_t kMostSentencesNamed = 2;     // of a screen

// The source texts of a guide: long sentences, links that say nothing, alternative texts that repeat
// what stands beside them or in another place, and web addresses that are none.
void lint_guide(const Guide& guide, Diagnostics& diagnostics);

// The parts of it that are the same for a translation.
//
// The longest sentences of texts that are read together, at most kMostSentencesNamed.
void lint_sentences(const std::vector<const Prose*>& texts, Diagnostics& diagnostics);
void lint_links(const Prose& prose, std::string_view language, Diagnostics& diagnostics);

// Alternative texts that are the headline's or the caption's words, or those of another drawing of the same
// document: the guide, the brochure.
void lint_alternatives(const Guide& guide, Diagnostics& diagnostics);

}  // namespace hjemvei
