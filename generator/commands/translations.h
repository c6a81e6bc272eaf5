// Guides with their translations, read for work on the translations alone: no fonts, no layouts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "commands/request.h"
#include "content/guide.h"
#include "language/languages.h"
#include "translation/catalogue.h"
#include "translation/match.h"

namespace hjemvei {

struct Translation {
  const Guide* guide = nullptr;
  const Language* language = nullptr;
  std::string path;          // below the folder of content: "stockholm/translations/so.yaml"
  Sources sources;
  Diagnostics diagnostics;   // of the file and of the match
  Catalogue catalogue;       // without a file when there is none, or no tree in it
  Match match;
};

class Translations {
 public:
  // Reads the guides that `request` names and, of those without an error, all translation files, on
  // all processors; with `tag`, the file of that language alone, also where there is none yet.
  // Reported: what is wrong with guides; a guide or language that is not known.
  Translations(const Request& request, const std::string& tag, Diagnostics& diagnostics);

  const std::vector<std::unique_ptr<Guide>>& guides() const { return guides_; }
  // In the order of guides and of the language table.
  const std::vector<std::unique_ptr<Translation>>& all() const { return all_; }
  // The only one. Null when several guides were read, which is reported.
  Translation* only(Diagnostics& diagnostics) const;
  // Writes the text of a translation file; what cannot be written is reported.
  void write(const Translation& translation, const std::string& text, Diagnostics& diagnostics) const;
  // Moves what was reported of translation files.
  void take_diagnostics(Diagnostics& diagnostics);

 private:
  void read_guides(const Request& request, Diagnostics& diagnostics);
  void list(const Guide& guide, const std::string& tag, Diagnostics& diagnostics);
  void read(Translation& translation) const;

  std::string folder_;
  std::unique_ptr<DiskFiles> content_;
  std::vector<std::unique_ptr<Sources>> sources_;
  std::vector<std::unique_ptr<Guide>> guides_;
  std::vector<std::unique_ptr<Translation>> all_;
};

// The folder of content: --content, or content/ in the project.
std::string content_folder(const Request& request);

// Adds the errors of `from` alone: warnings about a guide's texts are for those who write them.
void take_errors(const Diagnostics& from, Diagnostics& to);

// Prints the faults of a run to standard error; the exit code that they make.
Exit report(const Diagnostics& diagnostics);

}  // namespace hjemvei
