// Forms made by hand: a sheet with fields, the widgets that they are seen in, and what those show.
#pragma once

#include <cstdint>
#include <string>

#include "sheet.h"

namespace hjemvei::test {

class FormSheet : public Sheet {
 public:
  // With a title, a heading and what a form's file is made from; on page 0.
  explicit FormSheet(const std::string& language);

  // A field with a description of its own, "name?"; the next ones may move it.
  std::uint32_t field(const std::string& name, FieldKind kind, const std::string& value = "");
  PlacedField& last() { return pages.fields.back(); }

  // A widget of the field on the page that is made, in a new Form element of `parent`.
  Widget& widget(std::uint32_t field, Rect area, ElementId parent = Structure::root());
  // What it shows: text of the field's size, or a cross over all of its area.
  void show(Widget& widget, const std::string& text);
  void cross(Widget& widget);
};

// Fields of every kind on two pages, links between them; the plan of a move, in short. In `language`
// is only its direction and the font that it is typed in.
Pages form(const std::string& language);

}  // namespace hjemvei::test
