// From a guide and its translation to an edition: the step that decides about language. After it,
// every string is final.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "edition/edition.h"
#include "language/interface_words.h"
#include "language/languages.h"
#include "translation/match.h"

namespace hjemvei {

struct EditionOptions {
  // The languages that the cover may offer, in this order (translation/offered.h); the edition's
  // own is left out.
  std::vector<std::string> others;
  // A missing translation is an error instead of a warning.
  bool strict = false;
  // Ids of expired facts that print "ask" instead of their figure (--allow-expired).
  std::vector<std::string> ask;
};

// `match` is null for the edition in the guide's own language; otherwise it was made from this very
// `guide`. `words` are the interface words of `language`. The edition keeps Positions only, no
// reference to any argument.
//
// Reported: missing translations (warning at the source text), stale ones (warning at the entry; an
// error where the screen matters), interface words that the catalogue lacks (error).
Edition make_edition(const Guide& guide, const Match* match, const Language& language,
                     const InterfaceWords& words, const EditionOptions& options,
                     Diagnostics& diagnostics);

}  // namespace hjemvei
