#include "form_sheet.h"

#include <utility>

#include "language/languages.h"

namespace hjemvei::test {

FormSheet::FormSheet(const std::string& language) : Sheet(*project_fonts(), language) {
  pages.title = "Min plan";
  pages.script = find_language(language)->script;
  pages.guide = "bostad";
  pages.language_tag = language;
  next_page();
  destination("start", 30);
  text(add(Structure::root(), Role::h1), {36, 60}, 20, "Min plan");
}

std::uint32_t FormSheet::field(const std::string& name, FieldKind kind, const std::string& value) {
  PlacedField field;
  field.name = name;
  field.kind = kind;
  field.description = name + "?";
  field.value = value;
  field.at = next_place();
  pages.fields.push_back(std::move(field));
  return static_cast<std::uint32_t>(pages.fields.size() - 1);
}

Widget& FormSheet::widget(std::uint32_t field, Rect area, ElementId parent) {
  Widget widget;
  widget.field = field;
  widget.element = add(parent, Role::form);
  widget.area = area;
  widget.description = pages.fields[field].description;
  pages.pages.back().widgets.push_back(std::move(widget));
  return pages.pages.back().widgets.back();
}

void FormSheet::show(Widget& widget, const std::string& text) {
  line({widget.area.x + 2, widget.area.bottom() - 5}, pages.fields[widget.field].text_size,
       {{InWidget{}, text, pages.language_tag}});
  widget.appearance.push_back(std::move(pages.pages.back().items.back()));
  pages.pages.back().items.pop_back();
}

void FormSheet::cross(Widget& widget) {
  const Rect& box = widget.area;
  using Kind = PathSegment::Kind;
  const Path path{{Kind::move, {}, {}, {box.x, box.y}},
                  {Kind::line, {}, {}, {box.right(), box.bottom()}},
                  {Kind::move, {}, {}, {box.right(), box.y}},
                  {Kind::line, {}, {}, {box.x, box.bottom()}}};
  widget.appearance.push_back(Shape{.owner = InWidget{}, .path = path, .stroke = ink});
}

namespace {

// A field and a link to `target`, in this order in the structure.
void contact(FormSheet& sheet) {
  const ElementId p = sheet.add(Structure::root(), Role::p);
  const std::uint32_t name = sheet.field("person.name", FieldKind::text, "Åsa");
  sheet.last().required = true;
  sheet.show(sheet.widget(name, {36, 80, 200, 20}, p), "Åsa");
  const ElementId link = sheet.add(p, Role::link);
  sheet.link(link, {sheet.text(link, {250, 95}, 12, "Start")}, "#start", "Start");
  const std::uint32_t notes = sheet.field("person.notes", FieldKind::lines);
  sheet.last().text_size = 9.5;
  sheet.widget(notes, {36, 110, 300, 60}, p);
}

void queues(FormSheet& sheet) {
  sheet.show(sheet.widget(sheet.field("queues.list.1.since", FieldKind::date, "2026-11-22"),
                          {36, 180, 80, 20}),
             "22.11.2026");
  sheet.show(
      sheet.widget(sheet.field("queues.list.1.fee", FieldKind::number, "200"), {120, 180, 80, 20}),
      "200");
  sheet.widget(sheet.field("queues.list.2.fee", FieldKind::number), {120, 204, 80, 20});
  // Seen on this page and on the next one.
  const std::uint32_t twice = sheet.field("queues.deadline", FieldKind::text);
  sheet.widget(twice, {36, 230, 80, 20}).description = "Deadline, first";
  sheet.next_page();
  sheet.widget(twice, {36, 30, 80, 20}).description = "Deadline, again";
}

void choices(FormSheet& sheet) {
  for (const char* value : {"", "rent"}) {
    const std::string name = *value ? "home.kind" : "home.size";
    const std::uint32_t field = sheet.field(name, FieldKind::choice, value);
    sheet.last().choices = {{"rent", "Hyra"}, {"own", "Äga (insats)"}};
    Widget& widget = sheet.widget(field, {36, *value ? 60. : 90., 120, 20});
    if (*value) sheet.show(widget, "Hyra");
  }
  const std::uint32_t who = sheet.field("home.who", FieldKind::radio, "two");
  sheet.last().required = true;
  sheet.last().choices = {{"one", "En"}, {"two", "Två"}};
  const std::uint32_t pets = sheet.field("home.pets", FieldKind::radio);
  sheet.last().choices = {{"no", "Nej"}, {"yes", "Ja"}};
  double y = 120;
  for (const std::uint32_t field : {who, pets})
    for (int i = 0; i < 2; ++i, y += 20) {
      const FieldChoice choice = sheet.pages.fields[field].choices[static_cast<std::size_t>(i)];
      Widget& widget = sheet.widget(field, {36, y, 12, 12});
      widget.state = choice.value;
      widget.description = "home: " + choice.label;
      sheet.cross(widget);
    }
  for (const char* value : {"yes", ""}) {
    const std::string name = *value ? "done.queue" : "done.bank";
    Widget& widget = sheet.widget(sheet.field(name, FieldKind::checkbox, value),
                                  {36, *value ? 220. : 240., 12, 12});
    widget.state = "yes";
    sheet.cross(widget);
  }
}

}  // namespace

Pages form(const std::string& language) {
  FormSheet sheet(language);
  contact(sheet);
  queues(sheet);
  choices(sheet);
  return std::move(sheet.pages);
}

}  // namespace hjemvei::test
