// Prints a fact as it stands in a sentence: number and unit as one phrase that is neither broken
// over lines nor, in a right-to-left text, torn apart.
#pragma once

#include <string>

#include "content/guide.h"
#include "edition/edition_words.h"
#include "edition/piece.h"

namespace hjemvei {

// A sealed piece in the language of `words`. A count's phrase is isolated in its own direction
// (FSI, UAX #9, 2.4.2), an amount and a telephone number from left to right (LRI). A telephone
// number links to "tel:"; its purpose is left to the caller. REQUIRES a fact that is not of kind
// text or address: those are texts, with translations of their own.
//
// `number_only`: without the unit ({fact.number}). `source_language` is the guide's: of Latin
// letters in a text of another script ("kr").
Piece print_fact(const Fact& fact, bool number_only, const EditionWords& words,
                 const std::string& source_language);

// "tel:+46846500400" for "08-465 004 00": international where the number shows how, so that it
// works from a foreign SIM card too. `language` is the guide's own: sv is +46, nb and nn are +47.
std::string telephone_link(std::string_view number, std::string_view language);

}  // namespace hjemvei
