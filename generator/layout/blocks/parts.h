// What several kinds of blocks are made of: paragraphs with their element, boxes that grow with
// their content, and lists of items with a mark.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "layout/block.h"
#include "layout/styled_text.h"

namespace hjemvei {

// Adds an element for `text` and gives it the text's language where that differs from the
// edition's.
ElementId add_element(Role role, const Text& text, ElementId parent, Setting& setting);

// A text in a new element of its own.
StyledText paragraph_in(Role role, const Text& text, ElementId parent, Setting& setting);

// The setting of a style at a size and width.
TextSetting setting_of(const TextStyle& style, double size, double width, const Setting& setting);

// Sets the text, or only measures it.
Fragment set_or_measure(const StyledText& text, const TextSetting& how, Purpose purpose,
                        Setting& setting);

// Fragments one under another.
class Stack {
 public:
  explicit Stack(double width) { whole_.size.width = width; }
  // Adds `part`, moved right by `dx`, `gap` below what stands already (no gap above the first).
  void add(Fragment part, double dx = 0, double gap = 0);
  double height() const { return whole_.size.height; }
  void grow(double height) { whole_.size.height += height; }
  Fragment take() && { return std::move(whole_); }
  Fragment& fragment() { return whole_; }

 private:
  Fragment whole_;
  bool first_ = true;
};

// How a box looks.
struct BoxLook {
  double padding = 0;            // points
  std::optional<Color> fill, line;
  std::optional<Color> bar;      // at the start edge
  double radius = 0;
};
// The padding of a box when a screen is set so large.
double box_padding(const Fit& fit, const Setting& setting);
// Puts `content` (set `box_inner_width` wide) into a box.
double box_inner_width(double width, const BoxLook& look, const Setting& setting);
Fragment put_in_box(Fragment content, double width, const BoxLook& look, Purpose purpose,
                    const Setting& setting);

// One item of a list: its label's content (for numbers) and its text.
struct ListItem {
  StyledText text;
  std::optional<StyledText> label;   // absent: the mark is an artifact
};
// L > LI > (Lbl) LBody for `items`, without a P in the body: it would hold nothing else, and each
// element costs time in the last pass. Labels hold the numbers when numbering is decimal.
std::vector<ListItem> make_items(const std::vector<Text>& items, ListNumbering numbering,
                                 ElementId parent, Position at, Setting& setting);

}  // namespace hjemvei
