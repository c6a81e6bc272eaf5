// What is filled in in a form of ours, read back from the file (ISO 32000-1, 12.7) however a viewer
// saved it. Shares nothing with pdf/, which writes forms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace hjemvei {

// The value of a field as it is stored: text, the option of a radio button or a list, "yes" for a box
// that is ticked. UTF-8, line ends as LF; not normalised.
struct FilledValue {
  std::string name;   // fully qualified: "queues.list.2.fee"
  std::string value;  // not empty
};

struct FilledForm {
  std::string guide, language, version;   // what the form was made from
  std::vector<FilledValue> values;        // in the order of the form's fields
};

// Reads the bytes of `file`. What is damaged is mended where that can be done (12.7 asks for no more
// than the fields), with a warning. A file that is no PDF, is locked, or is no form of ours is an error
// of the whole file; a field that cannot be read, or only with other characters in it, is one too, and
// the others are still there. What a list shows is read as what it stands for (/Opt, 12.7.4.4). No
// message quotes what a person wrote. Never throws.
std::optional<FilledForm> read_form(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
