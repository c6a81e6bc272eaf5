// How a language counts, as gettext writes it in the header of a PO file.
#pragma once

#include <cstddef>
#include <string>

#include "language/languages.h"

namespace hjemvei {

struct PluralForms {
  std::size_t count = 2;
  std::string expression = "(n != 1)";   // of n, a form's number (gettext manual, "Plural forms")
  bool own_fraction = false;             // "1,5" takes a form that no whole number has
};

// Chosen so that it puts the whole numbers from 0 to 1000 into the same groups as CLDR's rules (in
// ICU), in CLDR's order: zero, one, two, few, many, other. The default for a language that CLDR does
// not know, or that counts like none of ours.
PluralForms plural_forms(const Language& language);

// "nplurals=2; plural=(n != 1);"
std::string to_string(const PluralForms& forms);

}  // namespace hjemvei
