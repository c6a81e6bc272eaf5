// A translation as it travels: what stands in a PO or XLIFF file that goes to a translator and comes
// back, whichever of the two it is.
//
// Made from a guide by make_exchange.h or from a file by read_exchange.h; printed by po.h and
// xliff.h; put into a translation file by take_exchange.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "content/guide.h"

namespace hjemvei {

// What we write. A file with a higher number is refused: this program is older than the one that
// made it.
inline constexpr int kExchangeFormat = 1;

// From byte `offset` of a text on, byte by byte, it stands at `at` in its file: until the next run.
struct ExchangeRun {
  std::size_t offset = 0;
  Position at;
};

// A text that was read from a file. Made by us, it stands nowhere and has no runs.
struct ExchangeText {
  std::string text;               // valid UTF-8, with our markup: "Svara på **{block-time}**"
  Position at;                    // of its first character, or of where it would stand
  std::vector<ExchangeRun> runs;  // ascending offsets

  // Where byte `offset` of the text stands.
  Position position(std::size_t offset) const;
};

// How far a translation is, as both formats can say it.
enum class ExchangeState {
  untranslated,
  stale,        // made from another source text than today's
  draft,        // made by a machine: a person has to look at it
  translated,   // by a person
  reviewed,
  approved
};

struct ExchangeUnit {
  Position at_position;       // of the unit in its file
  std::string at;             // the place in the guide: "guide/offer.answer/steps.1.2"
  ExchangeText source;        // what is to be translated
  std::string previous;       // the source text that `text` was made from, where that is another one
  ExchangeText text;          // the translation; empty: none yet
  ExchangeState state = ExchangeState::untranslated;
  bool fuzzy = false;         // the file says that somebody has to look at it
  bool plain = false;         // no bold words and no links in it
  std::vector<std::string> comments;   // for the translator, a line each
  std::string reference;               // "content/stockholm/guide.yaml:41"; empty: unknown
  std::optional<std::size_t> max_length;   // characters, of boxes that cannot grow
  std::vector<std::string> placeholders;   // "{block-time}", each once
  std::map<std::string, std::string> numbers;  // what {fact.number} printed when it was written out
  std::string fingerprint;    // of `text` when it was written out; empty: unknown
};

struct Exchange {
  const SourceFile* file = nullptr;   // that it was read from
  int format = kExchangeFormat;
  Position guide_at, language_at, translator_at;   // where the file names them
  std::string guide;                  // id; empty: the file does not say
  std::string language;               // tag, our canonical form where we know it
  std::string source_language;        // the same
  std::string version;                // of the guide: "2026-11-22"
  std::string translator;             // who is named as the last one; may be empty
  std::optional<Date> date;           // of the last translation
  bool has_marks = true;              // false: no unit has a flag or state; a tool may have dropped them
  std::vector<ExchangeUnit> units;    // in the order of the guide
};

// A short print of a text, by which it is seen whether it is still the one that was sent out:
// 32-bit FNV-1a, eight hexadecimal digits. No secret and no proof.
std::string fingerprint_of(std::string_view text);

// The comments of a unit as they are written into a file: its own, what its {fact.number} references
// print, and the fingerprint.
std::vector<std::string> printed_comments(const ExchangeUnit& unit);
// Takes one of them in again.
void take_comment(std::string_view line, ExchangeUnit& unit);

// A tag of ours for what a file calls the language ("fa_AF"); the same text where we know none.
std::string our_tag(std::string_view tag);
// The name of a translator without an address ("A Checker <check@mail.example>"); empty for gettext's
// own "FULL NAME <EMAIL@ADDRESS>".
std::string name_alone(std::string_view translator);

}  // namespace hjemvei
