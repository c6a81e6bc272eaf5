// The housing plan of the guide we ship: its fields, that all fits, and what is said when a value does
// not.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "layout/make_plan.h"
#include "made.h"

namespace hjemvei {
namespace {

class PlanIn : public testing::TestWithParam<const char*> {
 protected:
  PlanIn() : made_(GetParam()) {}

  Pages pages(PlanForm form, const CaseValues* values = nullptr, bool by_office = false) {
    return make_plan(made_.edition, made_.workplace->plan_layout(),
                     made_.workplace->units().front().work->theme, made_.workplace->fonts(),
                     {form, values, by_office}, made_.faults);
  }
  bool right_to_left() const { return find_language(GetParam())->right_to_left(); }
  const Plan& plan() const { return *made_.workplace->units().front().work->guide.plan; }

  Made made_;
};

std::vector<const Widget*> widgets_of(const Pages& pages) {
  std::vector<const Widget*> all;
  for (const Page& page : pages.pages)
    for (const Widget& widget : page.widgets) all.push_back(&widget);
  return all;
}

std::string whole_text(const Pages& pages) {
  std::string text;
  for (const Page& page : pages.pages)
    for (const TextLine* line : lines_of(page)) text += text_of(*line, pages) + "\n";
  return text;
}

TEST_P(PlanIn, HasEveryFieldOnceAndInOrder) {
  const Pages made = pages(PlanForm::fillable);
  EXPECT_EQ(print(made_.faults.sorted()), "");
  std::vector<std::string> wanted, found;
  for (const FormField& field : form_fields(plan())) wanted.push_back(field.name);
  for (const PlacedField& field : made.fields) found.push_back(field.name);
  EXPECT_EQ(found, wanted);
}

TEST_P(PlanIn, SaysWhatEachFieldIs) {
  const Pages made = pages(PlanForm::fillable);
  std::set<std::string> said;
  for (const Widget* widget : widgets_of(made)) {
    EXPECT_FALSE(widget->description.empty());
    EXPECT_EQ(made.structure[widget->element].role, Role::form);
    EXPECT_TRUE(made.structure[widget->element].kids.empty());
    said.insert(made.fields[widget->field].name + ": " + widget->description);
  }
  // No two fields sound alike, and the parts of one can be told apart. Only the adviser's name, which is
  // shown twice, is said twice; the reader's is said without "must be filled in" the second time.
  EXPECT_EQ(said.size() + 1, widgets_of(made).size());
}

TEST_P(PlanIn, ShowsTheSameDatumTwice) {
  const Pages made = pages(PlanForm::fillable);
  std::map<std::string, int> count;
  for (const Widget* widget : widgets_of(made)) ++count[made.fields[widget->field].name];
  EXPECT_EQ(count["me.name"], 2);
  EXPECT_EQ(count["me.adviser"], 2);
  EXPECT_EQ(count["me.interpreter"], 2);   // yes and no
  EXPECT_EQ(count["me.phone"], 1);
}

TEST_P(PlanIn, HasRoomForAPen) {
  const Pages made = pages(PlanForm::fillable);
  for (const Page& page : made.pages)
    for (std::size_t a = 0; a < page.widgets.size(); ++a) {
      const Widget& widget = page.widgets[a];
      const FieldKind kind = made.fields[widget.field].kind;
      const bool mark = kind == FieldKind::checkbox || kind == FieldKind::radio;
      EXPECT_GE(widget.area.height, mark ? mm(5) - 0.01 : mm(9) - 2) << widget.description;
      EXPECT_GE(widget.area.x, mm(14)) << widget.description;
      EXPECT_LE(widget.area.right(), made.size.width - mm(14)) << widget.description;
      for (std::size_t b = a + 1; b < page.widgets.size(); ++b)
        EXPECT_FALSE(overlap(widget.area, page.widgets[b].area))
            << widget.description << " and " << page.widgets[b].description;
    }
}

TEST_P(PlanIn, KeepsItsTextOnThePageAndApart) {
  const Pages made = pages(PlanForm::fillable);
  EXPECT_EQ(made.size, (Size{mm(210), mm(297)}));
  for (const Page& page : made.pages) {
    const std::vector<const TextLine*> lines = lines_of(page);
    for (std::size_t a = 0; a < lines.size(); ++a) {
      const Rect box = box_of(*lines[a]);
      EXPECT_GE(box.x, mm(14)) << text_of(*lines[a], made);
      EXPECT_LE(box.right(), made.size.width - mm(14)) << text_of(*lines[a], made);
      EXPECT_GE(box.y, mm(3)) << text_of(*lines[a], made);
      EXPECT_LE(box.bottom(), made.size.height - mm(5)) << text_of(*lines[a], made);
      for (std::size_t b = a + 1; b < lines.size(); ++b)
        EXPECT_FALSE(overlap(box, box_of(*lines[b])))
            << text_of(*lines[a], made) << " and " << text_of(*lines[b], made);
      for (const Widget& widget : page.widgets)
        EXPECT_FALSE(overlap(box, widget.area))
            << text_of(*lines[a], made) << " on the field " << widget.description;
    }
  }
}

TEST_P(PlanIn, SpeaksTheOfficesLanguageToo) {
  const std::string text = whole_text(pages(PlanForm::fillable));
  const bool own = std::string(GetParam()) == "sv";
  const EditionPlan& edition = *made_.edition.plan;
  EXPECT_EQ(edition.title.office.has_value(), !own);
  EXPECT_NE(text.find("Min boplan"), std::string::npos);
  EXPECT_NE(text.find("Telefon"), std::string::npos);
}

TEST_P(PlanIn, FlatHasNoFieldsAndTheSamePages) {
  const Pages flat = pages(PlanForm::flat), form = pages(PlanForm::fillable);
  EXPECT_TRUE(flat.fields.empty());
  EXPECT_TRUE(widgets_of(flat).empty());
  EXPECT_EQ(flat.pages.size(), form.pages.size());
  EXPECT_EQ(whole_text(flat), whole_text(form));
}

TEST_P(PlanIn, ReadsItsContentInOrder) {
  const CaseValues values = {{"me.name", {"Åsa Ökande", {}}}, {"me.interpreter", {"yes", {}}}};
  const Pages made = pages(PlanForm::flat, &values);
  std::uint32_t last = 0;
  for (const Page& page : made.pages)
    for (const TextLine* line : lines_of(page)) {
      const auto* id = std::get_if<ContentId>(&made.runs[line->first_run].owner);
      if (!id) continue;   // head and foot
      EXPECT_GE(id->number(), last) << text_of(*line, made);
      last = id->number();
    }
}

// The value begins where the language's lines begin.
TEST_P(PlanIn, SetsValuesIntoTheirFields) {
  const CaseValues values = {{"me.name", {"Åsa Ökande", {}}},
                             {"goal.alone", {"Ett\nTvå", {}}},
                             {"me.device", {"phone", {}}},
                             {"goal.kind.buy", {"yes", {}}}};
  const Pages made = pages(PlanForm::fillable, &values);
  EXPECT_EQ(print(made_.faults.sorted()), "");
  std::map<std::string, std::string> shown;
  for (const Page& page : made.pages)
    for (const Widget& widget : page.widgets)
      for (const Item& item : widget.appearance) {
        const TextLine* line = std::get_if<TextLine>(&item);
        if (!line) continue;
        shown[made.fields[widget.field].name] += text_of(*line, made) + "|";
        const double left = line->origin.x - widget.area.x;
        const double right = widget.area.right() - line->origin.x - line->width;
        EXPECT_LT(right_to_left() ? right : left, mm(3)) << widget.description;
        EXPECT_TRUE(std::holds_alternative<InWidget>(made.runs[line->first_run].owner));
      }
  EXPECT_EQ(shown["me.name"], "Åsa Ökande|Åsa Ökande|");
  EXPECT_EQ(shown["goal.alone"], "Ett|Två|");
  EXPECT_EQ(shown.count("me.phone"), 0u);
  EXPECT_NE(shown["me.device"], "phone|");   // its label
  for (const PlacedField& field : made.fields) {
    const auto value = values.find(field.name);
    EXPECT_EQ(field.value, value == values.end() ? "" : value->second.value) << field.name;
  }
}

TEST_P(PlanIn, MarksWhatIsTickedInAFlatCopyInWords) {
  const CaseValues values = {{"goal.kind.buy", {"yes", {}}}, {"me.interpreter", {"no", {}}}};
  const Pages made = pages(PlanForm::flat, &values);
  int marks = 0;
  for (std::uint32_t i = 0; i < made.structure.element_count(); ++i)
    if (const Element& element = made.structure[ElementId(i)]; element.role == Role::figure) {
      EXPECT_EQ(element.alt, made_.edition.plan->ticked);
      EXPECT_TRUE(element.box);
      ++marks;
    }
  EXPECT_EQ(marks, 2);
}

TEST_P(PlanIn, SaysWhoKeepsIt) {
  const EditionPlan& edition = *made_.edition.plan;
  const auto says = [](const Pages& made, const BilingualText& text) {
    for (std::uint32_t i = 0; i < made.structure.element_count(); ++i)
      if (made.structure[ElementId(i)].at == text.own.at) return true;
    return false;
  };
  EXPECT_TRUE(says(pages(PlanForm::flat), edition.privacy_own));
  EXPECT_FALSE(says(pages(PlanForm::flat), edition.privacy_office));
  EXPECT_TRUE(says(pages(PlanForm::flat, nullptr, true), edition.privacy_office));
  EXPECT_FALSE(says(pages(PlanForm::flat, nullptr, true), edition.privacy_own));
}

INSTANTIATE_TEST_SUITE_P(Stockholm, PlanIn, testing::Values("sv", "en", "ar", "uk", "ti"),
                         [](const auto& info) { return std::string(info.param); });

TEST(PlanFault, ValueThatDoesNotFit) {
  Made made("sv");
  Sources sources;
  const SourceFile& file = sources.add_confidential("case.yaml", "values:\n  hemligt\n");
  std::string text;
  for (int i = 0; i < 60; ++i) text += "hemligt ";
  const CaseValues values = {{"home.change", {text, {&file, 2, 3}}}};
  make_plan(made.edition, made.workplace->plan_layout(),
            made.workplace->units().front().work->theme, made.workplace->fonts(),
            {PlanForm::flat, &values, true}, made.faults);
  EXPECT_EQ(print(made.faults.sorted()),
            "case.yaml:2:3: error: the text of the field \"home.change\" needs 9 lines at its "
            "smallest; there is room for 2\n"
            "  instead: a shorter text\n");
}

}  // namespace
}  // namespace hjemvei
