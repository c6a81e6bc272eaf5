// What must hold of a guide as a whole: links and facts that exist, ids used once, screens that say
// something and not too much, language that is easy to read, facts that have not expired.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"

namespace hjemvei {

// The limits of a guide (design: Hjemveien I failed because it was too extensive).
inline constexpr std::size_t kMostScreens = 34;
inline constexpr std::size_t kMostScreensInSection = 5;
inline constexpr std::size_t kMostWordsOnScreen = 70;
inline constexpr std::size_t kLongestShortTitle = 14;  // characters

// `folder` is the guide's folder, `facts_known` false when facts.yaml could not be read: then no
// reference to a fact is judged. Too many screens or words and hard language are warnings.
void check_guide(const Guide& guide, const std::string& folder, bool facts_known,
                 Diagnostics& diagnostics);

// A fact is reported as a warning when its review day has passed or it expires within 30 days of
// `today`, as an error from the day after it has expired; then only as a warning when its id is in
// `allowed` (it is printed as "ask").
void check_expiry(const Guide& guide, const Date& today, const std::vector<std::string>& allowed,
                  Diagnostics& diagnostics);

// The words that a reader meets on a screen: headline and blocks, without the words inside
// drawings. A fact counts as one word.
std::size_t count_words(const Screen& screen);

// Three panels of two stations each, sections that exist, and no link to a screen: a leaflet has
// none. REQUIRES guide.brochure. check_guide calls it.
void check_brochure(const Guide& guide, Diagnostics& diagnostics);

// Section ids that are no other folder of the pages, moved pages that lead somewhere, a feedback address that
// can be filled in. check_guide calls it.
void check_web(const Guide& guide, Diagnostics& diagnostics);

// Ids that are used once and are no numbers, sections and fields that exist, no link to a screen.
// REQUIRES guide.plan. check_guide calls it.
void check_plan(const Guide& guide, Diagnostics& diagnostics);

// Ids that are used once, topics that exist, figures only in the sentences, and buttons and
// descriptions that digital mail has room for. check_guide calls it.
void check_letters(const Guide& guide, Diagnostics& diagnostics);

}  // namespace hjemvei
