// What `hjemvei changes` prints of the changes of guides.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "language/languages.h"
#include "translation/compare_guides.h"

namespace hjemvei {

// For the terminal: "+" is new, "-" is gone, "~" is edited with its words marked as `git diff
// --word-diff` marks them, ">" stands elsewhere. "Nothing has changed." when that is so.
std::string changes_as_text(const std::vector<GuideChange>& changes);

// A page for the office, whole by itself: no script, nothing loaded, fit to print.
std::string changes_as_html(const std::vector<GuideChange>& changes);

// {"guides": […]} for other programs, ending in a line feed.
std::string changes_as_json(const std::vector<GuideChange>& changes);

// One line for readers in one language, without a line feed: "New since 2026-11-22: Erbjudandet, Kön". It names
// topics that have something new; empty when none has, or when the guide itself is new. `now` is what was
// compared. Interface words that the language lacks, and what makes its texts unusable, are reported.
std::string changes_as_line(const GuideChange& change, const GuideVersion& now, const Language& language,
                            Diagnostics& diagnostics);

// A fact's value with its unit as the guide's own language says it: "6 månader". Empty when there is none.
std::string value_with_unit(const Fact& fact, const std::string& language);

// A text that is to be translated again or for the first time, and into which languages (tags): most texts wait
// in all of them.
struct TextToTranslate {
  std::string at;
  std::vector<std::string> stale, missing;
};
std::vector<TextToTranslate> texts_to_translate(const GuideChange& change);

// What all of them call a text within its part: "guide/offer.answer/steps.1.2" -> "steps.1.2".
std::string key_of(const std::string& at);

}  // namespace hjemvei
