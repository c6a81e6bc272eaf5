// `hjemvei changes`: what was asked for, after it was checked.
#pragma once

#include <string>

#include "commands/request.h"

namespace hjemvei {

enum class ChangesFormat { text, html, json, line };

struct ChangesRequest {
  Request request;     // project, content, guide, language; output is a file here
  std::string before;  // a folder, or a revision of the project's git repository
  std::string now;     // the same; empty: the project as it stands
  ChangesFormat format = ChangesFormat::text;
};

// Prints the changes, or writes them to request.output. request.language: of texts and reports the translation
// into this language alone; of a line the language that it is in, the guide's own when nothing is said.
Exit run_changes(const ChangesRequest& request);

}  // namespace hjemvei
