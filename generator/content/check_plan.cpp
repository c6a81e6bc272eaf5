#include <algorithm>
#include <set>

#include "content/check_guide.h"
#include "content/plan_texts.h"
#include "content/scalar_forms.h"

namespace hjemvei {
namespace {

constexpr int kMostRows = 60;

bool is_number(const std::string& id) {
  return id.find_first_not_of("0123456789") == std::string::npos;
}

class Checker {
 public:
  Checker(const Guide& guide, Diagnostics& diagnostics)
      : guide_(guide), plan_(*guide.plan), diagnostics_(diagnostics) {}

  void run() {
    std::set<std::string> sections;
    for (const PlanSection& section : plan_.sections) {
      name(section.id, section.at, sections, "section");
      color(section);
      std::set<std::string> ids;
      for (const PlanItem& item : section.items) std::visit([&](const auto& each) { check(each, ids); }, item);
    }
    for (const PlanTextAt& text : plan_texts(plan_)) link(*text.text);
    again();
  }

 private:
  // Ids are parts of the names of fields.
  void name(const std::string& id, Position at, std::set<std::string>& known, const char* what) {
    if (!is_id(id)) return;  // reported with the file's shape
    if (is_number(id))
      diagnostics_.error("number-as-id", at,
                         std::string("the id of this ") + what + " is a number, as rows have",
                         "write a word in id:");
    else if (!known.insert(id).second)
      diagnostics_.error("duplicate-id", at,
                         std::string("there is already a ") + what + " " + quoted(id) + " here",
                         "write another id");
  }

  void color(const PlanSection& section) {
    if (!is_id(section.section)) return;
    std::vector<std::string> ids;
    for (const Section& each : guide_.sections) ids.push_back(each.id);
    if (std::find(ids.begin(), ids.end(), section.section) != ids.end()) return;
    const std::string near = nearest(section.section, ids);
    diagnostics_.error("unknown-section", section.section_at,
                       "guide.yaml has no section " + quoted(section.section),
                       near.empty() ? "write the id of one of the guide's sections"
                                    : "write section: " + near);
  }

  void check(const PlanField& field, std::set<std::string>& ids) {
    name(field.id, field.at, ids, "field");
    options(field);
  }
  void check(const PlanTable& table, std::set<std::string>& ids) {
    name(table.id, table.at, ids, "field");
    if (table.rows < 1 || table.rows > kMostRows)
      diagnostics_.error("plan-rows", table.rows_at,
                         "a table of " + std::to_string(table.rows) + " rows",
                         "write rows: with a number from 1 to " + std::to_string(kMostRows) +
                             ", or named-rows:");
    std::set<std::string> rows;
    for (const FieldOption& row : table.named_rows) name(row.id, row.at, rows, "row");
    std::set<std::string> columns;
    for (const PlanField& column : table.columns) {
      name(column.id, column.at, columns, "column");
      options(column);
    }
  }
  void check(const PlanAgain&, std::set<std::string>&) {}
  void check(const PlanParagraph&, std::set<std::string>&) {}
  void check(const PlanSignature&, std::set<std::string>&) {}

  void options(const PlanField& field) {
    std::set<std::string> ids;
    for (const FieldOption& option : field.options) name(option.id, option.at, ids, "option");
    const bool picks = field.kind == FieldKind::radio || field.kind == FieldKind::choice;
    if (picks && field.options.size() == 1)
      diagnostics_.error("one-option", field.options.front().at, "there is only one option",
                         "write two or more, or use checkbox:");
  }

  void link(const Prose& prose) {
    for (const Inline& part : prose.inlines) {
      if (!part.link.starts_with('#')) continue;
      diagnostics_.error("plan-link", prose.at,
                         "a link to the screen " + quoted(part.link.substr(1)) +
                             "; a plan has no screens",
                         "write the words without the link, or link to an https:// address");
      return;
    }
  }

  // A checkbox with options is not one field.
  void again() {
    std::vector<std::string> names;
    for (const PlanSection& section : plan_.sections)
      for (const PlanItem& item : section.items)
        if (const PlanField* field = std::get_if<PlanField>(&item))
          if (field->kind != FieldKind::checkbox || field->options.empty())
            names.push_back(section.id + "." + field->id);
    for (const PlanSection& section : plan_.sections)
      for (const PlanItem& item : section.items) {
        const PlanAgain* again = std::get_if<PlanAgain>(&item);
        if (!again || std::find(names.begin(), names.end(), again->field) != names.end()) continue;
        const std::string near = nearest(again->field, names);
        diagnostics_.error("unknown-field", again->at,
                           "the plan has no field " + quoted(again->field),
                           near.empty() ? "write section and field, as in me.name"
                                        : "write field: " + near);
      }
  }

  const Guide& guide_;
  const Plan& plan_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_plan(const Guide& guide, Diagnostics& diagnostics) { Checker(guide, diagnostics).run(); }

}  // namespace hjemvei
