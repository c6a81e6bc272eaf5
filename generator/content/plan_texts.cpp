#include "content/plan_texts.h"

namespace hjemvei {
namespace {

class Collector {
 public:
  std::vector<PlanTextAt> texts;

  void add(std::string at, const Prose& text, bool plain = true) {
    texts.push_back({std::move(at), &text, plain, matters_});
  }
  void add(std::string at, const std::optional<Prose>& text, bool plain = true) {
    if (text) add(std::move(at), *text, plain);
  }

  void collect(const PlanSection& section) {
    section_ = &section;
    paragraphs_ = signatures_ = 0;
    matters_ = section.matters;
    add("plan/" + section.id + "/title", section.title);
    add("plan/" + section.id + "/text", section.text, false);
    for (const PlanItem& item : section.items) std::visit(*this, item);
    matters_ = Matters::no;
  }

  void operator()(const PlanField& field) { collect(place(field.id), field); }
  void operator()(const PlanTable& table) {
    const std::string at = place(table.id);
    add(at + "/label", table.label);
    add(at + "/hint", table.hint);
    add(at + "/row-label", table.row_label);
    for (const FieldOption& row : table.named_rows) add(at + "/rows." + row.id, row.label);
    for (const PlanField& column : table.columns) collect(at + "." + column.id, column);
  }
  void operator()(const PlanAgain&) {}
  void operator()(const PlanParagraph& paragraph) {
    add("plan/" + section_->id + "/paragraph." + std::to_string(++paragraphs_), paragraph.text,
        false);
  }
  void operator()(const PlanSignature& signature) {
    add("plan/" + section_->id + "/signature." + std::to_string(++signatures_), signature.label);
  }

 private:
  std::string place(const std::string& id) const { return "plan/" + section_->id + "." + id; }
  void collect(const std::string& at, const PlanField& field) {
    add(at + "/label", field.label);
    add(at + "/hint", field.hint);
    for (const FieldOption& option : field.options)
      add(at + "/options." + option.id, option.label);
  }

  const PlanSection* section_ = nullptr;
  int paragraphs_ = 0, signatures_ = 0;
  Matters matters_ = Matters::no;
};

}  // namespace

std::vector<PlanTextAt> plan_texts(const Plan& plan) {
  Collector collector;
  collector.add("plan/title", plan.title);
  collector.add("plan/text", plan.text);
  collector.add("plan/privacy/own", plan.privacy_own);
  collector.add("plan/privacy/office", plan.privacy_office);
  for (const PlanSection& section : plan.sections) collector.collect(section);
  return std::move(collector.texts);
}

}  // namespace hjemvei
