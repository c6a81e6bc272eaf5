// `hjemvei link`: what was asked for, after it was checked.
#pragma once

#include <string>

#include "commands/request.h"

namespace hjemvei {

enum class LinkFormat { text, html, json, dpi };

struct LinkRequest {
  Request request;     // project, content, language, today
  std::string guide;   // the name of its folder
  std::string page;    // id of a section or full id of a screen; empty: the guide's own page
  std::string letter;  // empty: the first that leads to the page, if there is one
  LinkFormat format = LinkFormat::text;
  bool draft = false;  // also in a language that readers are not sent to yet
};

// Prints the letter, or the link alone, to standard output and faults to standard error. Of a run with a
// fault, nothing is printed to standard output.
Exit run_link(const LinkRequest& request);

}  // namespace hjemvei
