// manifest.json: what a municipality publishes, for its case systems. Written last, from what
// stands; entries of units that were not built this time are kept as long as their file is there.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"

namespace hjemvei {

struct ManifestEntry {
  std::string id;         // "stockholm/ar/guide"
  std::string path;       // below the site's folder
  std::string guide, language, product, version;
  std::string sha256;     // lower-case hexadecimal
  std::size_t bytes = 0;
  std::size_t pages = 0;
  std::vector<std::string> destinations;   // in page order
  std::string valid_until;                 // ISO 8601; empty when nothing in the file expires
};

// Joins `built` with what <site>/manifest.json says of other files that still stand, and writes
// it sorted by id. A manifest that cannot be read is made anew.
WriteResult write_manifest(const std::string& site, const std::vector<ManifestEntry>& built);

}  // namespace hjemvei
