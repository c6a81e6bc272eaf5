// The housing plan of an edition: every label twice, in the reader's language and in the office's.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "content/plan.h"
#include "edition/text.h"

namespace hjemvei {

// `office` is the same in the guide's own language; none in that language's edition, nor where both
// would say the same (a name, a text without a translation).
struct BilingualText {
  Text own;
  std::optional<Text> office;
};

struct EditionOption {
  std::string id;
  BilingualText label;
};

struct EditionField {
  Position at;
  std::string id;   // its name within its section or row
  FieldKind kind = FieldKind::text;
  BilingualText label;
  std::optional<BilingualText> hint;
  bool required = false;
  int width = 12, rows = 3;   // as of PlanField
  std::vector<EditionOption> options;
};
struct EditionFieldTable {
  Position at;
  std::string id;
  std::optional<BilingualText> label, hint;
  std::vector<std::string> row_ids;        // names of rows
  std::vector<BilingualText> row_headers;  // as many, or none: "Vecka 1"
  std::vector<EditionField> columns;
};
// A field of another place once more: `name` is whole, "me.name".
struct EditionAgain {
  Position at;
  std::string name;
  EditionField field;
};
struct EditionParagraph {
  Position at;
  BilingualText text;
};
struct EditionSignature {
  Position at;
  BilingualText label;
  int width = 6;
};
using EditionPlanItem = std::variant<EditionField, EditionFieldTable, EditionAgain,
                                     EditionParagraph, EditionSignature>;

struct EditionPlanSection {
  Position at;
  std::string id, section;   // the latter of the guide, or empty
  BilingualText title;
  std::optional<BilingualText> text;
  std::vector<EditionPlanItem> items;
};

struct EditionPlan {
  Position at;
  BilingualText title;
  std::optional<BilingualText> text;
  BilingualText privacy_own, privacy_office;
  std::vector<EditionPlanSection> sections;
  Text version;                // with the day until which its figures hold
  std::optional<Text> notice;  // set when some of its texts are not what they should be
  std::string valid_until;     // ISO 8601, of the earliest expiry of a fact in the plan; or empty
  // Interface words, plain: "required", "yyyy-mm-dd", "ticked"; "Row {n}" is filled by `fill`.
  std::string required, date_form, ticked, row_n;
};

}  // namespace hjemvei
