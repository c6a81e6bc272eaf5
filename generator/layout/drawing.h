// Drawings and icons: SVG files of a small subset (docs/drawings.md) become shapes and text boxes.
//
// read_drawing parses a file once; set_drawing makes a Fragment of it for one edition: colours from
// the palette, words from the content, shaped in the reader's language. pugixml stays inside.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "layout/fragment.h"
#include "layout/theme.h"
#include "text/paragraph.h"

namespace hjemvei {

class Drawing;   // an SVG file, read and checked; immutable

// Reads layouts/drawings/<name>.svg or layouts/icons/<name>.svg (`folder` is "drawings" or
// "icons"). A missing file is an error at `named_at`; what is not in the subset is an error in the
// SVG file itself, with line and column.
std::shared_ptr<const Drawing> read_drawing(const Files& project, const std::string& folder,
                                            const std::string& name, Position named_at,
                                            Sources& sources, Diagnostics& diagnostics);

// viewBox size, points at nominal scale.
Size natural_size(const Drawing& drawing);
// True when the drawing asks for the page's whole width (at least twice as wide as high).
bool is_wide(const Drawing& drawing);
// The keys of the words it shows (data-word), sorted, each once.
std::vector<std::string> word_keys(const Drawing& drawing);

// What stands in a drawing's texts.
struct DrawingText {
  std::string key;
  const Text* text;   // never null
};
struct DrawingStation {
  std::string section;   // id
  std::string number;    // "5"; empty for side stops
  const Text* short_title;
};
struct DrawingInput {
  Palette palette;
  Color current;                       // "currentColor" in icons
  std::vector<DrawingText> words;
  std::vector<DrawingText> facts;      // by fact id
  std::vector<DrawingStation> stations;
  std::string language;                // of the edition, for texts that are only digits
  ContentId owner{0};                  // everything in a drawing belongs to its figure
  std::optional<Artifact> artifact;    // set: the drawing is decoration and belongs to no figure
  Position at;                         // the block in the YAML, for faults
};

// Sets the drawing `width` points wide. Words that do not fit their box are first set smaller (not
// under 9.5 pt), then are a located error that names the word, the language and how much too long
// it is. A word that the drawing needs and the content lacks, and one the content has and the
// drawing does not use, are errors. Glyphs and runs go to the arenas of `pages`.
Fragment set_drawing(const Drawing& drawing, const DrawingInput& input, double width,
                     const Fonts& fonts, Pages& pages, Diagnostics& diagnostics);

// The height that set_drawing would give at this width (it depends on growing frames).
double drawing_height(const Drawing& drawing, const DrawingInput& input, double width,
                      const Fonts& fonts, Pages& pages, Diagnostics& diagnostics);

}  // namespace hjemvei
