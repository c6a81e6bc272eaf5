// The texts of the pseudo-languages: what designers try pages with before any translation exists.
//
// "en-XA" is the text in accented Latin letters and 40 % longer, as translations of running text
// come to be (W3C, "Text size in translation"). All letters change, so that a plain one on a page
// shows a text that was never given to translators; accents stand above and below, so that a line
// pitch that is too narrow shows. What is added are words at the end ("one two three"), which break
// over lines as any words do.
//
// "ar-XB" is the text in Arabic letters, one for each Latin letter. The other customary way, Latin
// words turned round by U+202E, tries nothing but the direction: with Arabic letters pages are set
// in the fonts, the joining, the pitch and the isolates that readers of Arabic get, and a name or
// figure that stands in Latin letters is seen to be one. It is as long as its source.
//
// Both stand in square brackets: an end that is cut off has none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/languages.h"

namespace hjemvei {

// Each of these takes the row of a pseudo-language and valid UTF-8.

// The text with its letters replaced, nothing else. What is no letter of Latin-1 stays.
std::string pseudo_letters(std::string_view text, const Language& pseudo);
// The same of a pattern: what stands in braces ("{n}") stays.
std::string pseudo_pattern(std::string_view pattern, const Language& pseudo);
// What is added to a text of `length` characters: " one two", at least one letter; nothing in a
// pseudo-language that is no longer than its source.
std::string pseudo_padding(std::size_t length, const Language& pseudo);
// A pattern or text of its own: letters, padding, brackets.
std::string pseudo_message(std::string_view pattern, const Language& pseudo);

}  // namespace hjemvei
