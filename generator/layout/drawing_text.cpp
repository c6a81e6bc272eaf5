#include "layout/drawing_text.h"

#include <algorithm>
#include <cmath>

namespace hjemvei {
namespace {

using Anchor = DrawingTextBox::Anchor;

constexpr double kLeading = 1.3;    // em
constexpr double kAir = 0.06;       // em between the ink of two lines
constexpr double kCapital = 0.714;  // em: height of a capital in Noto Sans
constexpr double kDescent = 0.24;   // em: below the baseline in Latin
constexpr double kStep = 0.25;      // points: a text shrinks in such steps
constexpr double kUnbounded = 1e6;  // em: a box without a width
constexpr double kSlack = 1.1;      // lines may stand so much higher than the file planned

// Distance of baselines at which no line's ink touches the next one's.
double leading_of(const std::vector<Line>& lines) {
  double leading = kLeading;
  for (std::size_t i = 1; i < lines.size(); ++i)
    leading = std::max(leading, lines[i - 1].ink_bottom + lines[i].ink_top + kAir);
  return leading;
}

// The text at one size, in a box `wider` times as wide as in the file.
FittedLabel break_label(const DrawingLabel& label, double scale, double size, double wider) {
  const DrawingTextBox& box = *label.box;
  FittedLabel fitted;
  fitted.size = size;
  ForcedBreak forced = ForcedBreak::none;
  const double width = box.width > 0 ? box.width * wider * scale / size : kUnbounded;
  const Breaking breaking = box.in_frame ? Breaking::greedy : Breaking::balanced;
  fitted.lines = label.paragraph.break_lines(width, breaking, &forced);
  fitted.leading = leading_of(fitted.lines);
  const double height = (static_cast<double>(fitted.lines.size()) - 1) * fitted.leading * size;
  const double room = (box.lines - 1) * kLeading * box.font_size * scale * kSlack;
  fitted.fits = forced == ForcedBreak::none && fitted.lines.size() <= static_cast<std::size_t>(box.lines) &&
                (box.in_frame || height <= room + 0.01);
  return fitted;
}

double nominal_size(const DrawingLabel& label, double scale) {
  const Language& language = label.paragraph.language();
  return std::max(label.box->font_size * scale * language.size_factor, smallest_size(language));
}

void set_height(const DrawingTextBox& box, double scale, FittedLabel& fitted) {
  const double step = fitted.leading * fitted.size;
  const double below = step * (static_cast<double>(fitted.lines.size()) - 1);
  fitted.first_baseline = box.origin.y * scale;
  if (box.middle) fitted.first_baseline += (kCapital * fitted.size - below) / 2;
  const double ink = fitted.lines.empty() ? 0 : fitted.lines.back().ink_bottom;
  fitted.bottom = fitted.first_baseline + below + std::max(kDescent, ink) * fitted.size;
}

// x of a line's left end, in the drawing before it is mirrored.
double line_left(const DrawingLabel& label, double scale, double width, bool page_right_to_left) {
  const DrawingTextBox& box = *label.box;
  const double x = box.origin.x * scale, room = box.width * scale;
  if (box.anchor == Anchor::middle) return x - width / 2;
  const bool right_to_left = label.paragraph.language().right_to_left();
  // In a group that keeps its orientation the box is final: a text starts at its own start side.
  // Elsewhere the page's mirroring turns left into right for texts of the page's direction.
  const bool turned = box.place.keep ? right_to_left : right_to_left != page_right_to_left;
  const double left = box.anchor == Anchor::start ? x : x - room;
  if (room == 0) return box.anchor == Anchor::start ? x : x - width;
  if (turned) return left + room - width;
  return box.anchor == Anchor::start ? left : left + room - width;
}

// Rectangles behind the strong runs of a line, points from its left end.
std::vector<Rect> markers(const DrawingLabel& label, const std::vector<LineRun>& runs,
                          const TextLine& line) {
  std::vector<std::pair<double, double>> spans;
  for (const LineRun& run : runs) {
    if (run.text_run >= label.marked.size() || !label.marked[run.text_run]) continue;
    const double from = std::max(0.0, run.x * line.size);
    const double to = std::min(line.width, (run.x + run.width) * line.size);
    if (to > from) spans.emplace_back(from, to);
  }
  std::sort(spans.begin(), spans.end());
  constexpr double kAside = 0.09, kAbove = 0.86, kBelow = 0.3;  // em
  std::vector<Rect> boxes;
  for (const auto& [from, to] : spans) {
    const Rect box{line.origin.x + from - kAside * line.size, line.origin.y - kAbove * line.size,
                   to - from + 2 * kAside * line.size, (kAbove + kBelow) * line.size};
    if (!boxes.empty() && boxes.back().right() >= box.x)
      boxes.back().width = std::max(boxes.back().right(), box.right()) - boxes.back().x;
    else
      boxes.push_back(box);
  }
  return boxes;
}

// Copies a line's glyphs to the arenas and gives it its runs.
void set_runs(const std::vector<LineRun>& runs, const Owner& owner, TextLine& line, Pages& pages) {
  line.first_run = static_cast<std::uint32_t>(pages.runs.size());
  line.run_count = static_cast<std::uint32_t>(runs.size());
  for (const LineRun& run : runs)
    pages.runs.push_back(
        {owner, run.font, run.right_to_left, run.x * line.size, run.first_glyph, run.glyph_count});
}

}  // namespace

double smallest_size(const Language& language) {
  const std::string& script = language.script;
  if (!language.fonts.empty() && language.fonts.front().find("Nastaliq") != std::string::npos)
    return 14;
  if (script == "Khmr" || script == "Mymr" || script == "Hans" || script == "Hant") return 11;
  return 9.5;
}

double nominal_bottom(const DrawingTextBox& box) {
  const double below = kLeading * box.font_size * (box.lines - 1);
  const double first = box.origin.y + (box.middle ? (kCapital * box.font_size - below) / 2 : 0);
  return first + below + kDescent * box.font_size;
}

FittedLabel fit_label(const DrawingLabel& label, double scale) {
  const double least = smallest_size(label.paragraph.language());
  double size = nominal_size(label, scale);
  FittedLabel fitted = break_label(label, scale, size, 1);
  while (!fitted.fits && size > least) {
    size = std::max(least, size - kStep);
    fitted = break_label(label, scale, size, 1);
  }
  set_height(*label.box, scale, fitted);
  return fitted;
}

bool has_room(const DrawingLabel& label, double scale) {
  return break_label(label, scale, smallest_size(label.paragraph.language()), 1).fits;
}

int excess_percent(const DrawingLabel& label, double scale) {
  constexpr int kMost = 900;
  const double least = smallest_size(label.paragraph.language());
  int percent = 0;
  while (percent < kMost && !break_label(label, scale, least, 1 + percent / 100.0).fits)
    percent += 5;
  return percent;
}

void place_label(const DrawingLabel& label, const FittedLabel& fitted, double scale, double down,
                 const LabelPaint& paint, Pages& pages, std::vector<PlacedItem>& items) {
  std::vector<TextLine> lines;
  std::vector<PlacedItem> marks;
  double baseline = fitted.first_baseline + down;
  for (const Line& broken : fitted.lines) {
    TextLine line;
    line.size = fitted.size;
    line.width = broken.width * fitted.size;
    line.origin = {line_left(label, scale, line.width, pages.right_to_left), baseline};
    line.color = paint.color;
    std::vector<LineRun> runs;
    label.paragraph.set_line(broken, pages.glyphs, runs);
    set_runs(runs, paint.owner, line, pages);
    if (paint.marker) {
      // A marker moves with its line, which is not turned round itself.
      const Rect line_box{line.origin.x, baseline - line.size, line.width, line.size};
      for (const Rect& box : markers(label, runs, line)) {
        Shape shape{paint.owner, rounded_rectangle(box, 0.18 * line.size), *paint.marker, {}};
        marks.push_back({std::move(shape), Mirroring::keep, line_box});
      }
    }
    lines.push_back(line);
    baseline += fitted.leading * fitted.size;
  }
  items.insert(items.end(), std::make_move_iterator(marks.begin()),
               std::make_move_iterator(marks.end()));
  for (TextLine& line : lines) items.push_back({std::move(line), Mirroring::flip, {}});
}

}  // namespace hjemvei
