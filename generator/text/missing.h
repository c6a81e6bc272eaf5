// Says which characters of a paragraph no font has.
#pragma once

#include "base/diagnostics.h"
#include "text/itemise.h"
#include "text/joined_text.h"

namespace hjemvei {

// An error "missing-character" at `at` for each character, by code point and name; when a font of
// the language is not installed, one error for all of its text that says so instead.
void report_missing(const JoinedText& joined, const Itemised& itemised, const Fonts& fonts,
                    Position at, Diagnostics& diagnostics);

}  // namespace hjemvei
