// Options of the command line that do not stand in main.cpp: those that several commands share, and
// the many of `translate`.
#pragma once

#include <string>

#include "commands/translate_request.h"

namespace CLI {
class App;
}

namespace hjemvei {

// --project and --content.
void add_place(CLI::App& command, Request& request);

// `translate` and what follows it.
struct TranslateArguments {
  TranslateRequest request;
  std::string as = "approved";
  CLI::App* command = nullptr;
};
// `today` takes --today as it is written.
void add_translate(CLI::App& app, TranslateArguments& arguments, std::string& today);
// REQUIRES that the command was parsed and request.request.today is set.
Exit run_translate(TranslateArguments& arguments);

}  // namespace hjemvei
