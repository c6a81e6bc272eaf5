// The housing plan as its authors wrote it: content/<guide>/plan.yaml, a form that tenant and
// caseworker fill in together.
//
// Made by content/read_guide.h; read by translation/, edition/ and whoever fills a plan in. Field
// names and stored values are the same in every language; only labels are translated.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "content/prose.h"

namespace hjemvei {

enum class FieldKind {
  text,      // one line
  lines,     // several lines
  date,      // stored as 2026-11-22 (ISO 8601)
  number,    // decimal point; stored as written
  checkbox,  // stored as "yes"; with options one box each, a field of its own
  radio,     // stored as the chosen option's id
  choice     // the same, picked from a list
};
const char* name_of(FieldKind kind);   // as in YAML: "text"

struct FieldOption {
  Position at;
  std::string id;   // what is stored
  Prose label;
};

// A column of a table, or a field that stands by itself.
struct PlanField {
  Position at;
  std::string id;
  FieldKind kind = FieldKind::text;
  Prose label;
  std::optional<Prose> hint;
  bool required = false;
  int width = 12;    // of twelve parts of the text's width; in a table: its share
  int rows = 3;      // lines to write on, of FieldKind::lines
  std::vector<FieldOption> options;   // of radio and choice; of a checkbox: a box each
};

// Rows of the same fields. Cells are called <section>.<table>.<row>.<column>; a row is called by its
// number, from 1, or by its id.
struct PlanTable {
  Position at;
  std::string id;
  std::optional<Prose> label;      // above it; the section's title serves as well
  std::optional<Prose> hint;
  std::optional<Prose> row_label;  // before the number of each row: "Vecka"
  std::vector<FieldOption> named_rows;   // rows with ids and headers of their own
  int rows = 1;                          // of named ones their number
  Position rows_at;
  std::vector<PlanField> columns;
};

// A field of another place once more: one datum, two places to see it.
struct PlanAgain {
  Position at;
  std::string field;   // "me.name"
  int width = 12;
};

// A running text among the fields.
struct PlanParagraph {
  Position at;
  Prose text;
};

// A line to sign on, by hand: no field.
struct PlanSignature {
  Position at;
  Prose label;
  int width = 6;
};

using PlanItem = std::variant<PlanField, PlanTable, PlanAgain, PlanParagraph, PlanSignature>;

struct PlanSection {
  Position at;
  std::string id;
  Prose title;
  std::optional<Prose> text;     // below the title
  std::string section;           // of the guide, which gives the colour; empty: the plan's own
  Position section_at;
  Matters matters = Matters::no;
  std::vector<PlanItem> items;
};

struct Plan {
  Position at;
  Prose title;
  std::optional<Prose> text;     // below it: how to fill the plan in
  Prose privacy_own;             // on the tenant's own copy
  Prose privacy_office;          // on a copy that the office filled in
  std::vector<PlanSection> sections;
};

// What the row is called in names of fields. REQUIRES 0 <= row < table.rows.
std::string row_name(const PlanTable& table, int row);

// A field of the finished form, with its whole name.
struct FormField {
  std::string name;             // "me.name", "queues.list.2.fee", "goal.kind.rent"
  FieldKind kind = FieldKind::text;
  const PlanField* field = nullptr;   // where it is described; outlives this
  std::vector<std::string> values;    // of radio and choice: what may be stored
};
// All fields of the plan, in their order; each once.
std::vector<FormField> form_fields(const Plan& plan);

// What is filled in, by names of fields; only what is not empty. A checkbox holds "yes".
struct CaseValue {
  std::string value;
  Position at;
};
using CaseValues = std::map<std::string, CaseValue, std::less<>>;

}  // namespace hjemvei
