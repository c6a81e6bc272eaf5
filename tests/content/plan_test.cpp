// plan.yaml: what is read of it, its fields, its places for translation, and every fault with the
// whole message.
#include <gtest/gtest.h>

#include "content/places.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

constexpr const char* kPlan = R"(title: Min boplan
privacy:
  own: Bara din.
  office: Kontorets kopia.
sections:
  - id: me
    title: Det här är jag
    fields:
      - text:
          id: name
          label: Namn
          hint: Inte personnummer.
          required: true
          width: half
      - radio:
          id: interpreter
          label: Tolk?
          width: third
          options:
            - id: "yes"
              label: Ja
            - id: "no"
              label: Nej
      - checkbox:
          id: goal
          label: Jag vill
          options:
            - id: keep
              label: Bo kvar
            - id: buy
              label: Köpa
  - id: offers
    title: Erbjudanden
    section: offer
    matters: deadline
    text: Svara **i tid**.
    fields:
      - table:
          id: list
          rows: 2
          row-label: Nummer
          columns:
            - text:
                id: home
                label: Bostad
                width: 3
            - date:
                id: before
                label: Svara före
      - table:
          id: papers
          named-rows:
            - id: pass
              label: Pass
          columns:
            - checkbox:
                id: have
                label: Klart
      - paragraph: Skriv här.
      - lines:
          id: more
          label: Annat
          rows: 4
      - checkbox:
          id: copy
          label: Jag har fått en kopia
      - again:
          field: me.name
          width: half
      - signature:
          label: Underskrift
          width: half
)";

struct GuideWithPlan : SmallGuide {
  GuideWithPlan() { files.files["small/plan.yaml"] = kPlan; }
};

std::string faults_of(const std::string& from, const std::string& to) {
  return GuideWithPlan().write("small/plan.yaml", from, to).read().faults();
}

TEST(Plan, IsRead) {
  GuideWithPlan small;
  small.read();
  EXPECT_EQ(small.faults(), "");
  ASSERT_TRUE(small.guide && small.guide->plan);
  const Plan& plan = *small.guide->plan;
  EXPECT_EQ(plan.title.source, "Min boplan");
  EXPECT_EQ(plan.privacy_office.source, "Kontorets kopia.");
  ASSERT_EQ(plan.sections.size(), 2u);
  EXPECT_EQ(plan.sections[1].section, "offer");
  EXPECT_EQ(plan.sections[1].matters, Matters::deadline);
  const PlanField& name = std::get<PlanField>(plan.sections[0].items.at(0));
  EXPECT_TRUE(name.required);
  EXPECT_EQ(name.width, 6);
  EXPECT_EQ(name.hint->source, "Inte personnummer.");
  const PlanTable& table = std::get<PlanTable>(plan.sections[1].items.at(0));
  EXPECT_EQ(table.rows, 2);
  EXPECT_EQ(table.columns.at(0).width, 3);
  EXPECT_EQ(table.columns.at(1).width, 1);
  EXPECT_EQ(table.columns.at(1).kind, FieldKind::date);
  EXPECT_EQ(std::get<PlanField>(plan.sections[1].items.at(3)).rows, 4);
  EXPECT_EQ(std::get<PlanAgain>(plan.sections[1].items.at(5)).field, "me.name");
}

TEST(Plan, NamesItsFields) {
  GuideWithPlan small;
  small.read();
  std::vector<std::string> names;
  for (const FormField& field : form_fields(*small.guide->plan))
    names.push_back(field.name + " " + name_of(field.kind));
  EXPECT_EQ(names, (std::vector<std::string>{
                       "me.name text", "me.interpreter radio", "me.goal.keep checkbox",
                       "me.goal.buy checkbox", "offers.list.1.home text",
                       "offers.list.1.before date", "offers.list.2.home text",
                       "offers.list.2.before date", "offers.papers.pass.have checkbox",
                       "offers.more lines", "offers.copy checkbox"}));
  const auto fields = form_fields(*small.guide->plan);
  EXPECT_EQ(fields.at(1).values, (std::vector<std::string>{"yes", "no"}));
  EXPECT_TRUE(fields.at(2).values.empty());
}

TEST(Plan, ItsTextsArePlacesForTranslation) {
  GuideWithPlan small;
  small.read();
  std::vector<std::string> found;
  for (const Place& place : places(*small.guide)) {
    if (!place.at.starts_with("plan/")) continue;
    found.push_back(place.at);
    const bool deadline = place.at.starts_with("plan/offers");
    EXPECT_EQ(place.matters, deadline ? Matters::deadline : Matters::no) << place.at;
  }
  EXPECT_EQ(found, (std::vector<std::string>{"plan/title",
                                             "plan/privacy/own",
                                             "plan/privacy/office",
                                             "plan/me/title",
                                             "plan/me.name/label",
                                             "plan/me.name/hint",
                                             "plan/me.interpreter/label",
                                             "plan/me.interpreter/options.yes",
                                             "plan/me.interpreter/options.no",
                                             "plan/me.goal/label",
                                             "plan/me.goal/options.keep",
                                             "plan/me.goal/options.buy",
                                             "plan/offers/title",
                                             "plan/offers/text",
                                             "plan/offers.list/row-label",
                                             "plan/offers.list.home/label",
                                             "plan/offers.list.before/label",
                                             "plan/offers.papers/rows.pass",
                                             "plan/offers.papers.have/label",
                                             "plan/offers/paragraph.1",
                                             "plan/offers.more/label",
                                             "plan/offers.copy/label",
                                             "plan/offers/signature.1"}));
}

TEST(Plan, IsNotNeeded) {
  SmallGuide small;
  small.read();
  EXPECT_FALSE(small.guide->plan);
}

TEST(PlanFault, SectionThatTheGuideDoesNotHave) {
  EXPECT_EQ(faults_of("section: offer", "section: offers"),
            "content/small/plan.yaml:34:14: error: guide.yaml has no section \"offers\"\n"
            "    section: offers\n"
            "             ^\n"
            "  instead: write section: offer\n");
}

TEST(PlanFault, TwoFieldsOfOneName) {
  EXPECT_EQ(faults_of("id: goal", "id: name"),
            "content/small/plan.yaml:25:11: error: there is already a field \"name\" here\n"
            "    id: name\n"
            "    ^\n"
            "  instead: write another id\n");
}

TEST(PlanFault, NumberAsId) {
  EXPECT_EQ(faults_of("id: pass", "id: \"7\""),
            "content/small/plan.yaml:53:15: error: the id of this row is a number, as rows have\n"
            "    - id: \"7\"\n"
            "      ^\n"
            "  instead: write a word in id:\n");
}

TEST(PlanFault, FieldOnceMoreThatIsNot) {
  EXPECT_EQ(faults_of("field: me.name", "field: me.nam"),
            "content/small/plan.yaml:68:18: error: the plan has no field \"me.nam\"\n"
            "    field: me.nam\n"
            "           ^\n"
            "  instead: write field: me.name\n");
}

TEST(PlanFault, OneOption) {
  EXPECT_EQ(faults_of("            - id: \"no\"\n              label: Nej\n", ""),
            "content/small/plan.yaml:20:15: error: there is only one option\n"
            "    - id: \"yes\"\n"
            "      ^\n"
            "  instead: write two or more, or use checkbox:\n");
}

TEST(PlanFault, TableWithoutRows) {
  EXPECT_EQ(faults_of("          rows: 2\n", "          rows: 61\n"),
            "content/small/plan.yaml:40:17: error: a table of 61 rows\n"
            "    rows: 61\n"
            "          ^\n"
            "  instead: write rows: with a number from 1 to 60, or named-rows:\n");
}

TEST(PlanFault, LinkToAScreen) {
  EXPECT_EQ(faults_of("paragraph: Skriv här.", "paragraph: Läs [mer](#offer.answer)."),
            "content/small/plan.yaml:59:20: error: a link to the screen \"offer.answer\"; a plan has "
            "no screens\n"
            "    - paragraph: Läs [mer](#offer.answer).\n"
            "                 ^\n"
            "  instead: write the words without the link, or link to an https:// address\n");
}

}  // namespace
}  // namespace hjemvei
