// Case data: what was printed of a plan is taken in again, and every fault is said without a word of
// what a person has written.
#include <gtest/gtest.h>

#include "content/case_data.h"
#include "forms/print_values.h"

namespace hjemvei {
namespace {

NamedForm form_of(std::vector<FilledValue> values) {
  return {"a.pdf", {"stockholm", "ti", "2026-11-22", std::move(values)}};
}

PlanField text_field(std::string id, FieldKind kind = FieldKind::text) {
  PlanField field;
  field.id = std::move(id);
  field.kind = kind;
  return field;
}

Plan small_plan() {
  Plan plan;
  PlanSection& me = plan.sections.emplace_back();
  me.id = "me";
  me.items.push_back(text_field("name"));
  me.items.push_back(text_field("born", FieldKind::date));
  me.items.push_back(text_field("rent", FieldKind::number));
  me.items.push_back(text_field("more", FieldKind::lines));
  PlanField goal = text_field("goal", FieldKind::checkbox);
  goal.options = {{{}, "keep", {}}, {{}, "buy", {}}};
  me.items.push_back(goal);
  PlanField how = text_field("how", FieldKind::radio);
  how.options = {{{}, "sms", {}}, {{}, "mail", {}}};
  me.items.push_back(how);
  PlanTable table;
  table.id = "list";
  table.rows = 2;
  table.columns = {text_field("home")};
  me.items.push_back(table);
  PlanSection& next = plan.sections.emplace_back();
  next.id = "next";
  PlanTable weeks;
  weeks.id = "soon";
  weeks.named_rows = {{{}, "week", {}}};
  weeks.rows = 1;
  weeks.columns = {text_field("what")};
  next.items.push_back(weeks);
  return plan;
}

struct Taken {
  explicit Taken(const std::string& yaml) : plan(small_plan()) {
    const SourceFile& file = sources.add_confidential("case.yaml", yaml);
    if (const auto tree = parse_tree(file, diagnostics)) data = read_case_data(*tree, plan, diagnostics);
  }
  std::string faults() const { return print(diagnostics.sorted()); }
  std::string values() const {
    std::string out;
    for (const auto& [name, value] : data.values) out += name + "=" + value.value + "|";
    return out;
  }
  Plan plan;
  Sources sources;
  Diagnostics diagnostics;
  CaseData data;
};

TEST(CaseData, TakesInWhatWasPrinted) {
  const std::vector<FilledValue> values = {{"me.name", "Åsa: \"Å\" # x"},
                                           {"me.born", "1990-02-28"},
                                           {"me.rent", "8500"},
                                           {"me.more", "ett\ntvå"},
                                           {"me.goal.buy", "yes"},
                                           {"me.how", "mail"},
                                           {"me.list.2.home", "ሰላም"}};
  for (const std::string& text :
       {values_as_yaml({form_of(values)}), values_as_json({form_of(values)})}) {
    const Taken taken(text);
    EXPECT_EQ(taken.faults(), "");
    EXPECT_EQ(taken.data.guide, "stockholm");
    EXPECT_EQ(taken.data.language, "ti");
    EXPECT_EQ(taken.values(),
              "me.born=1990-02-28|me.goal.buy=yes|me.how=mail|me.list.2.home=ሰላም|me.more=ett\ntvå|"
              "me.name=Åsa: \"Å\" # x|me.rent=8500|");
  }
}

// A field in the name of another, whichever of them comes first.
TEST(CaseData, TakesInWhatWasPrintedUnderAnothersName) {
  Plan plan;
  plan.sections.emplace_back().id = "me";
  plan.sections.back().items = {text_field("a"), text_field("a.b")};
  for (const auto& values : {std::vector<FilledValue>{{"me.a.b", "x"}, {"me.a", "y"}},
                             std::vector<FilledValue>{{"me.a", "y"}, {"me.a.b", "x"}}})
    for (const std::string& text :
         {values_as_yaml({form_of(values)}), values_as_json({form_of(values)})}) {
      Sources sources;
      Diagnostics diagnostics;
      const auto tree = parse_tree(sources.add_confidential("case.yaml", text), diagnostics);
      CaseData data = read_case_data(*tree, plan, diagnostics);
      EXPECT_EQ(print(diagnostics.sorted()), "") << text;
      EXPECT_EQ(data.values["me.a"].value + data.values["me.a.b"].value, "yx") << text;
    }
}

// Every fault of a file at once, and none of what it says.
TEST(CaseData, Faults) {
  const Taken taken(
      "values:\n"
      "  me:\n"
      "    nam: hemligt\n"
      "    born: hemligt 1990\n"
      "    rent: hemligt 8500\n"
      "    goal: {keep: hemligt}\n"
      "    how: hemligt\n"
      "    list:\n"
      "      - home: {x: hemligt}\n"
      "      - {}\n"
      "      - home: hemligt\n"
      "  you: hemligt\n"
      "valus: {}\n");
  EXPECT_EQ(taken.faults(),
            "case.yaml:3:5: error: the plan has no field \"me.nam\"\n"
            "  instead: write me.name\n"
            "case.yaml:4:11: error: the field \"me.born\" takes a date\n"
            "  instead: year, month and day, as 2026-11-22\n"
            "case.yaml:5:11: error: the field \"me.rent\" takes a number\n"
            "  instead: digits, with a decimal point if need be, as 8500\n"
            "case.yaml:6:18: error: the field \"me.goal.keep\" is a box to tick\n"
            "  instead: yes or no\n"
            "case.yaml:7:10: error: the field \"me.how\" takes one of its options\n"
            "  instead: one of: sms, mail\n"
            "case.yaml:9:15: error: several values for the field \"me.list.1.home\"\n"
            "  instead: one value\n"
            "case.yaml:11:9: error: row 3; the plan has 2\n"
            "  instead: only the rows that there is room for\n"
            "case.yaml:12:3: error: the plan has no field \"you\"\n"
            "  instead: a field of plan.yaml\n"
            "case.yaml:13:1: error: unknown key \"valus\"\n"
            "  instead: write values\n");
  EXPECT_EQ(taken.faults().find("hemligt"), std::string::npos);
}

// Null is no text; a text that reads so is one. What is not filled in clears nothing.
TEST(CaseData, NullIsNotFilledIn) {
  const Taken taken(
      "guide: ~\n"
      "language: null\n"
      "values:\n"
      "  me: {name: ~, born: null, rent: NULL, more: Null, goal: ~, how: ''}\n"
      "  me.list: [null, ~]\n");
  EXPECT_EQ(taken.faults(), "");
  EXPECT_EQ(taken.values(), "me.how=|");
  EXPECT_EQ(taken.data.guide + taken.data.language, "");
  EXPECT_EQ(Taken("values: ~").faults(), "");
  EXPECT_EQ(Taken("{\"values\": {\"me\": {\"name\": null, \"more\": \"null\"}}}").values(), "me.more=null|");
  EXPECT_EQ(Taken("values: {me: {name: '~', more: NuLL}}").values(), "me.more=NuLL|me.name=~|");
}

TEST(CaseData, LineEndsAreLineFeeds) {
  EXPECT_EQ(Taken("values: {me: {more: \"a\\r\\nb\\rc\\n\\rd\\r\"}}").values(), "me.more=a\nb\nc\n\nd\n|");
  EXPECT_EQ(Taken("values:\r\n  me:\r\n    more: |\r\n      a\r\n      b\r\n").values(), "me.more=a\nb\n|");
  EXPECT_EQ(Taken("values:\n  me:\n    name: \"hemligt\\rhemligt\"\n").faults(),
            "case.yaml:3:11: error: the field \"me.name\" has one line; there are more\n"
            "  instead: the text on one line\n");
}

// As from a cell of a table that was copied; no font has one.
TEST(CaseData, TabsAreSpaces) {
  EXPECT_EQ(Taken("values: {me: {name: \"a\\tb\", more: \"a\\t\\nb\"}}").values(), "me.more=a \nb|me.name=a b|");
}

TEST(CaseDataFault, FieldThatStandsTwice) {
  const std::string line =
      "case.yaml:3:8: error: the field \"me.name\" stands twice; it stands also on line 2\n"
      "  instead: keep one of them\n";
  EXPECT_EQ(Taken("values:\n  me.name: hemligt\n  me: {name: hemligt}\n").faults(), line);
  EXPECT_EQ(Taken("values:\n  me.name: hemligt\n  me: {name: }\n").faults(), "");
  EXPECT_EQ(Taken("{values: {\"é\": ~, me: {name: hemligt}, \"me.name\": x}}").faults(),
            "case.yaml:1:40: error: the field \"me.name\" stands twice; it stands also in column 24\n"
            "  instead: keep one of them\n");
  // Also where neither can be taken.
  EXPECT_EQ(Taken("values:\n  me.list:\n    - {home: \"\\e\"}\n  me.list.1.home: \"\\e\"\n").faults(),
            "case.yaml:3:14: error: an invisible control character stands in the value of the field "
            "\"me.list.1.home\"\n"
            "  instead: the value without it\n"
            "case.yaml:4:3: error: the field \"me.list.1.home\" stands twice; it stands also on line 3\n"
            "  instead: keep one of them\n");
}

TEST(CaseDataFault, ListWhereRowsHaveNamesOrNone) {
  EXPECT_EQ(Taken("values:\n  me: [hemligt]\n  next:\n    soon: [hemligt]\n").faults(),
            "case.yaml:2:7: error: a list where there are no numbered rows\n"
            "  instead: a line for each field: name\n"
            "case.yaml:4:11: error: a list where there are no numbered rows\n"
            "  instead: a line for each field: week.what\n");
}

TEST(CaseDataFault, ListOrMapWhereATextBelongs) {
  EXPECT_EQ(Taken("guide: [hemligt]\nlanguage: {hemligt: x}\nversion: []\nfile: {}\nvalues: [hemligt]\n").faults(),
            "case.yaml:1:8: error: several values for \"guide\"\n"
            "  instead: one value\n"
            "case.yaml:2:11: error: several values for \"language\"\n"
            "  instead: one value\n"
            "case.yaml:3:10: error: several values for \"version\"\n"
            "  instead: one value\n"
            "case.yaml:4:7: error: several values for \"file\"\n"
            "  instead: one value\n"
            "case.yaml:5:9: error: a list where there are no numbered rows\n"
            "  instead: a line for each field: me.name\n");
}

// None of the others can be set in type, or be read by a person.
TEST(CaseDataFault, ControlCharacters) {
  const auto faults = [](const std::string& field, const std::string& escape) {
    return Taken("values:\n  me:\n    " + field + ": \"hemligt" + escape + "hemligt\"\n").faults();
  };
  const auto said = [](const std::string& field) {
    return "case.yaml:3:11: error: an invisible control character stands in the value of the field "
           "\"me." + field + "\"\n  instead: the value without it\n";
  };
  for (const char* escape : {"\\0", "\\a", "\\e", "\\x0B", "\\x7F", "\\x85", "\\x9B"}) {
    EXPECT_EQ(faults("name", escape), said("name")) << escape;
    EXPECT_EQ(faults("more", escape), said("more")) << escape;
    EXPECT_EQ(faults("rent", escape), said("rent")) << escape;
  }
  EXPECT_EQ(faults("name", "\\u200F\\u2067"), "");   // Arabic needs them
}

TEST(CaseData, TakesYesAndNoAndComposesLetters) {
  EXPECT_EQ(Taken("values: {me: {goal: {keep: \"true\", buy: \"no\"}, name: \"A\\u030A\"}}").values(),
            "me.goal.buy=|me.goal.keep=yes|me.name=Å|");
}

}  // namespace
}  // namespace hjemvei
