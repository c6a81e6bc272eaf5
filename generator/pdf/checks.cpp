#include "pdf/checks.h"

#include <algorithm>
#include <set>

#include "pdf/encode.h"
#include "pdf/links.h"

namespace hjemvei::pdf {
namespace {

int heading_level(Role role) {
  switch (role) {
    case Role::h1:
      return 1;
    case Role::h2:
      return 2;
    case Role::h3:
      return 3;
    default:
      return 0;
  }
}

class Checker {
 public:
  Checker(const Pages& pages, Diagnostics& diagnostics)
      : pages_(pages), structure_(pages.structure), diagnostics_(diagnostics) {
    for (const Destination& destination : pages.destinations) names_.push_back(destination.name);
    std::sort(names_.begin(), names_.end());
  }

  void all() {
    document();
    destinations();
    elements(Structure::root());
    for (const Page& page : pages_.pages) {
      for (const Link& link : page.links) this->link(link);
      for (const Widget& widget : page.widgets) this->widget(widget);
      for (const Item& item : page.items) place(item, false);
    }
    fields();
    seen_fields();
    outline(pages_.outline);
    glyphs();
  }

 private:
  const Position& start() const { return structure_[Structure::root()].at; }

  void document() {
    if (pages_.title.empty()) {
      diagnostics_.error("empty-title", start(), "the document has no title",
                         "a title that says what it is about, title: Vägen till egen bostad");
    }
    if (midnight_of(pages_.version) == 0) {
      diagnostics_.error("bad-version", start(),
                         "the version \"" + pages_.version + "\" is not a date",
                         "year, month and day, version: 2026-11-22");
    }
    if (pages_.pages.empty()) {
      diagnostics_.error("no-pages", start(), "the document has no page",
                         "a section with a screen");
    }
  }

  void destinations() {
    for (std::size_t i = 1; i < names_.size(); ++i) {
      if (names_[i] != names_[i - 1]) continue;
      diagnostics_.error("duplicate-destination", start(),
                         "two places are called \"" + names_[i] + "\"",
                         "an id of its own for each");
    }
  }

  // In reading order, so that headings come in theirs.
  void elements(ElementId id) {
    const Element& element = structure_[id];
    if (element.role == Role::figure && element.alt.empty()) {
      diagnostics_.error("figure-without-alt", element.at, "a drawing without alternative text",
                         "alt: and a sentence that says what the drawing shows");
    }
    heading(element);
    for (const auto& kid : element.kids) {
      if (const ElementId* child = std::get_if<ElementId>(&kid)) elements(*child);
    }
  }

  void heading(const Element& element) {
    const int level = heading_level(element.role);
    if (level == 0) return;
    if (level > last_level_ + 1) {
      const std::string before =
          last_level_ == 0 ? "comes first" : "follows one of level " + std::to_string(last_level_);
      diagnostics_.error("heading-skip", element.at,
                         "a heading of level " + std::to_string(level) + " " + before,
                         "a heading of level " + std::to_string(last_level_ + 1));
    }
    last_level_ = level;
  }

  bool known(std::string_view name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
  }

  // What to write for a place that does not exist.
  std::string suggestion(std::string_view name, const char* mark) const {
    const std::string near = nearest(name, names_);
    return near.empty() ? "the id of a section or screen of this guide" : mark + near;
  }

  void link(const Link& link) {
    if (link.purpose.empty()) {
      diagnostics_.error("link-without-purpose", link.at,
                         "a link to \"" + link.target + "\" that does not say where it leads",
                         "a text for the link, [where it leads](" + link.target + ")");
    }
    const std::string_view name = destination_of(link);
    if (!name.empty() && !known(name)) {
      diagnostics_.error("unknown-destination", link.at,
                         "a link to \"" + link.target + "\", which is nowhere",
                         suggestion(name, "#"));
    }
    if (name.empty() && link.target.find(':') == std::string::npos) {
      diagnostics_.error("bad-target", link.at, "a link to \"" + link.target + "\"",
                         "#id for a place in the guide, or a whole address, https://…");
    }
    if (structure_[link.element].role != Role::link || link.areas.empty()) {
      diagnostics_.error("misplaced-link", link.at,
                         "a link to \"" + link.target + "\" that has no place in a text",
                         "the link inside a text; if it is, report this as a fault of the program");
    }
  }

  // Each name once, and none that others begin with; a value that can be stored.
  void fields() {
    std::set<std::string> names;
    for (const PlacedField& field : pages_.fields) {
      // A level without a name cannot be found again (12.7.3.2).
      if (("." + field.name + ".").find("..") != std::string::npos)
        diagnostics_.error("bad-field-name", field.at,
                           "a part of the name \"" + field.name + "\" of a field is empty",
                           "an id for the field and for all that it stands in");
      if (!names.insert(field.name).second)
        diagnostics_.error("duplicate-field", field.at,
                           "two fields are called \"" + field.name + "\"", "an id of its own for each");
    }
    for (const PlacedField& field : pages_.fields) {
      const auto longer = names.lower_bound(field.name + ".");
      if (longer != names.end() && longer->starts_with(field.name + "."))
        diagnostics_.error("duplicate-field", field.at,
                           "the name of the field \"" + *longer + "\" begins with that of the field \"" +
                               field.name + "\"",
                           "an id of its own for each");
      const bool picks = field.kind == FieldKind::radio || field.kind == FieldKind::choice;
      const auto is_value = [&](const FieldChoice& choice) { return choice.value == field.value; };
      if (picks && !field.value.empty() && std::ranges::none_of(field.choices, is_value))
        diagnostics_.error("unknown-choice", field.at,
                           "the value of the field \"" + field.name + "\" is none of its options",
                           "one of its options");
    }
  }

  // What nobody sees nobody can fill in.
  void seen_fields() {
    for (std::size_t i = 0; i < pages_.fields.size(); ++i)
      if (!shown_.contains(static_cast<std::uint32_t>(i)))
        diagnostics_.error("unseen-field", pages_.fields[i].at,
                           "the field \"" + pages_.fields[i].name + "\" stands on no page",
                           "report this as a fault of the program");
  }

  // A button of its group turns on one of the options; Off is the state of all that are not on
  // (12.7.4.2.4).
  void state(const Widget& widget, const PlacedField& field, const Position& at) {
    if (field.kind != FieldKind::radio) return;
    const auto is_state = [&](const FieldChoice& choice) { return choice.value == widget.state; };
    if (widget.state == "Off")
      diagnostics_.error("unknown-state", at,
                         "an option of the field \"" + field.name + "\" is called Off, as no option may be",
                         "another id for the option");
    else if (std::ranges::none_of(field.choices, is_state))
      diagnostics_.error("unknown-state", at,
                         "a button of the field \"" + field.name + "\" stands for none of its options",
                         "report this as a fault of the program");
  }

  void widget(const Widget& widget) {
    const Element& element = structure_[widget.element];
    const PlacedField* field =
        widget.field < pages_.fields.size() ? &pages_.fields[widget.field] : nullptr;
    if (!field || element.role != Role::form || !element.kids.empty() ||
        !forms_.insert(widget.element.number()).second)
      diagnostics_.error("misplaced-field", element.at, "a field that has no place of its own",
                         "the field once more; if it is right, report this as a fault of the program");
    if (widget.description.empty() || (field && field->description.empty()))
      diagnostics_.error("field-without-description", element.at,
                         "a field that does not say what to fill in", "label: and a text");
    shown_.insert(widget.field);
    if (field) state(widget, *field, element.at);
    for (const Item& item : widget.appearance) place(item, true);
  }

  // What a widget shows is no part of the page, and nothing else is part of a widget.
  void place(const Item& item, bool in_widget) {
    const auto is_wrong = [&](const Owner& owner) {
      return std::holds_alternative<InWidget>(owner) != in_widget;
    };
    bool misplaced = false;
    if (const Shape* shape = std::get_if<Shape>(&item)) misplaced = is_wrong(shape->owner);
    if (const TextLine* line = std::get_if<TextLine>(&item))
      for (std::uint32_t i = 0; i < line->run_count; ++i)
        misplaced = misplaced || is_wrong(pages_.runs[line->first_run + i].owner);
    if (misplaced)
      diagnostics_.error("misplaced-item", start(),
                         in_widget ? "what is no field's content inside of a field"
                                   : "a field's content outside of its field",
                         "report this as a fault of the program");
  }

  void outline(const std::vector<OutlineEntry>& entries) {
    for (const OutlineEntry& entry : entries) {
      const Position& at = structure_[entry.element].at;
      if (entry.title.empty()) {
        diagnostics_.error("empty-outline-title", at, "a heading without a text",
                           "title: and a text");
      }
      if (!known(entry.destination)) {
        diagnostics_.error("unknown-destination", at,
                           "the outline leads to \"" + entry.destination + "\", which is nowhere",
                           suggestion(entry.destination, ""));
      }
      outline(entry.children);
    }
  }

  // Glyph 0 is what a font shows for a character that it does not have (ISO 14289-1, 7.21.8).
  void glyphs() {
    for (const Page& page : pages_.pages) {
      for (const Item& item : page.items) glyphs(item, start());
      for (const Widget& widget : page.widgets)
        for (const Item& item : widget.appearance) glyphs(item, structure_[widget.element].at);
    }
  }

  // `otherwise` is for glyphs that are no content of an element.
  void glyphs(const Item& item, const Position& otherwise) {
    const TextLine* line = std::get_if<TextLine>(&item);
    for (std::uint32_t i = 0; line && i < line->run_count; ++i)
      run(pages_.runs[line->first_run + i], otherwise);
  }

  void run(const GlyphRun& run, const Position& otherwise) {
    const ContentId* content = std::get_if<ContentId>(&run.owner);
    const Position& at = content ? structure_[structure_.owner(*content)].at : otherwise;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
      const Glyph& glyph = pages_.glyphs[run.first_glyph + i];
      if (glyph.id != 0) continue;
      diagnostics_.error(
          "missing-glyph", at, "\"" + pages_.texts[glyph.text] + "\", a character that no font has",
          "the same with other characters, or a font that has it in fonts/fonts.yaml");
    }
  }

  const Pages& pages_;
  const Structure& structure_;
  Diagnostics& diagnostics_;
  std::vector<std::string> names_;  // of destinations, sorted
  std::set<std::uint32_t> forms_;   // elements of widgets so far
  std::set<std::uint32_t> shown_;   // fields that have a widget
  int last_level_ = 0;
};

}  // namespace

void check(const Pages& pages, Diagnostics& diagnostics) { Checker(pages, diagnostics).all(); }

}  // namespace hjemvei::pdf
