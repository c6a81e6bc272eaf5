// The files of the program's own words, for `translate export --interface` and for their import.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "language/languages.h"
#include "translation/po_file.h"

namespace hjemvei {

struct InterfaceFiles {
  PoFile words;                // en.po, the template
  std::optional<PoFile> own;   // of the language; nothing when there is no file
  std::string own_text;        // its bytes
};

// "interface/so.po", below the folder of content.
std::string interface_path(const std::string& tag);

// Reads both; faults are reported. Nothing when there is no template.
std::optional<InterfaceFiles> read_interface_files(const Files& content, const std::string& tag,
                                                   Sources& sources, Diagnostics& diagnostics);

}  // namespace hjemvei
