// A translation into a pseudo-language, made by the program: designers see what pages look like with
// longer texts, or from right to left, before anybody has translated a word; and what stays as it was
// on such a page was never given to translators (language/pseudo_text.h says how the texts look).
#pragma once

#include "content/guide.h"
#include "language/languages.h"
#include "translation/catalogue.h"

namespace hjemvei {

// An entry for every place of the guide (content/places.h), a draft as machines make them, but for
// addresses, which no translator changes. Bold words, links, facts, names that the glossary marks
// do-not-translate, and web and mail addresses stay. The value of a text fact stands inside other
// texts and gets neither brackets nor padding. Entries have the positions of their source texts:
// that is where a designer must look. REQUIRES the row of a pseudo-language.
Catalogue pseudo_translation(const Guide& guide, const Language& pseudo);

}  // namespace hjemvei
