// The keys of plan.yaml.
#include "content/vocabulary.h"

namespace hjemvei {
namespace {

using std::string_view;

constexpr ValueShape kProse = ValueShape::scalar(Form::prose);
constexpr ValueShape kPlain = ValueShape::scalar(Form::plain);
constexpr ValueShape kId = ValueShape::scalar(Form::id);
constexpr ValueShape kName = ValueShape::scalar(Form::name);
constexpr ValueShape kBoolean = ValueShape::scalar(Form::boolean);
constexpr ValueShape kInteger = ValueShape::scalar(Form::integer);

constexpr string_view kWidths[] = {"full", "two-thirds", "half", "third", "quarter"};
constexpr string_view kMatters[] = {"deadline", "money", "law"};

constexpr Field kId_{"id", kId, Need::required,
                     "its name in stored data; never change it once published", "name"};
constexpr Field kLabel{"label", kPlain, Need::required, "what to fill in", "Namn"};
constexpr Field kHint{"hint", kPlain, Need::optional, "a short line below the label",
                      "Den som du läser varje dag."};
constexpr Field kRequired{"required", kBoolean, Need::optional, "true: it must be filled in",
                          "true"};
constexpr Field kWidth{"width", ValueShape::one_of(kWidths), Need::optional,
                       "its share of the text's width; full if nothing is said", "half"};
constexpr Field kShare{"width", kInteger, Need::optional,
                       "its share of the table's width beside the other columns'; 1 if nothing is "
                       "said",
                       "3"};

constexpr Field kOptionFields[] = {
    {"id", kId, Need::required, "what is stored; never change it once published", "yes"},
    {"label", kPlain, Need::required, "what the reader sees", "Ja"},
};
constexpr Record kOption{"an option", kOptionFields};
constexpr ValueShape kOptionShape = ValueShape::record_of(kOption);
constexpr Field kOptions{"options", ValueShape::list_of(kOptionShape), Need::required,
                         "what to choose from", ""};
constexpr Field kBoxes{"options", ValueShape::list_of(kOptionShape), Need::optional,
                       "a box for each; without options there is one box with the label", ""};

constexpr Field kTextFields[] = {kId_, kLabel, kHint, kRequired, kWidth};
constexpr Field kLinesFields[] = {
    kId_, kLabel, kHint, kRequired, kWidth,
    {"rows", kInteger, Need::optional, "lines to write on; 3 if nothing is said", "4"}};
constexpr Field kBoxFields[] = {kId_, kLabel, kHint, kRequired, kWidth, kBoxes};
constexpr Field kOptionsFields[] = {kId_, kLabel, kHint, kRequired, kWidth, kOptions};
constexpr Record kTextField{"a field", kTextFields}, kLinesField{"a field of lines", kLinesFields},
    kBoxField{"a checkbox", kBoxFields}, kOptionsField{"a field with options", kOptionsFields};

constexpr Field kTextColumnFields[] = {kId_, kLabel, kShare};
constexpr Field kChoiceColumnFields[] = {kId_, kLabel, kShare, kOptions};
constexpr Record kTextColumn{"a column", kTextColumnFields},
    kChoiceColumn{"a column with options", kChoiceColumnFields};
constexpr Field kColumnKinds[] = {
    {"text", ValueShape::record_of(kTextColumn), Need::choice, "a text", ""},
    {"date", ValueShape::record_of(kTextColumn), Need::choice, "a date, stored as 2026-11-22", ""},
    {"number", ValueShape::record_of(kTextColumn), Need::choice, "a number", ""},
    {"checkbox", ValueShape::record_of(kTextColumn), Need::choice, "a box to tick", ""},
    {"choice", ValueShape::record_of(kChoiceColumn), Need::choice, "one of several, from a list",
     ""},
};
constexpr Record kColumn{"a column", kColumnKinds};
constexpr ValueShape kColumnShape = ValueShape::record_of(kColumn);

constexpr Field kTableFields[] = {
    kId_,
    {"label", kPlain, Need::optional, "the heading of the table, if the section's does not do",
     "Mina köer"},
    kHint,
    {"rows", kInteger, Need::optional, "how many rows, 1 to 60", "5"},
    {"named-rows", ValueShape::list_of(kOptionShape), Need::optional,
     "instead of rows: rows with a text of their own", ""},
    {"row-label", kPlain, Need::optional, "a word that names each row, before its number", "Vecka"},
    {"columns", ValueShape::list_of(kColumnShape), Need::required, "its columns", ""},
};
constexpr Record kTable{"a table of fields", kTableFields};

constexpr Field kAgainFields[] = {
    {"field", kName, Need::required, "section and field: what is filled in there shows here too",
     "me.name"},
    kWidth,
};
constexpr Record kAgain{"a field once more", kAgainFields};

constexpr Field kSignatureFields[] = {
    {"label", kPlain, Need::required, "who signs", "Min underskrift"},
    kWidth,
};
constexpr Record kSignature{"a signature", kSignatureFields};

constexpr Field kItemKinds[] = {
    {"text", ValueShape::record_of(kTextField), Need::choice, "a line to fill in", ""},
    {"lines", ValueShape::record_of(kLinesField), Need::choice, "several lines", ""},
    {"date", ValueShape::record_of(kTextField), Need::choice, "a date, stored as 2026-11-22", ""},
    {"number", ValueShape::record_of(kTextField), Need::choice, "a number", ""},
    {"checkbox", ValueShape::record_of(kBoxField), Need::choice, "a box to tick, or several", ""},
    {"radio", ValueShape::record_of(kOptionsField), Need::choice, "one of several, all in view",
     ""},
    {"choice", ValueShape::record_of(kOptionsField), Need::choice, "one of several, from a list",
     ""},
    {"table", ValueShape::record_of(kTable), Need::choice, "rows of the same fields", ""},
    {"again", ValueShape::record_of(kAgain), Need::choice, "a field of another place once more",
     ""},
    {"paragraph", kProse, Need::choice, "a text among the fields", "Kryssa varje dag."},
    {"signature", ValueShape::record_of(kSignature), Need::choice,
     "a line to sign on by hand; nothing is stored", ""},
};
constexpr Record kItem{"a field", kItemKinds};
constexpr ValueShape kItemShape = ValueShape::record_of(kItem);

constexpr Field kSectionFields[] = {
    kId_,
    {"title", kPlain, Need::required, "the headline", "Mina köer"},
    {"text", kProse, Need::optional, "a sentence below it", "Skriv upp alla köer."},
    {"section", kId, Need::optional, "the section of guide.yaml that gives the colour", "offer"},
    {"matters", ValueShape::one_of(kMatters), Need::optional,
     "what a mistake would cost the reader; translations of such a text must be reviewed",
     "deadline"},
    {"fields", ValueShape::list_of(kItemShape), Need::required, "what to fill in", ""},
};
constexpr Record kSection{"a section of the plan", kSectionFields};
constexpr ValueShape kSectionShape = ValueShape::record_of(kSection);

constexpr Field kPrivacyFields[] = {
    {"own", kPlain, Need::required, "on the reader's own copy: where it is kept",
     "Planen sparas bara på din egen enhet."},
    {"office", kPlain, Need::required, "on a copy that the office filled in", ""},
};
constexpr Record kPrivacy{"what happens to the plan", kPrivacyFields};

constexpr Field kPlanFields[] = {
    {"title", kPlain, Need::required, "the title of the plan", "Min boplan"},
    {"text", kPlain, Need::optional, "a sentence below it", "Fyll i planen tillsammans."},
    {"privacy", ValueShape::record_of(kPrivacy), Need::required, "at the end of the plan", ""},
    {"sections", ValueShape::list_of(kSectionShape), Need::required, "its parts, numbered", ""},
};
constexpr Record kPlan{"a plan", kPlanFields};
constexpr ValueShape kPlanShape = ValueShape::record_of(kPlan);

}  // namespace

const ValueShape& plan_shape() { return kPlanShape; }

}  // namespace hjemvei
