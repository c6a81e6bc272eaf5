// What must hold of a file that came in before any of its texts is taken. Only take_exchange.cpp uses
// it.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/exchange.h"

namespace hjemvei {

// The file as a whole: its format, guide and language; no unit twice.
void check_exchange(const Guide& guide, const std::string& language, const Exchange& exchange,
                    Diagnostics& diagnostics);

// A text that is to be taken: its characters, its markup (`plain`: facts only), and that its facts and
// links are those of the unit's source text. `unfinished`: they may still be others.
void check_text(const ExchangeUnit& unit, bool plain, bool unfinished, Diagnostics& diagnostics);

// The text as it stands in a translation file: one line, without white space at its ends.
std::string text_in_line(const ExchangeUnit& unit);

}  // namespace hjemvei
