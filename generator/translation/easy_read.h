// Easy-read variants of a language ("sv-x-easy"): translation files that hold only what they change.
// Every other text is that of the language they are a variant of.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// Words in a sentence of an easy-read text; a longer one is warned of. Guidelines for easy reading ask
// for one idea a sentence, in 10 to 15 words.
inline constexpr std::size_t kMostWordsInEasySentence = 15;

// Fills what an easy-read translation lacks. `matches` are all of the guide; those of other languages
// are left alone. A variant of the guide's own language inherits the source texts, which stand in the
// Guide: its places stay `missing` and are marked `inherited`. A variant of a translated language
// inherits that translation, stale and missing texts included.
//
// Reported: a variant of a language that the guide does not have (error at the file), and long
// sentences (warning). REQUIRES faults as many as matches, each for its own.
void complete_easy_read(const Guide& guide, std::vector<Match>& matches,
                        std::vector<Diagnostics>& faults);

}  // namespace hjemvei
