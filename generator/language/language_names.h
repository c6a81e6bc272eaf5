// What a language is called in another one: "arabiska" for readers of Swedish.
#pragma once

#include <string>

#include "language/languages.h"

namespace hjemvei {

// From our own catalogues where they have it, else from CLDR (in ICU); the language's own name where
// neither knows it. As it stands in a sentence: in Swedish with a small letter. A variant is called like
// its base, with its own name after it: "svenska (Lätt svenska)".
std::string language_name(const Language& language, const Language& in);

}  // namespace hjemvei
