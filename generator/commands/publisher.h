// From finished units to the site's folder: each is staged as soon as it is made, on its own thread; when
// all are, they take their places one after the other, and last the manifest and the pages above them.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "commands/make_unit.h"
#include "commands/request.h"
#include "publish/manifest.h"

namespace hjemvei {

// A line of the table that the user sees.
struct PublishedRow {
  std::string file, language, pages, size;
};

// What a unit becomes; its bytes are on the disk.
struct StagedUnit {
  const Unit* unit = nullptr;
  std::string first_file;               // for messages; empty: nothing was made
  std::vector<PublishedRow> rows;
  std::vector<ManifestEntry> entries;   // none of a pseudo-language
  std::string link;                     // for the caseworkers' page (publish/link_data.h); or empty
  WriteResult written;
  bool other_words = false;             // this version was published before, and said something else
  std::vector<std::string> gone;        // ids of pages that were published and are no more
};

class Publisher {
 public:
  explicit Publisher(const Request& request);

  // Writes the unit's files beside their place, or with request.write = false nothing. Any thread.
  StagedUnit stage(const Unit& unit, UnitResult result) const;

  // Puts all that was staged into its place, prints the table, and reports what could not be written.
  void finish(const std::vector<StagedUnit>& units, Diagnostics& diagnostics) const;

 private:
  void report(const std::string& path, const WriteResult& result, Diagnostics& diagnostics) const;

  const Request& request_;
  std::string site_;
};

}  // namespace hjemvei
