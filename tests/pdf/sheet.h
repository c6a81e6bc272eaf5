// Makes Pages by hand, so that pdf/ is tested without layout/: lines of text wherever the test puts
// them, each on one line, shapes and links.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei::test {

// The fonts of the project.
std::shared_ptr<const Fonts> project_fonts();

// A stretch of a line: its text, and who it belongs to.
struct Piece {
  Owner owner;
  std::string text;
  std::string language;  // BCP 47
  bool strong = false;
};

class Sheet {
 public:
  Sheet(const Fonts& fonts, std::string language, Size size = {595, 420});

  Pages pages;

  // The page that the following calls put things on; the first call makes page 0.
  void next_page();
  std::uint32_t page() const { return static_cast<std::uint32_t>(pages.pages.size() - 1); }

  ElementId add(ElementId parent, Role role) {
    return pages.structure.add(parent, role, next_place());
  }
  // A new leaf of `element`.
  ContentId leaf(ElementId element) { return pages.structure.add_content(element); }

  // Sets the pieces on one line, from its left end; returns the box that they fill.
  Rect line(Point left, double size, const std::vector<Piece>& pieces);
  // The usual case: one piece, in a new leaf of `element`, in the document's language.
  Rect text(ElementId element, Point left, double size, const std::string& text);
  void fill(Owner owner, Path path, Color color);
  void stroke(Owner owner, Path path, Color color, double width);
  void link(ElementId element, std::vector<Rect> areas, std::string target, std::string purpose);
  void destination(std::string name, double top) {
    pages.destinations.push_back({std::move(name), page(), top});
  }

  // Every element stands on a line of its own in a file that does not exist.
  Position next_place() { return {&file_, ++line_, 3}; }

  Color ink{22, 32, 46};

 private:
  const Fonts& fonts_;
  static const SourceFile file_;
  std::uint32_t line_ = 0;
};

}  // namespace hjemvei::test
