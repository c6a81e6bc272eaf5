// A translation file, content/<guide>/translations/<tag>.yaml, as it stands: bilingual entries with
// their places. What each entry is worth today is decided by match.h.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

enum class EntryStatus { draft, reviewed, approved };

struct Entry {
  Position position;   // of the entry in the file
  std::string at;      // the place it translates: "guide/offer.answer/steps.1.2"
  std::string source;  // the source text that was translated
  std::string was;     // the source text before it changed, of a stale entry whose `source` is today's
  YamlNode text;       // the translation, markup included; empty text: not translated yet
  EntryStatus status = EntryStatus::draft;
  std::string by;    // a person, or what made it: "machine-translated draft"; may be empty
  std::string seal;  // of what was reviewed (seal_of), or empty
  bool edited_since_review = false;  // the file says reviewed, its seal says otherwise: a draft
  std::optional<Date> on;
  // The values of {fact.number} references when it was translated, by fact id; may be empty.
  std::map<std::string, std::string> numbers;
};

// Entries keep their order in the file.
struct Catalogue {
  std::string path;  // as messages name it: "content/stockholm/translations/ar.yaml"
  Position at;
  std::string language;  // tag, our canonical form
  Position language_at, entries_at, unused_at;  // of the keys; no file where there is none
  std::vector<Entry> entries;
  std::vector<Entry> unused;  // texts that no longer match; kept for translators
};

// The word of a status in the file.
std::string_view name_of(EntryStatus status);

// The source text that the translation was made from.
std::string_view translated_source(const Entry& entry);

// What a review vouches for, as a sum: the first 16 digits of the SHA-256 of the source text (white
// space folded), a line feed and the translation.
std::string seal_of(std::string_view source, std::string_view text);

// Reads `path` below `files`; `prefix` + path is how messages name it (see content/tree.h).
// Reported as errors: what the schema does not allow, a place that has two entries, a file whose
// language is not its name, a machine (or nobody) that calls its own text reviewed; as warnings: an
// entry that was edited after its review, which is a draft again, and a review without a seal. Nothing
// when the file has no tree.
std::optional<Catalogue> read_catalogue(const Files& files, const std::string& path,
                                        std::string_view prefix, Sources& sources,
                                        Diagnostics& diagnostics);

// The tags of the translation files in a guide's folder, sorted.
std::vector<std::string> translation_tags(const Files& files, const std::string& guide_folder);

// A text with its white space folded, as sources are compared: line breaks in the file do not
// count.
std::string fold_spaces(std::string_view text);

}  // namespace hjemvei
