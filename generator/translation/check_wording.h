// What a person who reads only one of the two languages can hold against a translation: its terms,
// its names and its figures. Each has a file: check_terms.h, check_names.h, check_figures.h.
#pragma once

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/check_figures.h"
#include "translation/check_names.h"
#include "translation/check_terms.h"
#include "translation/match.h"

namespace hjemvei {

// The half of the work that is the same for all languages of a guide. Refers to nothing.
struct SourceWording {
  UsedTerms terms;
  UsedNames names;
  FiguresByPlace figures;
};
SourceWording read_wording(const Guide& guide);

// Runs the three checks. Only warnings: a word may be bent as a sentence asks for, and its reviewer
// decides. `source` is that of the match's guide.
void check_wording(const Guide& guide, const SourceWording& source, const Match& match,
                   Diagnostics& diagnostics);

}  // namespace hjemvei
