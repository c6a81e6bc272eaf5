// Every translatable text of a guide, in reading order, with the place that names it in a
// translation file ("guide/offer.answer/steps.1.2", "facts/block-time/label").
//
// Read by translation/ (matching, PO, XLIFF) and edition/. The pointers stay valid as long as the
// Guide is neither changed nor moved.
#pragma once

#include <string>
#include <vector>

#include "content/guide.h"

namespace hjemvei {

struct Place {
  std::string at;                 // unique within a guide folder
  const Prose* prose = nullptr;   // what is to be translated; never null
  Matters matters = Matters::no;  // of the screen, station or letter that it stands on
  WhenStale when_stale = WhenStale::show;  // the block's or the guide's policy
  bool plain = false;             // no markup in it; fact references only
  bool meaning = false;           // a `say`: the translation holds the sentence's meaning
  bool may_lack = false;  // the value of a text or address fact: shown as it is when untranslated
};

// Order: the guide's own texts; each section's, with its screens and their blocks in file order;
// the brochure's ("brochure/panel.2.1/title"); the plan's; the letters' ("letters/offer/text"); the facts by id. Texts that are kept in the source language in every edition (a figure's `kept`
// and the words that it explains) are left out.
std::vector<Place> places(const Guide& guide);

}  // namespace hjemvei
