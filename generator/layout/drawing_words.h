// What the texts of a drawing say in one edition: looked up in what the layout gives.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "layout/drawing.h"
#include "layout/drawing_model.h"

namespace hjemvei {

// "the drawing \"offer-timeline\"", for messages.
std::string quoted_name(const Drawing& drawing);

// Finds what a text box prints. What the input lacks is an error at `input.at`.
class TextFinder {
 public:
  // All three must outlive the finder.
  TextFinder(const Drawing& drawing, const DrawingInput& input, Diagnostics& diagnostics)
      : drawing_(drawing), input_(input), diagnostics_(diagnostics) {}

  // Nothing when there is no such text, or it is empty. A link in it is an error where it was
  // written: links need an element of their own in the structure, and a drawing is one figure.
  std::optional<Text> find(const DrawingTextBox& box) const;
  // Reports words that the content gives and the drawing has no place for.
  void report_unused() const;

 private:
  std::optional<Text> look_up(const DrawingTextBox& box) const;
  std::optional<Text> station(const DrawingTextBox& box) const;
  void report(std::string_view code, std::string what, std::string instead) const;
  void report_links(const Text& text) const;

  const Drawing& drawing_;
  const DrawingInput& input_;
  Diagnostics& diagnostics_;
};

}  // namespace hjemvei
