#include "content/plan.h"

namespace hjemvei {
namespace {

constexpr const char* kKinds[] = {"text", "lines", "date", "number", "checkbox", "radio", "choice"};

class Collector {
 public:
  std::vector<FormField> fields;

  void operator()(const PlanField& field) { add(section_ + "." + field.id, field); }
  void operator()(const PlanTable& table) {
    for (int row = 0; row < table.rows; ++row)
      for (const PlanField& column : table.columns)
        add(section_ + "." + table.id + "." + row_name(table, row) + "." + column.id, column);
  }
  void operator()(const PlanAgain&) {}
  void operator()(const PlanParagraph&) {}
  void operator()(const PlanSignature&) {}

  void collect(const PlanSection& section) {
    section_ = section.id;
    for (const PlanItem& item : section.items) std::visit(*this, item);
  }

 private:
  void add(const std::string& name, const PlanField& field) {
    std::vector<std::string> values;
    for (const FieldOption& option : field.options) {
      if (field.kind == FieldKind::checkbox)
        fields.push_back({name + "." + option.id, field.kind, &field, {}});
      values.push_back(option.id);
    }
    if (field.kind == FieldKind::checkbox && !values.empty()) return;
    fields.push_back({name, field.kind, &field, std::move(values)});
  }

  std::string section_;
};

}  // namespace

const char* name_of(FieldKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string row_name(const PlanTable& table, int row) {
  if (table.named_rows.empty()) return std::to_string(row + 1);
  return table.named_rows[static_cast<std::size_t>(row)].id;
}

std::vector<FormField> form_fields(const Plan& plan) {
  Collector collector;
  for (const PlanSection& section : plan.sections) collector.collect(section);
  return std::move(collector.fields);
}

}  // namespace hjemvei
