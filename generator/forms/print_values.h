// What is filled in, as text for people and programs: YAML, JSON or CSV.
#pragma once

#include <string>
#include <vector>

#include "forms/read_form.h"

namespace hjemvei {

struct NamedForm {
  std::string file;   // as the user called it
  FilledForm form;
};

// A document for each form, as `plan fill --data` takes it; several are separated by "---". Names are
// taken apart at their dots: a level of row numbers becomes a list. A name below that of another field
// stands whole behind the others. All texts are quoted.
std::string values_as_yaml(const std::vector<NamedForm>& forms);
// The same as an object on a line of its own for each form.
std::string values_as_json(const std::vector<NamedForm>& forms);
// RFC 4180, UTF-8 without a byte order mark: a header, then a row for each form. `names` are the
// fields that have a column whether or not a form fills them in, in this order; others follow.
std::string values_as_csv(const std::vector<NamedForm>& forms,
                          const std::vector<std::string>& names);

}  // namespace hjemvei
