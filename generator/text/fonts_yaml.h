// What fonts/fonts.yaml says, before any font file is opened.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "content/vocabulary.h"
#include "text/fonts.h"

namespace hjemvei {

// A place on an axis of a variable font, as it is written there.
struct WantedAxis {
  FontAxis axis;
  Position at;  // of its value
};

struct FontFamily {
  std::string name;     // as languages.tsv and messages call it
  std::string regular;  // path: absolute, or inside the folder of fonts.yaml
  std::string bold;     // empty: the regular face stands in, there is no synthetic bold
  unsigned index = 0;   // face number in a collection
  std::vector<WantedAxis> axes, bold_axes;  // of variable fonts; the others keep their defaults
  std::string package;                      // Debian package that brings the files; may be empty
  bool optional = false;  // a missing file is reported only when a text needs the family
  Position at, regular_at, bold_at;
};

// A file of hyphenation patterns.
struct PatternFile {
  std::string name;     // as languages.tsv calls it
  std::string file;     // path: absolute, or inside the folder of fonts.yaml
  std::string package;  // Debian package that brings the file; may be empty
  Position file_at;
};

// A font that forms are typed in, put together from families of the list.
struct FormFontEntry {
  struct Part {
    std::string family;
    std::string characters;  // "U+0020-007E, U+00A0"
    Position family_at, characters_at;
  };
  std::string name;
  std::vector<std::string> scripts;
  std::vector<Part> parts;
};

struct FontsYaml {  // all in file order
  std::vector<FontFamily> families;
  std::vector<PatternFile> patterns;
  std::vector<FormFontEntry> forms;
};

// Faults of the YAML, and families, patterns and form fonts that are named twice, are reported.
FontsYaml read_fonts_yaml(const Files& project, const std::string& path, Sources& sources,
                          Diagnostics& diagnostics);

// What the file may hold, for the editors' schema.
FileKind fonts_file_kind();

}  // namespace hjemvei
