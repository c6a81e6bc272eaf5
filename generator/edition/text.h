// A text as the reader gets it: final, with its attributes.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace hjemvei {

// A stretch of text with one set of attributes, in logical order.
struct TextRun {
  std::string text;      // UTF-8, NFC; may hold isolates, no-break spaces, soft hyphens
  std::string language;  // BCP 47 tag; equal to its Text's language for most runs
  bool strong = false;
  std::string link;          // "#offer.answer", "https://…", "tel:…", or empty
  std::string link_purpose;  // accessible name of the link: where it leads

  friend bool operator==(const TextRun&, const TextRun&) = default;
};

// A paragraph. Its base direction is that of `language` (never first-strong).
struct Text {
  Position at;           // where the text that is shown was written
  std::string language;  // differs from the edition's when a translation is missing
  std::vector<TextRun> runs;

  bool empty() const { return runs.empty(); }
  std::string plain() const;  // the runs' texts joined, without isolates and soft hyphens
};

}  // namespace hjemvei
