#include "edition/plan.h"

#include <map>

#include "edition/notice.h"

namespace hjemvei {
namespace {

using Role = Composer::Role;

class PlanComposer {
 public:
  PlanComposer(const Plan& plan, Composer& composer) : composer_(composer) {
    for (const PlanSection& section : plan.sections)
      for (const PlanItem& item : section.items)
        if (const PlanField* field = std::get_if<PlanField>(&item))
          fields_[section.id + "." + field->id] = field;
  }

  BilingualText both(const Prose& prose) {
    BilingualText result{composer_.text(prose, Role::title), std::nullopt};
    Text office = composer_.kept(prose);
    // The same twice says nothing ("Person", a name).
    if (office.language != result.own.language && office.plain() != result.own.plain())
      result.office = std::move(office);
    return result;
  }
  std::optional<BilingualText> both(const std::optional<Prose>& prose) {
    if (!prose) return std::nullopt;
    return both(*prose);
  }

  EditionPlanSection operator()(const PlanSection& section) {
    EditionPlanSection result;
    result.at = section.at;
    result.id = section.id;
    result.section = section.section;
    result.title = both(section.title);
    result.text = both(section.text);
    for (const PlanItem& item : section.items)
      if (auto made = std::visit(*this, item)) result.items.push_back(*std::move(made));
    return result;
  }

  std::optional<EditionPlanItem> operator()(const PlanField& field) { return made(field); }
  std::optional<EditionPlanItem> operator()(const PlanTable& table) {
    EditionFieldTable result;
    result.at = table.at;
    result.id = table.id;
    result.label = both(table.label);
    result.hint = both(table.hint);
    for (int row = 0; row < table.rows; ++row) {
      result.row_ids.push_back(row_name(table, row));
      if (table.row_label) result.row_headers.push_back(numbered(both(*table.row_label), row + 1));
    }
    for (const FieldOption& row : table.named_rows) result.row_headers.push_back(both(row.label));
    for (const PlanField& column : table.columns) result.columns.push_back(made(column));
    return result;
  }
  std::optional<EditionPlanItem> operator()(const PlanAgain& again) {
    const auto field = fields_.find(again.field);
    if (field == fields_.end()) return std::nullopt;  // reported before
    EditionAgain result{again.at, again.field, made(*field->second)};
    result.field.width = again.width;
    result.field.required = false;   // said where it is filled in
    return result;
  }
  std::optional<EditionPlanItem> operator()(const PlanParagraph& paragraph) {
    return EditionParagraph{paragraph.at, both(paragraph.text)};
  }
  std::optional<EditionPlanItem> operator()(const PlanSignature& signature) {
    return EditionSignature{signature.at, both(signature.label), signature.width};
  }

 private:
  EditionField made(const PlanField& field) {
    EditionField result;
    result.at = field.at;
    result.id = field.id;
    result.kind = field.kind;
    result.label = both(field.label);
    result.hint = both(field.hint);
    result.required = field.required;
    result.width = field.width;
    result.rows = field.rows;
    for (const FieldOption& option : field.options)
      result.options.push_back({option.id, both(option.label)});
    return result;
  }

  static void add_number(Text& text, int number) {
    if (!text.runs.empty()) text.runs.back().text += "\u00A0" + std::to_string(number);
  }
  static BilingualText numbered(BilingualText label, int number) {
    add_number(label.own, number);
    if (label.office) add_number(*label.office, number);
    return label;
  }

  Composer& composer_;
  std::map<std::string, const PlanField*> fields_;
};

}  // namespace

EditionPlan edition_plan(const Guide& guide, Composer& composer) {
  const Plan& plan = *guide.plan;
  PlanComposer parts(plan, composer);
  EditionPlan result;
  result.at = plan.at;
  result.title = parts.both(plan.title);
  result.text = parts.both(plan.text);
  result.privacy_own = parts.both(plan.privacy_own);
  result.privacy_office = parts.both(plan.privacy_office);
  for (const PlanSection& section : plan.sections) result.sections.push_back(parts(section));
  const EditionWords& words = composer.words();
  result.required = words.find("required");
  result.date_form = words.find("date-form");
  result.ticked = words.find("ticked");
  result.row_n = words.find("row-n");
  result.version = version_line(guide, composer);
  result.notice = notice(composer);
  if (const auto until = composer.valid_until()) result.valid_until = to_string(*until);
  return result;
}

}  // namespace hjemvei
