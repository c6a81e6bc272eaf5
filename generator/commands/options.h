// Options of the command line that do not stand in main.cpp: those that several commands share, and
// the many of `translate` and `link`.
#pragma once

#include <string>

#include "commands/changes_request.h"
#include "commands/link_request.h"
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

// `link` and what follows it.
struct LinkArguments {
  LinkRequest request;
  std::string page, format = "text";
  CLI::App* command = nullptr;
};
void add_link(CLI::App& app, LinkArguments& arguments, std::string& today);
// REQUIRES that the command was parsed and request.request.today is set.
Exit run_link(LinkArguments& arguments);

// `changes` and what follows it.
struct ChangesArguments {
  ChangesRequest request;
  std::string format = "text";
  CLI::App* command = nullptr;
};
void add_changes(CLI::App& app, ChangesArguments& arguments);
// REQUIRES that the command was parsed.
Exit run_changes(ChangesArguments& arguments);

}  // namespace hjemvei
