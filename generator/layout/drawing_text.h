// The texts of a drawing: shaped once, then fitted into their boxes at any scale.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/drawing_model.h"
#include "layout/fragment.h"
#include "text/paragraph.h"

namespace hjemvei {

// A box with its text. Made once a drawing and edition.
struct DrawingLabel {
  const DrawingTextBox* box;  // in the Drawing, which outlives it
  Paragraph paragraph;
  std::vector<bool> marked;  // by text run: strong, so a marker stands behind it
  Position at;               // where the text was written
  std::string plain;         // for messages
};

// How a label's text stands in its box at one scale.
struct FittedLabel {
  double size = 0;       // points
  double leading = 1.3;  // em from baseline to baseline
  std::vector<Line> lines;
  bool fits = true;
  double first_baseline = 0;  // points from the drawing's top, before any frame grows
  double bottom = 0;          // lower edge of the last line's ink, likewise
};

// The smallest size that a reader can be asked to read, points (typography: Nastaliq has no room
// for less than 14, Han, Khmer and Burmese for 11; 9.5 elsewhere).
double smallest_size(const Language& language);

// Lower edge of the box's lines at nominal size when all of them are used, in the drawing's units.
double nominal_bottom(const DrawingTextBox& box);

// Breaks the label's text at `scale`: at its nominal size where that is readable, else smaller,
// else at the smallest size with `fits` false. Lines stand 1.3 em apart, further where ink would
// touch.
FittedLabel fit_label(const DrawingLabel& label, double scale);

// True when the text fits its box at `scale`, if only at its smallest size.
bool has_room(const DrawingLabel& label, double scale);

// How much wider the box would have to be for the text to fit, in percent, rounded up to 5.
int excess_percent(const DrawingLabel& label, double scale);

// What the lines are painted with.
struct LabelPaint {
  Owner owner;
  Color color;
  std::optional<Color> marker;  // behind strong words
};

// Appends the lines, moved down by `down` points, to `items`, as the page before mirroring wants
// them: at the start of the box, or at its end when the text runs against the page.
void place_label(const DrawingLabel& label, const FittedLabel& fitted, double scale, double down,
                 const LabelPaint& paint, Pages& pages, std::vector<PlacedItem>& items);

}  // namespace hjemvei
