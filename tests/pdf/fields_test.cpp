// The fields of a form: their names, what kind they are of, and what they hold.
#include "form_sheet.h"

#include <gtest/gtest.h>

#include <set>

#include "form_reader.h"

namespace hjemvei::test {
namespace {

std::set<std::string> names_below(QPDFObjectHandle fields, const std::string& before = "") {
  std::set<std::string> names;
  for (QPDFObjectHandle field : fields.getArrayAsVector()) {
    if (!field.hasKey("/T")) continue;  // a widget
    const std::string part = field.getKey("/T").getUTF8Value();
    EXPECT_EQ(part.find('.'), std::string::npos) << part;
    std::set<std::string> below;
    if (field.hasKey("/Kids")) below = names_below(field.getKey("/Kids"), before + part + ".");
    if (below.empty()) below.insert(before + part);
    for (const std::string& name : below) EXPECT_TRUE(names.insert(name).second) << name;
  }
  return names;
}

// Each kid knows its parent, and what stands on top has none.
void expect_parents(QPDFObjectHandle fields, QPDFObjectHandle parent) {
  for (QPDFObjectHandle field : fields.getArrayAsVector()) {
    EXPECT_TRUE(field.isIndirect());
    if (parent.isNull())
      EXPECT_FALSE(field.hasKey("/Parent"));
    else
      EXPECT_EQ(field.getKey("/Parent").getObjGen(), parent.getObjGen());
    if (field.hasKey("/Kids")) expect_parents(field.getKey("/Kids"), field);
  }
}

TEST(Fields, StandInLevelsOfTheirNames) {
  FormReader file(form("sv"));
  QPDFObjectHandle fields = file.acroform().getKey("/Fields");
  EXPECT_EQ(fields.getArrayNItems(), 4);
  EXPECT_EQ(names_below(fields),
            (std::set<std::string>{"person.name", "person.notes", "queues.list.1.since",
                                   "queues.list.1.fee", "queues.list.2.fee", "queues.deadline",
                                   "home.kind", "home.size", "home.who", "home.pets", "done.queue",
                                   "done.bank"}));
  expect_parents(fields, QPDFObjectHandle::newNull());
  // A level is a name, what it holds and no more.
  EXPECT_EQ(file.field("queues.list").getKeys(), (std::set<std::string>{"/Kids", "/Parent", "/T"}));
}

TEST(Fields, WithOneWidgetAreOneObjectWithIt) {
  FormReader file(form("sv"));
  for (const char* name : {"person.name", "queues.list.2.fee", "home.kind", "done.bank"}) {
    QPDFObjectHandle field = file.field(name);
    EXPECT_FALSE(field.hasKey("/Kids")) << name;
    EXPECT_EQ(field.getKey("/Subtype").unparse(), "/Widget") << name;
    EXPECT_EQ(field.getKey("/TU").getUTF8Value(), name + std::string("?"));
  }
  bool found = false;
  for (QPDFObjectHandle annotation : file.pages()[0].getKey("/Annots").getArrayAsVector())
    found |= annotation.getObjGen() == file.field("person.name").getObjGen();
  EXPECT_TRUE(found);
}

TEST(Fields, WithTwoWidgetsHaveThemForKids) {
  FormReader file(form("sv"));
  QPDFObjectHandle field = file.field("queues.deadline");
  EXPECT_FALSE(field.hasKey("/Subtype"));
  EXPECT_FALSE(field.hasKey("/Rect"));
  EXPECT_EQ(field.getKey("/TU").getUTF8Value(), "queues.deadline?");
  QPDFObjectHandle kids = field.getKey("/Kids");
  ASSERT_EQ(kids.getArrayNItems(), 2);
  const std::string said[]{"Deadline, first", "Deadline, again"};
  for (int i = 0; i < 2; ++i) {
    QPDFObjectHandle widget = kids.getArrayItem(i);
    EXPECT_EQ(widget.getKey("/Subtype").unparse(), "/Widget");
    EXPECT_EQ(widget.getKey("/TU").getUTF8Value(), said[i]);
    EXPECT_EQ(widget.getKey("/P").getObjGen(),
              file.pages()[static_cast<std::size_t>(i)].getObjGen());
    for (const char* of_field : {"/T", "/FT", "/V", "/Ff", "/DA", "/Opt"})
      EXPECT_FALSE(widget.hasKey(of_field)) << of_field;
  }
}

// Flags by their bits (ISO 32000-1, tables 221, 226, 228 and 230).
TEST(Fields, SayTheirKindByTypeAndFlags) {
  FormReader file(form("sv"));
  constexpr int required = 0x2, multiline = 0x1000, no_toggle_to_off = 0x4000, radio = 0x8000,
                combo = 0x20000;
  const struct {
    const char* name;
    const char* type;
    int flags;
  } all[]{{"person.name", "/Tx", required},
          {"person.notes", "/Tx", multiline},
          {"queues.list.1.since", "/Tx", 0},
          {"queues.list.1.fee", "/Tx", 0},
          {"home.kind", "/Ch", combo},
          {"home.who", "/Btn", required | radio | no_toggle_to_off},
          {"home.pets", "/Btn", radio | no_toggle_to_off},
          {"done.queue", "/Btn", 0}};
  for (const auto& each : all) {
    QPDFObjectHandle field = file.field(each.name);
    EXPECT_EQ(field.getKey("/FT").unparse(), each.type) << each.name;
    EXPECT_EQ(field.hasKey("/Ff") ? field.getKey("/Ff").getIntValueAsInt() : 0, each.flags)
        << each.name;
  }
}

TEST(Fields, HoldTheirValues) {
  FormReader file(form("sv"));
  EXPECT_EQ(file.field("person.name").getKey("/V").getUTF8Value(), "Åsa");
  EXPECT_FALSE(file.field("person.notes").hasKey("/V"));
  EXPECT_EQ(file.field("queues.list.1.since").getKey("/V").unparse(), "(2026-11-22)");
  EXPECT_EQ(file.field("home.kind").getKey("/V").unparse(), "(rent)");
  EXPECT_EQ(file.field("home.size").getKey("/V").unparse(), "()");
  EXPECT_EQ(file.field("done.queue").getKey("/V").unparse(), "/Yes");
  EXPECT_EQ(file.field("done.bank").getKey("/V").unparse(), "/Off");
  EXPECT_EQ(file.field("home.who").getKey("/V").unparse(), "/two");
  EXPECT_EQ(file.field("home.pets").getKey("/V").unparse(), "/Off");
}

TEST(Fields, OptionsAreWhatIsStoredAndWhatIsShown) {
  FormReader file(form("sv"));
  std::vector<std::string> options;
  for (QPDFObjectHandle pair : file.field("home.kind").getKey("/Opt").getArrayAsVector()) {
    ASSERT_EQ(pair.getArrayNItems(), 2);
    options.push_back(pair.getArrayItem(0).getUTF8Value() + "=" +
                      pair.getArrayItem(1).getUTF8Value());
  }
  EXPECT_EQ(options, (std::vector<std::string>{"= ", "rent=Hyra", "own=Äga (insats)"}));
}

TEST(Fields, RunFromTheRightWhereTheDocumentDoes) {
  FormReader arabic(form("ar")), swedish(form("sv"));
  for (const char* name : {"person.name", "person.notes", "queues.deadline", "home.kind"}) {
    EXPECT_EQ(arabic.field(name).getKey("/Q").unparse(), "2") << name;
    EXPECT_FALSE(swedish.field(name).hasKey("/Q")) << name;
  }
  EXPECT_FALSE(arabic.field("done.queue").hasKey("/Q"));
  EXPECT_FALSE(arabic.field("home.who").hasKey("/Q"));
  EXPECT_FALSE(arabic.acroform().hasKey("/Q"));
}

TEST(Fields, AreTypedInTheFontOfTheForm) {
  FormReader file(form("sv"));
  EXPECT_TRUE(file.acroform().isIndirect());
  EXPECT_EQ(file.acroform().getKeys(), (std::set<std::string>{"/DA", "/DR", "/Fields"}));
  QPDFObjectHandle fonts = file.acroform().getKey("/DR").getKey("/Font");
  EXPECT_EQ(fonts.getKeys(), std::set<std::string>{"/Form"});
  EXPECT_EQ(fonts.getKey("/Form").getKey("/BaseFont").unparse(), "/HjemveiForm-Latin");
  const std::string ink = " Tf 0.086 0.125 0.18 rg";
  EXPECT_EQ(file.acroform().getKey("/DA").getUTF8Value(), "/Form 11" + ink);
  EXPECT_EQ(file.field("person.name").getKey("/DA").getUTF8Value(), "/Form 11" + ink);
  EXPECT_EQ(file.field("person.notes").getKey("/DA").getUTF8Value(), "/Form 9.5" + ink);
  EXPECT_EQ(file.field("home.kind").getKey("/DA").getUTF8Value(), "/Form 11" + ink);
}

// Nothing runs, nothing is sent, and no viewer is asked to paint what is painted already.
TEST(Fields, DoNothingByThemselves) {
  Pages pages = form("ar");
  for (Page& page : pages.pages) page.links.clear();  // whose actions are those of links
  Diagnostics diagnostics;
  const std::string objects = dump_objects(pages, *project_fonts(), {}, diagnostics);
  EXPECT_NE(objects.find("/AcroForm"), std::string::npos);
  for (const char* never : {"/AA", "/JS", "/JavaScript", "/NeedAppearances", "/XFA", "/SigFlags",
                            "/SubmitForm", "/OpenAction", "/CO"})
    EXPECT_EQ(objects.find(never), std::string::npos) << never;
  FormReader file(form("sv"));
  for (FormReader::OnPage each : file.annotations()) {
    EXPECT_FALSE(each.annotation.hasKey("/A"));
    EXPECT_FALSE(each.annotation.hasKey("/AA"));
  }
}

TEST(Fields, AreMarkedAsAFormOfTheProgram) {
  FormReader file(form("sv"));
  EXPECT_EQ(file.catalog().getKey("/PieceInfo").unparseResolved(),
            "<< /Hjemvei << /LastModified (D:20261122000000Z) /Private << /Guide (bostad) "
            "/Language (sv) /Product (plan) /Version (2026-11-22) >> >> >>");
  Sheet plain(*project_fonts(), "sv");
  plain.pages.title = "Min plan";
  plain.next_page();
  plain.text(plain.add(Structure::root(), Role::h1), {36, 60}, 20, "Min plan");
  ReadBack without(plain.pages);
  EXPECT_FALSE(without.catalog().hasKey("/AcroForm"));
  EXPECT_FALSE(without.catalog().hasKey("/PieceInfo"));
}

// The date is that of the version, whenever the file was changed last.
TEST(Fields, DateIsThatOfTheVersion) {
  PdfOptions options;
  options.modification_time = 1'900'000'000;
  FormReader file(form("sv"), options);
  EXPECT_EQ(file.catalog()
                .getKey("/PieceInfo")
                .getKey("/Hjemvei")
                .getKey("/LastModified")
                .getUTF8Value(),
            "D:20261122000000Z");
}

}  // namespace
}  // namespace hjemvei::test
