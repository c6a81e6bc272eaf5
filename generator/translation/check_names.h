// Whether the names that must not be translated still stand in the translations: readers meet SHIS
// and BankID in letters, on signs and on screens, in this form and no other.
//
// A name counts, letter for letter, wherever no Latin letter or digit stands before it: an ending
// ("SHIS-ka") or an attached word of another script ("وBankID") does not hide it. Texts that are
// stale or missing are not judged.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

// For each text, in the order of places(guide): the names in it, as indexes in Guide::glossary,
// sorted.
using UsedNames = std::vector<std::vector<std::size_t>>;

// Made once a guide.
UsedNames names_used(const Guide& guide);

// Warnings `name-missing`, at the translation. `used` is that of the match's guide.
void check_names(const Guide& guide, const UsedNames& used, const Match& match,
                 Diagnostics& diagnostics);

}  // namespace hjemvei
