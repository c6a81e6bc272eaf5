// Drawings and icons: SVG files of a small subset (docs/drawings.md) become shapes and text boxes.
//
// read_drawing parses a file once a run; a DrawingSetting puts one edition's words and colours into
// it and makes a Fragment of it at any width. pugixml stays inside. Lengths in points.
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

class Drawing;  // an SVG file, read and checked; immutable

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

// What stands in a drawing's texts. The Texts must live until the DrawingSetting is made.
struct DrawingText {
  std::string key;
  const Text* text;  // never null
};
struct DrawingStation {
  std::string section;  // id
  std::string number;   // "5"; empty for side stops
  const Text* short_title;
};
struct DrawingInput {
  Palette palette;
  Color current;  // "currentColor" in icons
  std::vector<DrawingText> words;
  std::vector<DrawingText> facts;  // by fact id
  std::vector<DrawingStation> stations;
  std::string language;              // of the edition, for texts that are only digits
  ContentId owner{0};                // everything in a drawing belongs to its figure
  std::optional<Artifact> artifact;  // set: the drawing is decoration and belongs to no figure
  Position at;                       // the block in the YAML, for faults
};

// A drawing with the words and colours of one edition. Its paragraphs are shaped once, when it is
// made; trying another width costs line breaking only. Everything is laid out as on a page that
// runs from left to right; the page mirrors it later. One thread at a time.
class DrawingSetting {
 public:
  // Looks every text up and shapes it; `pages` gives the glyph texts and the page's direction.
  // Faults at `input.at`: a word, fact or section that the drawing needs and the input lacks, a
  // word that the drawing does not use; a colour that the theme lacks is one at its place in the
  // SVG file. `fonts` must outlive the setting.
  DrawingSetting(std::shared_ptr<const Drawing> drawing, DrawingInput input, const Fonts& fonts,
                 Pages& pages, Diagnostics& diagnostics);
  ~DrawingSetting();
  DrawingSetting(DrawingSetting&&) noexcept;
  DrawingSetting& operator=(DrawingSetting&&) noexcept;

  // Height at this width: a growing frame changes it by more than the scale, and lines that the
  // lowest texts do not use are left off.
  double height(double width) const;
  // How far the drawing may be scaled: up to 1.35 times its natural width; down to 0.7 times, or as
  // far as every text finds room (the natural width when there is no such width at all).
  double min_width() const;
  double max_width() const;
  // True when every text finds room at this width. Texts keep a readable size (9.5 pt; 11 for Han,
  // Khmer and Burmese, 14 for Nastaliq) even where the drawing shrinks.
  bool fits(double width) const;
  // The drawing `width` points wide. A text that finds no room even at its smallest size is set
  // all the same, and is an error where the text was written that says how much too long it is.
  // Glyphs and runs go to the arenas of `pages`, the same that the constructor was given.
  Fragment place(double width, Pages& pages, Diagnostics& diagnostics) const;

 private:
  struct Setting;
  std::unique_ptr<Setting> setting_;
};

}  // namespace hjemvei
