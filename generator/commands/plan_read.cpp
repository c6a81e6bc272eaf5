// `hjemvei plan read`: what is filled in in plans, as YAML, JSON or CSV.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <list>
#include <map>

#include "commands/named_file.h"
#include "commands/plan_request.h"
#include "commands/workplace.h"
#include "content/case_data.h"
#include "content/read_guide.h"
#include "forms/print_values.h"

namespace hjemvei {
namespace {

class PlanReader {
 public:
  explicit PlanReader(const PlanReadRequest& request)
      : request_(request),
        content_(request.request.content.empty() ? request.request.project + "/content"
                                                 : request.request.content) {}

  Exit run() {
    for (const std::string& file : request_.files) read(file);
    if (!forms_.empty()) write_result(request_.request.output, text(), true, diagnostics_);
    std::fflush(stdout);
    fmt::print(stderr, "{}", print(diagnostics_.sorted()));
    return diagnostics_.has_errors() ? Exit::fault : Exit::done;
  }

 private:
  void read(const std::string& path) {
    const SourceFile* file = read_confidential(path, sources_, diagnostics_);
    if (!file) return;
    auto form = read_form(*file, diagnostics_);
    if (!form) return;
    if (const std::vector<FormField>* fields = fields_of(form->guide, *file)) judge(*form, *fields, *file);
    forms_.push_back({path, *std::move(form)});
  }

  // The fields of a guide's plan today; read once. Null when there is no such plan: reported.
  const std::vector<FormField>* fields_of(const std::string& id, const SourceFile& file) {
    const auto known = plans_.find(id);
    if (known != plans_.end()) return known->second ? &*known->second : nullptr;
    std::optional<std::vector<FormField>>& fields = plans_[id];
    const std::vector<std::string> guides = list_guides(content_);
    if (std::find(guides.begin(), guides.end(), id) != guides.end()) {
      Diagnostics faults;
      guides_.push_back(read_guide(content_, id, "content/", sources_, faults));
      if (guides_.back() && guides_.back()->plan) fields = form_fields(*guides_.back()->plan);
      if (!fields) diagnostics_.take(std::move(faults));
    }
    if (fields) return &*fields;
    diagnostics_.error("unknown-guide", {&file, 0, 0},
                       "it was made from the guide " + quoted(id) +
                           ", of which there is no plan here; its values are not checked",
                       "--project or --content with the folder that holds it");
    return nullptr;
  }

  // Puts the values into the order of the plan, and says what is wrong with them; all stay.
  void judge(FilledForm& form, const std::vector<FormField>& fields, const SourceFile& file) {
    std::map<std::string, std::size_t> order;
    for (std::size_t i = 0; i < fields.size(); ++i) order[fields[i].name] = i;
    const auto place = [&](const FilledValue& value) {
      const auto found = order.find(value.name);
      return found == order.end() ? fields.size() : found->second;
    };
    std::stable_sort(form.values.begin(), form.values.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (FilledValue& value : form.values) {
      const std::size_t i = place(value);
      if (i < fields.size())
        check_value(fields[i], value.value, {&file, 0, 0}, diagnostics_);
      else
        diagnostics_.error("unknown-field", {&file, 0, 0},
                           "the plan has no field " + quoted(value.name) +
                               "; this file was made from the version of " + form.version,
                           "what it holds is printed after the others");
    }
    for (const FormField& field : fields)
      if (std::find(columns_.begin(), columns_.end(), field.name) == columns_.end())
        columns_.push_back(field.name);
  }

  std::string text() const {
    switch (request_.format) {
      case ValuesFormat::json:
        return values_as_json(forms_);
      case ValuesFormat::csv:
        return values_as_csv(forms_, columns_);
      case ValuesFormat::yaml:
        break;
    }
    return values_as_yaml(forms_);
  }

  const PlanReadRequest& request_;
  DiskFiles content_;
  Sources sources_;   // diagnostics point into it
  Diagnostics diagnostics_;
  std::list<std::optional<Guide>> guides_;   // fields point into them
  std::map<std::string, std::optional<std::vector<FormField>>> plans_;   // by guide
  std::vector<NamedForm> forms_;
  std::vector<std::string> columns_;
};

}  // namespace

Exit run_plan_read(const PlanReadRequest& request) { return PlanReader(request).run(); }

}  // namespace hjemvei
