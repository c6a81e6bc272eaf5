// What the panels of a brochure have in common: their setting, and columns of texts and drawings
// that are fitted to the room there is. Each kind of panel is a file of its own. Panels are set as
// if they ran from left to right; the page that takes them is mirrored as a whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/brochure_layout.h"
#include "layout/styled_text.h"

namespace hjemvei {

struct PanelSetting {
  Setting& setting;
  const EditionBrochure& brochure;
  const BrochureLayout& layout;
  Size size;              // of this panel, points
  bool sheet = false;     // on a sheet to print: nothing reaches its edges
  std::string name;       // for messages: "inner panel 2"
  bool drawings = false;  // the content gives it drawings, which could be left out

  double width() const { return size.width - 2 * layout.margin; }  // between the margins
  Color paper() const { return setting.color(sheet ? "white" : "ground"); }
};

struct Panel {
  Fragment fragment;
  ElementId heading;  // the first of its headlines
  std::string title;  // of the outline
};

// One file each. They build the panel's structure and set it.
Panel set_front(PanelSetting& panel);
Panel set_inside(PanelSetting& panel, std::size_t number);  // 0-based
Panel set_flap(PanelSetting& panel);
Panel set_back(PanelSetting& panel);

// A text of a column, and how it is set.
struct ColumnText {
  StyledText text;
  TextStyle style;
  double gap = 0;                   // above it; none above the first
  std::optional<Color> color = {};  // instead of the style's
  Breaking breaking = Breaking::greedy;
  double indent = 0;        // room for a dot before it
  double writing_room = 0;  // a line to write on, so far below it
};

// Things under one another. `tightness` is 0 at the styles' own sizes and 1 at their smallest.
class PanelColumn {
 public:
  void add(ColumnText text);
  // REQUIRES a drawing that was set up for `figure`.
  void add(DrawingSetting picture, ElementId figure, double gap);

  // With its drawings as small as they may be.
  double least_height(double tightness, double width, Setting& setting) const;
  // Its drawings grow as far as `room` and their own limits let them.
  Fragment set(double tightness, double width, double room, Setting& setting) const;

  // Where its longest text was written, and how long that is on one line, points.
  Position longest_text_at() const { return longest_text_at_; }
  double longest_text() const { return longest_text_; }

 private:
  struct Piece {
    std::optional<ColumnText> text;
    std::optional<DrawingSetting> picture;
    ElementId figure{0};
    double gap = 0;
  };
  double height(double tightness, double width, double growth, Setting& setting) const;

  std::vector<Piece> pieces_;
  Position longest_text_at_;
  double longest_text_ = 0;
};

// The least tightness at which `height_at` is no more than `room`. Where there is none, an error
// that says how many lines of `style` are too many; then 1.
double fit_panel(const std::function<double(double)>& height_at, double room,
                 const TextStyle& style, Position at, const PanelSetting& panel);

}  // namespace hjemvei
