// What a plan is put together from: labels in two languages, fields with what is filled in, and
// tables of fields. Set as if the page ran from left to right; it is mirrored as a whole.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edition/edition.h"
#include "layout/make_plan.h"
#include "layout/plan_layout.h"
#include "layout/styled_text.h"

namespace hjemvei {

struct PlanSetting {
  Setting& setting;
  const EditionPlan& plan;
  const PlanLayout& layout;
  PlanInput input;
  std::map<std::string, std::uint32_t, std::less<>> fields = {};   // by name, in Pages::fields

  bool flat() const { return input.form == PlanForm::flat; }
  double width() const { return layout.page.width - 2 * layout.margin; }
  const CaseValue* value_of(std::string_view name) const;
};

// ---- Labels (plan_labels.cpp) -------------------------------------------------------------------

struct LabelStyles {
  const TextStyle& own;
  const TextStyle& office;
  std::optional<Color> color = {};   // of `own`, instead of its style's
};

// A text in the reader's language and, behind it or below it, in the office's. Each is an element of
// its own.
class Label {
 public:
  Label(const BilingualText& text, Role role, ElementId parent, const LabelStyles& styles,
        PlanSetting& plan);

  double height(double width, const PlanSetting& plan) const;
  double natural_width() const;   // on one line
  double stacked_width() const;   // one text above the other, each on one line
  // True when a word is too long for this width even at the smallest size.
  bool breaks_a_word(double width, const PlanSetting& plan) const;
  Fragment set(double width, PlanSetting& plan) const { return set_with(nullptr, width, plan); }
  // The same words once more, as page furniture.
  Fragment set_for(Owner owner, double width, PlanSetting& plan) const {
    return set_with(&owner, width, plan);
  }
  ElementId element() const { return element_; }   // of the reader's text

 private:
  struct Hows {
    TextSetting own, office;
    bool beside = false;   // on one line
  };
  Hows hows(double width, const PlanSetting& plan) const;
  Fragment set_with(const Owner* owner, double width, PlanSetting& plan) const;

  LabelStyles styles_;
  ElementId element_;
  StyledText own_;
  std::optional<StyledText> office_;
};

// ---- What stands in a field (plan_value.cpp) ----------------------------------------------------

// A field as what is filled in: a widget or, in a flat plan, a text or a mark. It gets its place in
// the tree when it is made, after what was made before it.
class FieldContent {
 public:
  // `name` is whole: "me.name". `description` is what a screen reader says of it. `state` is the
  // option that a radio button stands for.
  FieldContent(const EditionField& field, std::string name, std::string description,
               ElementId parent, PlanSetting& plan, std::string state = {});

  // Puts it into its box; the box itself is not painted here.
  void place(const Rect& area, Fragment& into, PlanSetting& plan) const;
  bool empty() const { return value_ == nullptr; }

 private:
  bool is_mark() const;
  bool is_on() const;
  void place_text(const Rect& area, Fragment& into, PlanSetting& plan) const;
  void place_mark(const Rect& area, Fragment& into, PlanSetting& plan) const;
  Widget widget(const Rect& area) const;

  const EditionField& field_;
  std::string name_, description_, state_;
  const CaseValue* value_ = nullptr;
  ElementId element_;                   // Form, or Figure of a mark
  std::uint32_t number_ = 0;            // in Pages::fields
  std::vector<StyledText> texts_;       // a line each
};

// A box to tick and a round one, empty, as artifacts.
void paint_tick_box(const Rect& area, bool round, Fragment& into, const PlanSetting& plan);

// "Namn. Hint (must be filled in; yyyy-mm-dd)".
std::string describe(const std::string& label, const EditionField& field, const PlanSetting& plan);

// ---- Parts of a section -------------------------------------------------------------------------

// Something that is never broken over two pages.
struct PlanPart {
  Fragment fragment;
  double space = 0;              // above it, unless it is the first of a page
  bool keep_with_next = false;
  std::function<Fragment()> header;   // comes above it when it begins a page
};

// Fields beside one another (plan_fields.cpp); `section` is its id.
PlanPart set_row(const std::vector<const EditionPlanItem*>& items, const std::string& section,
                 ElementId parent, PlanSetting& plan);
// How much of a row an item takes, of twelve; 0 for what stands by itself.
int width_of(const EditionPlanItem& item);

// A table of fields (plan_table.cpp). `title` names it where it has no label of its own.
std::vector<PlanPart> set_table(const EditionFieldTable& table, const EditionPlanSection& section,
                                ElementId parent, double body_height, PlanSetting& plan);

}  // namespace hjemvei
