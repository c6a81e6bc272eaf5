// Keeps together what must not be parted at the end of a line: amounts, telephone numbers, dates,
// "kl. 12.00", "e-post", "e-mail" and "Mina sidor" (typography: no-break space U+00A0, hyphen U+2011).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/interface_words.h"

namespace hjemvei {

// A language's month names as its dates use them, January first; empty where one is missing.
std::vector<std::string> month_names(const InterfaceWords& words);

// The text with those spaces and hyphens made unbreakable; nothing else changes, so the words are
// the same. `months` are names of the text's language.
std::string keep_together(std::string_view text, const std::vector<std::string>& months);

// All spaces made unbreakable: for a number and its unit, a telephone number.
std::string without_breaks(std::string_view text);

}  // namespace hjemvei
