// `hjemvei plan fill`: a plan typeset anew from content, with what is filled in.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "commands/make_unit.h"
#include "commands/named_file.h"
#include "commands/plan_request.h"
#include "commands/workplace.h"
#include "content/case_data.h"
#include "forms/read_form.h"
#include "layout/make_plan.h"

namespace hjemvei {
namespace {

bool is_file_name(const std::string& form) {
  return form.find('/') != form.npos || form.ends_with(".pdf") || form.ends_with(".PDF");
}

class PlanFiller {
 public:
  explicit PlanFiller(const PlanFillRequest& request) : wanted_(request), request_(request.request) {}

  Exit run() {
    make();
    if (!diagnostics_.has_errors()) write_result(request_.output, bytes_, false, diagnostics_);
    std::fflush(stdout);
    fmt::print(stderr, "{}", print(diagnostics_.sorted()));
    return diagnostics_.has_errors() ? Exit::fault : Exit::done;
  }

 private:
  // Each step ends where it reported an error.
  void make() {
    request_.product = wanted_.flat ? Product::plan_archive : Product::plan;
    request_.guide = wanted_.form;
    request_.check_wording = false;   // of interest to translators, not to who fills in
    std::optional<FilledForm> form;
    if (is_file_name(wanted_.form) && !(form = read_own_form())) return;
    std::optional<YamlNode> data;
    if (!wanted_.data.empty() && !(data = read_data())) return;
    if (data && request_.language.empty() && !form)
      request_.language = text_below(*data, "language");
    workplace_.emplace(request_, diagnostics_);
    const Unit* unit = diagnostics_.has_errors() ? nullptr : find_unit();
    if (!unit) return;
    CaseValues values;
    take_form(form, *unit->work->guide.plan, values);
    if (data) take_data(*data, unit->work->guide, values);
    if (!diagnostics_.has_errors()) typeset(*unit, values);
  }

  std::optional<FilledForm> read_own_form() {
    form_file_ = read_confidential(wanted_.form, sources_, diagnostics_);
    if (!form_file_) return std::nullopt;
    auto form = read_form(*form_file_, diagnostics_);
    if (!form) return form;
    request_.guide = form->guide;
    if (request_.language.empty()) request_.language = form->language;
    return form;
  }

  std::optional<YamlNode> read_data() {
    const SourceFile* file = read_confidential(wanted_.data, sources_, diagnostics_);
    if (!file) return std::nullopt;
    return parse_tree(*file, diagnostics_);
  }

  static std::string text_below(const YamlNode& tree, const char* key) {
    const YamlNode* node = tree.is_map() ? tree.find(key) : nullptr;
    return node && node->is_scalar() && !is_not_filled_in(*node) ? node->text : std::string();
  }

  // The guide's own language where none is asked for.
  const Unit* find_unit() {
    for (const Unit& unit : workplace_->units()) {
      if (request_.language.empty() && unit.match) continue;
      if (unit.work->guide.plan) return &unit;
      report_no_product(Product::plan, diagnostics_);
      return nullptr;
    }
    return nullptr;
  }

  // What the form holds already stays, unless the data say otherwise.
  void take_form(const std::optional<FilledForm>& form, const Plan& plan, CaseValues& values) {
    if (!form) return;
    const std::vector<FormField> fields = form_fields(plan);
    for (const FilledValue& filled : form->values) {
      const auto field = std::find_if(fields.begin(), fields.end(), [&](const FormField& each) {
        return each.name == filled.name;
      });
      const Position at{form_file_, 0, 0};
      if (field == fields.end()) {
        diagnostics_.error("unknown-field", at,
                           "the plan has no field " + quoted(filled.name) +
                               "; this file was made from the version of " + form->version,
                           "the same under another name after --data, with the guide's name as FORM");
        continue;
      }
      std::string value = filled.value;
      if (check_value(*field, value, at, diagnostics_)) values[filled.name] = {value, at};
    }
  }

  void take_data(const YamlNode& tree, const Guide& guide, CaseValues& values) {
    CaseData data = read_case_data(tree, *guide.plan, diagnostics_);
    if (!data.guide.empty() && data.guide != guide.id)
      diagnostics_.error("other-guide", data.guide_at,
                         "these values are for the guide " + quoted(data.guide),
                         "data for " + quoted(guide.id) + ", or the other guide as FORM");
    for (auto& [name, value] : data.values) values[name] = std::move(value);
  }

  // Warnings about the guide's texts are for those who write them.
  void typeset(const Unit& unit, const CaseValues& values) {
    Diagnostics faults;
    const Edition edition = edition_of(unit, request_, faults);
    if (!faults.has_errors()) {
      const PlanForm form = wanted_.flat ? PlanForm::flat : PlanForm::fillable;
      const Pages pages = make_plan(edition, workplace_->plan_layout(), unit.work->theme,
                                    workplace_->fonts(), {form, &values, true}, faults);
      if (!faults.has_errors())
        bytes_ = write_pdf(pages, workplace_->fonts(), pdf_options(*request_.product, request_), faults);
    }
    for (const Diagnostic& fault : faults.sorted())
      if (fault.severity == Severity::error)
        diagnostics_.error(fault.code, fault.at, fault.seen, fault.instead);
  }

  const PlanFillRequest& wanted_;
  Request request_;
  Sources sources_;   // diagnostics point into it
  const SourceFile* form_file_ = nullptr;
  Diagnostics diagnostics_;
  std::optional<Workplace> workplace_;
  std::string bytes_;
};

}  // namespace

Exit run_plan_fill(const PlanFillRequest& request) { return PlanFiller(request).run(); }

}  // namespace hjemvei
