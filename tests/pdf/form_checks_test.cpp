// What is refused in a form.
#include <gtest/gtest.h>

#include "form_sheet.h"
#include "pdf/write_pdf.h"

namespace hjemvei::test {
namespace {

// What is said about the pages; nothing may be written unless it is empty.
std::string said(const Pages& pages) {
  Diagnostics diagnostics;
  const std::string bytes = write_pdf(pages, *project_fonts(), {}, diagnostics);
  EXPECT_EQ(bytes.empty(), diagnostics.has_errors());
  std::string text;
  for (const Diagnostic& d : diagnostics.sorted()) {
    text += std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + ": " + d.code + ": " +
            d.seen + "\n  instead: " + d.instead + "\n";
  }
  return text;
}

const Rect area{36, 80, 100, 20};
const char misplaced[] =
    "4:3: misplaced-field: a field that has no place of its own\n"
    "  instead: the field once more; if it is right, report this as a fault of the program\n";

// The title stands on line 1, the heading on 2, the field on 3 and its element on 4.
class FormChecks : public testing::Test {
 protected:
  FormSheet sheet{"sv"};
  std::uint32_t name = sheet.field("person.name", FieldKind::text);
  Widget& widget = sheet.widget(name, area);
};

TEST_F(FormChecks, NothingIsSaidOfASoundForm) {
  EXPECT_EQ(said(sheet.pages), "");
  for (const char* language : {"sv", "ar", "ti"}) EXPECT_EQ(said(form(language)), "");
}

TEST_F(FormChecks, FieldsOfTheSameName) {
  sheet.widget(sheet.field("person.name", FieldKind::text), area);
  EXPECT_EQ(said(sheet.pages),
            "5:3: duplicate-field: two fields are called \"person.name\"\n"
            "  instead: an id of its own for each\n");
}

// A name is either a field's or a level's; as both, what stands below it would be lost.
TEST_F(FormChecks, FieldInTheNameOfAnother) {
  sheet.widget(sheet.field("person.names", FieldKind::text), area);
  sheet.widget(sheet.field("person.name-2", FieldKind::text), area);
  EXPECT_EQ(said(sheet.pages), "");
  sheet.widget(sheet.field("person.name.first", FieldKind::text), area);
  EXPECT_EQ(said(sheet.pages),
            "3:3: duplicate-field: the name of the field \"person.name.first\" begins with that of "
            "the field \"person.name\"\n"
            "  instead: an id of its own for each\n");
}

TEST_F(FormChecks, ValueThatIsNoneOfTheOptions) {
  for (const FieldKind kind : {FieldKind::choice, FieldKind::radio}) {
    PlacedField& field = sheet.pages.fields.front();
    field.kind = kind;
    field.choices = {{"rent", "Hyra"}, {"own", "Äga"}};
    widget.state = "rent";
    for (const char* value : {"", "rent", "own"}) {
      field.value = value;
      EXPECT_EQ(said(sheet.pages), "");
    }
    field.value = "Hyra";
    EXPECT_EQ(said(sheet.pages),
              "3:3: unknown-choice: the value of the field \"person.name\" is none of its options\n"
              "  instead: one of its options\n");
  }
}

TEST_F(FormChecks, FieldWithoutAWidget) {
  sheet.field("person.phone", FieldKind::text);
  EXPECT_EQ(said(sheet.pages),
            "5:3: unseen-field: the field \"person.phone\" stands on no page\n"
            "  instead: report this as a fault of the program\n");
}

TEST_F(FormChecks, NamesWithEmptyParts) {
  for (const std::string bad : {"", ".", "person..name", ".name", "person."}) {
    sheet.pages.fields.front().name = bad;
    EXPECT_EQ(said(sheet.pages),
              "3:3: bad-field-name: a part of the name \"" + bad +
                  "\" of a field is empty\n"
                  "  instead: an id for the field and for all that it stands in\n");
  }
}

TEST_F(FormChecks, ButtonsOfNoOption) {
  PlacedField& field = sheet.pages.fields.front();
  field.kind = FieldKind::radio;
  field.choices = {{"rent", "Hyra"}, {"Off", "Inget"}};
  widget.state = "rent";
  EXPECT_EQ(said(sheet.pages), "");
  for (const char* state : {"", "own", "Hyra"}) {
    widget.state = state;
    EXPECT_EQ(said(sheet.pages),
              "4:3: unknown-state: a button of the field \"person.name\" stands for none of its options\n"
              "  instead: report this as a fault of the program\n");
  }
  widget.state = "Off";
  EXPECT_EQ(said(sheet.pages),
            "4:3: unknown-state: an option of the field \"person.name\" is called Off, as no option may be\n"
            "  instead: another id for the option\n");
}

TEST_F(FormChecks, WidgetOutsideOfAFormElement) {
  sheet.pages.structure[widget.element].role = Role::p;
  EXPECT_EQ(said(sheet.pages), misplaced);
}

TEST_F(FormChecks, WidgetThatIsNotTheOnlyKid) {
  sheet.text(widget.element, {36, 200}, 12, "Namn");
  EXPECT_EQ(said(sheet.pages), misplaced);
}

TEST_F(FormChecks, TwoWidgetsOfOneElement) {
  sheet.pages.pages.back().widgets.push_back(Widget(widget));
  EXPECT_EQ(said(sheet.pages), misplaced);
}

TEST_F(FormChecks, WidgetOfNoField) {
  widget.field = 7;
  EXPECT_EQ(said(sheet.pages),
            "3:3: unseen-field: the field \"person.name\" stands on no page\n"
            "  instead: report this as a fault of the program\n" +
                std::string(misplaced));
}

TEST_F(FormChecks, FieldWithoutDescription) {
  const std::string expected =
      "4:3: field-without-description: a field that does not say what to fill in\n"
      "  instead: label: and a text\n";
  widget.description.clear();
  EXPECT_EQ(said(sheet.pages), expected);
  widget.description = "Namn";
  sheet.pages.fields.front().description.clear();
  EXPECT_EQ(said(sheet.pages), expected);
}

TEST_F(FormChecks, ContentOfAFieldOnThePage) {
  const std::string expected =
      "1:3: misplaced-item: a field's content outside of its field\n"
      "  instead: report this as a fault of the program\n";
  sheet.line({36, 200}, 12, {{InWidget{}, "Åsa", "sv"}});
  EXPECT_EQ(said(sheet.pages), expected);
  sheet.pages.pages.back().items.pop_back();
  sheet.fill(InWidget{}, rectangle(area), {});
  EXPECT_EQ(said(sheet.pages), expected);
}

TEST_F(FormChecks, ContentOfThePageInAField) {
  const std::string expected =
      "1:3: misplaced-item: what is no field's content inside of a field\n"
      "  instead: report this as a fault of the program\n";
  sheet.show(widget, "Åsa");
  sheet.pages.runs.back().owner = Artifact::layout;
  EXPECT_EQ(said(sheet.pages), expected);
  sheet.cross(widget);
  widget.appearance.erase(widget.appearance.begin());
  std::get<Shape>(widget.appearance.front()).owner = Artifact::layout;
  EXPECT_EQ(said(sheet.pages), expected);
}

TEST_F(FormChecks, CharacterThatNoFontHasInAField) {
  sheet.show(widget, "x");
  sheet.pages.glyphs.back().id = 0;
  EXPECT_EQ(
      said(sheet.pages),
      "4:3: missing-glyph: \"x\", a character that no font has\n"
      "  instead: the same with other characters, or a font that has it in fonts/fonts.yaml\n");
}

}  // namespace
}  // namespace hjemvei::test
