// Where the fields of a form are seen: widgets, what they show, and their place in the structure.
#include <gtest/gtest.h>

#include <set>

#include "form_reader.h"
#include "form_sheet.h"

namespace hjemvei::test {
namespace {

std::string shown(QPDFObjectHandle widget, const char* state = nullptr) {
  QPDFObjectHandle normal = widget.getKey("/AP").getKey("/N");
  return ReadBack::data(state ? normal.getKey(state) : normal);
}

bool is_widget(QPDFObjectHandle annotation) {
  return annotation.getKey("/Subtype").unparse() == "/Widget";
}

TEST(Widgets, ArePrintedAndHaveAPlace) {
  FormReader file(form("sv"));
  int widgets = 0;
  for (FormReader::OnPage each : file.annotations()) {
    QPDFObjectHandle widget = each.annotation;
    if (!is_widget(widget)) continue;
    ++widgets;
    EXPECT_TRUE(widget.isIndirect());
    EXPECT_EQ(widget.getKey("/Type").unparse(), "/Annot");
    EXPECT_EQ(widget.getKey("/F").unparse(), "4");
    EXPECT_EQ(widget.getKey("/P").getObjGen(),
              file.pages()[static_cast<std::size_t>(each.page)].getObjGen());
    EXPECT_FALSE(widget.getKey("/TU").getUTF8Value().empty());
    EXPECT_EQ(widget.getKey("/AP").getKeys(), std::set<std::string>{"/N"});
  }
  EXPECT_EQ(widgets, 15);
  QPDFObjectHandle name = file.field("person.name");
  EXPECT_EQ(name.getKey("/Rect").unparse(), "[ 36 320 236 340 ]");
  EXPECT_EQ(name.getKey("/AP").getKey("/N").getDict().getKey("/BBox").unparse(), "[ 0 0 200 20 ]");
}

TEST(Widgets, OfCheckboxesHaveTwoStates) {
  FormReader file(form("sv"));
  for (const char* name : {"done.queue", "done.bank"}) {
    QPDFObjectHandle box = file.field(name);
    EXPECT_EQ(box.getKey("/AS").getName(), box.getKey("/V").getName()) << name;
    EXPECT_EQ(box.getKey("/AP").getKey("/N").getKeys(), (std::set<std::string>{"/Off", "/Yes"}));
    EXPECT_EQ(shown(box, "/Off"), "");
    EXPECT_NE(shown(box, "/Yes").find("0 12 m\n12 0 l\n"), std::string::npos) << shown(box, "/Yes");
    EXPECT_EQ(shown(box, "/Yes").find("BDC"), std::string::npos);
    EXPECT_EQ(shown(box, "/Yes").find("BMC"), std::string::npos);
    EXPECT_EQ(box.getKey("/MK").getKey("/CA").unparse(), "(8)");
  }
  EXPECT_EQ(file.field("done.queue").getKey("/AS").unparse(), "/Yes");
  EXPECT_EQ(file.field("done.bank").getKey("/AS").unparse(), "/Off");
}

TEST(Widgets, OfRadioButtonsHaveAStateEach) {
  FormReader file(form("sv"));
  const struct {
    const char* field;
    const char* states[2];
    const char* now[2];
    const char* said[2];
  } all[]{{"home.who", {"/one", "/two"}, {"/Off", "/two"}, {"home: En", "home: Två"}},
          {"home.pets", {"/no", "/yes"}, {"/Off", "/Off"}, {"home: Nej", "home: Ja"}}};
  for (const auto& each : all) {
    QPDFObjectHandle kids = file.field(each.field).getKey("/Kids");
    ASSERT_EQ(kids.getArrayNItems(), 2);
    for (int i = 0; i < 2; ++i) {
      QPDFObjectHandle button = kids.getArrayItem(i);
      EXPECT_EQ(button.getKey("/AP").getKey("/N").getKeys(),
                (std::set<std::string>{"/Off", each.states[i]}));
      EXPECT_EQ(button.getKey("/AS").unparse(), each.now[i]);
      EXPECT_EQ(button.getKey("/TU").getUTF8Value(), each.said[i]);
      EXPECT_EQ(button.getKey("/MK").getKey("/CA").unparse(), "(l)");
      EXPECT_NE(shown(button, each.states[i]), "");
      EXPECT_EQ(shown(button, "/Off"), "");
    }
  }
}

// Viewers replace what stands in this sequence (ISO 32000-1, 12.7.3.3).
TEST(Widgets, ShowWhatIsTypedInASequenceOfItsOwn) {
  FormReader file(form("sv"));
  const std::string name = shown(file.field("person.name"));
  EXPECT_TRUE(name.starts_with("/Tx BMC\nq\n0 0 200 20 re W n\nBT\n")) << name;
  EXPECT_TRUE(name.ends_with("ET\nQ\nEMC\n")) << name;
  EXPECT_EQ(name.find("BDC"), std::string::npos);
  EXPECT_NE(name.find("\n2 5 Td\n"), std::string::npos) << name;  // of its own corner
  EXPECT_NE(shown(file.field("home.kind")).find("]TJ\n"), std::string::npos)
      << shown(file.field("home.kind"));
  EXPECT_EQ(shown(file.field("person.notes")), "/Tx BMC\nEMC\n");
  EXPECT_EQ(shown(file.field("home.size")), "/Tx BMC\nEMC\n");
  // What is shown is set in the fonts of the pages.
  QPDFObjectHandle of_name = file.field("person.name").getKey("/AP").getKey("/N").getDict();
  EXPECT_EQ(of_name.getKey("/Resources").getObjGen(),
            file.pages()[0].getKey("/Resources").getObjGen());
  EXPECT_TRUE(of_name.getKey("/Resources").getKey("/Font").hasKey("/F1"));
}

TEST(Widgets, ThatLookAlikeShareTheirStreams) {
  FormSheet sheet("sv");
  for (int i = 0; i < 100; ++i) {
    const std::string id = "done." + std::to_string(i);
    Widget& widget = sheet.widget(sheet.field(id, FieldKind::checkbox, i % 2 ? "yes" : ""),
                                  {36 + 14.17 * (i % 10), 80 + 14.17 * (i / 10), 12, 12});
    widget.state = "yes";
    sheet.cross(widget);
  }
  FormReader file(sheet.pages);
  std::set<QPDFObjGen> streams;
  for (FormReader::OnPage each : file.annotations())
    for (const auto& state : each.annotation.getKey("/AP").getKey("/N").getDictAsMap())
      streams.insert(QPDFObjectHandle(state.second).getObjGen());
  EXPECT_EQ(file.annotations().size(), 100u);
  EXPECT_EQ(streams.size(), 2u);
}

// What is as large but looks otherwise, and what looks alike but is larger, are streams of their own.
TEST(Widgets, ThatDifferShareNothing) {
  FormSheet sheet("sv");
  double y = 80;
  for (const char* text : {"a", "b", "a"}) {
    const std::uint32_t field =
        sheet.field("f." + std::to_string(y), FieldKind::text, text);
    sheet.show(sheet.widget(field, {36, y, 60, 20}), text);
    y += 30;
  }
  sheet.widget(sheet.field("g", FieldKind::text), {36, y, 60, 20});
  sheet.widget(sheet.field("h", FieldKind::text), {36, y + 30, 61, 20});
  FormReader file(sheet.pages);
  std::vector<QPDFObjGen> streams;
  for (FormReader::OnPage each : file.annotations())
    streams.push_back(each.annotation.getKey("/AP").getKey("/N").getObjGen());
  ASSERT_EQ(streams.size(), 5u);
  EXPECT_EQ(streams[0], streams[2]);
  EXPECT_EQ(std::set<QPDFObjGen>(streams.begin(), streams.end()).size(), 4u);
}

// Its own element, which has nothing but the widget (ISO 14289-1, 7.18.4).
TEST(Widgets, AndFormElementsReferToEachOther) {
  for (const char* language : {"sv", "ar"}) {
    FormReader file(form(language));
    std::set<QPDFObjGen> elements;
    std::set<int> keys;
    for (FormReader::OnPage each : file.annotations()) {
      keys.insert(each.annotation.getKey("/StructParent").getIntValueAsInt());
      if (!is_widget(each.annotation)) continue;
      QPDFObjectHandle element = file.element_of(each.annotation);
      EXPECT_EQ(element.getKey("/S").unparse(), "/Form");
      EXPECT_TRUE(elements.insert(element.getObjGen()).second);
      QPDFObjectHandle reference = element.getKey("/K");  // no array: it is the only kid
      ASSERT_TRUE(reference.isDictionary());
      EXPECT_EQ(reference.getKey("/Type").unparse(), "/OBJR");
      EXPECT_EQ(reference.getKey("/Obj").getObjGen(), each.annotation.getObjGen());
      EXPECT_EQ(element.getKey("/Pg").getObjGen(), each.annotation.getKey("/P").getObjGen());
    }
    // Two pages, a link and fifteen widgets.
    EXPECT_EQ(keys.size(), 16u);
    EXPECT_EQ(*keys.begin(), 2);
    EXPECT_EQ(*keys.rbegin(), 17);
    EXPECT_EQ(
        file.catalog().getKey("/StructTreeRoot").getKey("/ParentTreeNextKey").getIntValueAsInt(),
        18);
  }
}

// Elements of the annotations of a page, as they stand in the structure.
void collect(QPDFObjectHandle kids, std::vector<QPDFObjGen>& found) {
  for (QPDFObjectHandle kid : kids_of(kids)) {
    const std::string type = kid.getKey("/S").getName();
    if (type == "/Form" || type == "/Link") found.push_back(kid.getObjGen());
    collect(kid.getKey("/K"), found);
  }
}

void expect_reading_order(FormReader& file) {
  std::vector<QPDFObjGen> read, walked;
  collect(file.catalog().getKey("/StructTreeRoot").getKey("/K"), read);
  for (FormReader::OnPage each : file.annotations())
    walked.push_back(file.element_of(each.annotation).getObjGen());
  EXPECT_EQ(walked, read);
  for (QPDFObjectHandle page : file.pages()) EXPECT_EQ(page.getKey("/Tabs").unparse(), "/S");
}

TEST(Widgets, AndLinksStandInReadingOrder) {
  FormReader file(form("sv"));
  QPDFObjectHandle first = file.pages()[0].getKey("/Annots");
  EXPECT_EQ(first.getArrayItem(1).getKey("/Subtype").unparse(), "/Link");
  expect_reading_order(file);
}

// A paragraph that is gone back to once the next one has begun.
TEST(Widgets, StandInReadingOrderHoweverTheyWereMade) {
  FormSheet sheet("sv");
  const ElementId first = sheet.add(Structure::root(), Role::p);
  const ElementId second = sheet.add(Structure::root(), Role::p);
  sheet.widget(sheet.field("late", FieldKind::text), {36, 120, 60, 20}, second);
  const ElementId link = sheet.add(second, Role::link);
  sheet.link(link, {sheet.text(link, {100, 130}, 12, "Start")}, "#start", "Start");
  sheet.widget(sheet.field("early", FieldKind::text), {36, 80, 60, 20}, first);
  FormReader file(sheet.pages);
  expect_reading_order(file);
  EXPECT_EQ(file.annotations().front().annotation.getKey("/T").unparse(), "(early)");
}

}  // namespace
}  // namespace hjemvei::test
