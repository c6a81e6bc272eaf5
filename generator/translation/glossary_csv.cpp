#include "translation/glossary_csv.h"

#include <initializer_list>

namespace hjemvei {
namespace {

std::string field(std::string_view text) {
  if (text.find_first_of("\",\r\n") == text.npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

void add_row(std::initializer_list<std::string_view> fields, std::string& csv) {
  bool first = true;
  for (const std::string_view each : fields) {
    if (!first) csv += ',';
    csv += field(each);
    first = false;
  }
  csv += "\r\n";
}

std::string other_forms(const GlossaryTerm::Forms& forms) {
  std::string text;
  for (const std::string& form : forms.forms)
    if (form != forms.term) text += (text.empty() ? "" : "; ") + form;
  return text;
}

}  // namespace

std::string glossary_csv(const std::vector<GlossaryTerm>& glossary, std::string_view source,
                         std::string_view target) {
  std::string csv = "\xEF\xBB\xBF";
  add_row({"term", "explanation", "translation", "other forms", "do not translate"}, csv);
  for (const GlossaryTerm& term : glossary) {
    if (term.language != source) continue;
    const auto found = term.forms.find(std::string(target));
    const GlossaryTerm::Forms forms =
        found == term.forms.end() ? GlossaryTerm::Forms{} : found->second;
    add_row({term.term, term.explanation, forms.term, other_forms(forms),
             term.do_not_translate ? "yes" : ""},
            csv);
  }
  return csv;
}

}  // namespace hjemvei
