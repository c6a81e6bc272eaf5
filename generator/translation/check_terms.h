// Whether translations use the words that were agreed: where a source text uses a term of the
// glossary, its translation uses one of the forms that the glossary lists for its language.
//
// Only whole words count, without regard to case, the longest term first ("andra hand" is not
// looked for inside of a longer term). The word itself is as good as its translation: a reader
// meets it on papers. Nothing is said of a term that has no translation in the language, nor of
// texts that are stale or missing. One form is enough, however often the source has the term: a
// translation may say "it" for the second one.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

struct UsedTerm {
  std::size_t term = 0;  // index in Guide::glossary
  std::string written;   // as it stands in the text, folded: "kötiden"
};
// For each text, in the order of places(guide): its terms, each once.
using UsedTerms = std::vector<std::vector<UsedTerm>>;

// Made once a guide: it does not depend on the language of the reader.
UsedTerms terms_used(const Guide& guide);

// Warnings `term-not-used`, at the translation. `used` is that of the match's guide.
void check_terms(const Guide& guide, const UsedTerms& used, const Match& match,
                 Diagnostics& diagnostics);

}  // namespace hjemvei
