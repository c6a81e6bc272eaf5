// What a caseworker fills into a plan: a YAML or JSON file with the values by their names.
//
//   guide: stockholm
//   language: ti
//   values:
//     me: {name: "…", interpreter: "yes"}
//     queues:
//       list:
//         - {name: "…", paid: "2027-02-01"}
//
// A name may also be written whole ("me.name: …"). What is null, in words or as "~", is not filled in.
// It holds personal data: no message quotes a value.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/plan.h"
#include "content/tree.h"

namespace hjemvei {

struct CaseData {
  std::string guide, language;   // as written there; empty where nothing is
  Position guide_at;
  CaseValues values;   // an empty one clears its field
};

// Unknown fields, fields that are filled in twice, values that are not what their field takes and more
// rows than the plan has are errors at their places.
CaseData read_case_data(const YamlNode& tree, const Plan& plan, Diagnostics& diagnostics);

// Nothing stands there, or null as YAML and JSON write it (unquoted; YAML 1.2.2, 10.3.2).
bool is_not_filled_in(const YamlNode& node);

// Whether the field takes this value; reports otherwise. `value` comes out as it is stored: in NFC,
// with line ends as LF and tabs as spaces, "yes" or nothing for a box to tick. No field takes another
// control character.
bool check_value(const FormField& field, std::string& value, Position at,
                 Diagnostics& diagnostics);

}  // namespace hjemvei
