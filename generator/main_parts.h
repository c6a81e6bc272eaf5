// The command line in parts: what main.cpp and main_translate.cpp share.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

#include "commands/translate_request.h"

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
