#include <nlohmann/json.hpp>

#include "edition/dump.h"

namespace hjemvei {
namespace {

using nlohmann::json;

// All texts of a plan in reading order, each in the reader's language and then in the office's.
class Collector {
 public:
  explicit Collector(const EditionPlan& plan) {
    texts_.push_back(plan.title.own.plain());
    if (plan.title.office) texts_.push_back(plan.title.office->plain());
    add(plan.text);
    for (const EditionPlanSection& section : plan.sections) {
      add(section.title);
      add(section.text);
      for (const EditionPlanItem& item : section.items) std::visit(*this, item);
    }
    add(plan.privacy_own);
  }

  void operator()(const EditionField& field) {
    const bool one_box = field.kind == FieldKind::checkbox && field.options.empty();
    add(field.label);
    if (!one_box) add(field.hint);
    if (field.kind == FieldKind::choice) return;  // seen when it is chosen
    for (const EditionOption& option : field.options) add(option.label);
  }
  void operator()(const EditionFieldTable& table) {
    add(table.label);
    if (table.label) add(table.hint);
    for (const EditionField& column : table.columns) add(column.label);
    for (const BilingualText& row : table.row_headers) add(row);
  }
  void operator()(const EditionAgain& again) { (*this)(again.field); }
  void operator()(const EditionParagraph& paragraph) { add(paragraph.text); }
  void operator()(const EditionSignature& signature) { add(signature.label); }

  json take() { return std::move(texts_); }

 private:
  void add(const BilingualText& text) {
    texts_.push_back(text.own.plain());
    if (text.office) texts_.push_back(text.office->plain());
  }
  void add(const std::optional<BilingualText>& text) {
    if (text) add(*text);
  }

  json texts_ = json::array();
};

}  // namespace

std::string dump_plan(const Edition& edition) {
  const EditionPlan& plan = *edition.plan;
  const json document = {{"guide", edition.guide},
                         {"language", edition.language},
                         {"notice", plan.notice ? json(plan.notice->plain()) : json()},
                         {"texts", Collector(plan).take()},
                         {"valid_until", plan.valid_until},
                         {"version", plan.version.plain()}};
  return document.dump(2) + "\n";
}

}  // namespace hjemvei
