// A translation that came back: what it changes in the translation file.
//
// Unit by unit, by the rules of match.h: the same place and source text is current; the same source
// text elsewhere, unique, has moved; a place whose source text has changed since is stale and keeps
// the source text that was translated; what stands nowhere any more goes to `unused:`. Then
//
//   text changed                   the new text, a draft by the translator of that day
//   text as it was, fuzzy removed  stale: confirmed for the source text of the file; a machine's
//                                  draft: the translator's
//   text as it was                 the entry stays as it is, with its review
//   no text                        nothing: what is there stays
//
// A text that changed on both sides since it was sent out stays as it is in the translation file, and
// the other one goes to `unused:`.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/catalogue.h"
#include "translation/edit_catalogue.h"
#include "translation/exchange.h"
#include "translation/match.h"

namespace hjemvei {

struct TakeOptions {
  std::string by;   // who translated; empty: whom the file names
  Date today;       // of texts that came in, unless the file says a later day than the entries do
};

struct Taken {
  EditedCatalogue catalogue;   // print_catalogue; refers to the Catalogue
  std::size_t changed = 0;     // new texts
  std::size_t confirmed = 0;   // texts as they were that a person vouches for now
  std::size_t stale = 0;       // of the new and confirmed ones: their source text has changed since
  std::size_t moved = 0;       // of them: their source text stands elsewhere now
  std::size_t unused = 0;      // put to `unused:`
};

// `catalogue` and `match` are as they are today; an empty Catalogue starts a file.
//
// Reported as errors, all at once, in the file that came in; then nothing must be written: another
// guide or language, a newer format, a unit that stands twice, markup that does not parse, facts and
// links that are not those of the source text, characters that no text may hold, nobody who is named
// as the translator. Texts that did not change are not judged. Warnings: texts that were emptied,
// marks that a tool dropped, texts that changed on both sides.
Taken take_exchange(const Guide& guide, const Catalogue& catalogue, const Match& match,
                    const Exchange& exchange, const TakeOptions& options, Diagnostics& diagnostics);

}  // namespace hjemvei
