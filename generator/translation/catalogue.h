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
  YamlNode text;       // the translation, markup included; empty text: not translated yet
  EntryStatus status = EntryStatus::draft;
  std::string by;  // a person, or what made it: "machine-translated draft"
  std::optional<Date> on;
  // The values of {fact.number} references when it was translated, by fact id; may be empty.
  std::map<std::string, std::string> numbers;
};

// Entries keep their order in the file.
struct Catalogue {
  std::string path;  // as messages name it: "content/stockholm/translations/ar.yaml"
  Position at;
  std::string language;  // tag, our canonical form
  std::vector<Entry> entries;
  std::vector<Entry> unused;  // texts that no longer match; kept for translators
};

// Reads `path` below `files`; `prefix` + path is how messages name it (see content/tree.h).
// Reported as errors: what the schema does not allow, a place that has two entries, a file whose
// language is not its name, a machine that calls its own text reviewed. Nothing when the file has
// no tree.
std::optional<Catalogue> read_catalogue(const Files& files, const std::string& path,
                                        std::string_view prefix, Sources& sources,
                                        Diagnostics& diagnostics);

// The tags of the translation files in a guide's folder, sorted.
std::vector<std::string> translation_tags(const Files& files, const std::string& guide_folder);

// A text with its white space folded, as sources are compared: line breaks in the file do not
// count.
std::string fold_spaces(std::string_view text);

}  // namespace hjemvei
