// `hjemvei changes …`: what may be asked of it.
#include <CLI/CLI.hpp>

#include "commands/options.h"

namespace hjemvei {

void add_changes(CLI::App& app, ChangesArguments& arguments) {
  CLI::App* command = app.add_subcommand("changes", "Show what has changed in the guides since an earlier version");
  ChangesRequest& request = arguments.request;
  command->add_option("OLD", request.before,
                      "The earlier version: a folder with content/ in it, or a commit, tag or branch of git")
      ->required();
  command->add_option("NEW", request.now, "The same for the later one; the project as it stands if nothing is said");
  command->add_option("--guide", request.request.guide, "Only this guide: the name of its folder in content/");
  command->add_option("--language", request.request.language,
                      "Only the translation into this language; with --format line the language of the line");
  command->add_option("--format", arguments.format,
                      "text, html (a page for the office), json, or line (one sentence for readers)")
      ->check(CLI::IsMember({"text", "html", "json", "line"}))
      ->capture_default_str();
  command->add_option("--output", request.request.output, "The file to write; standard output if nothing is said");
  add_place(*command, request.request);
  arguments.command = command;
}

Exit run_changes(ChangesArguments& arguments) {
  arguments.request.format = arguments.format == "html"   ? ChangesFormat::html
                             : arguments.format == "json" ? ChangesFormat::json
                             : arguments.format == "line" ? ChangesFormat::line
                                                          : ChangesFormat::text;
  return run_changes(arguments.request);
}

}  // namespace hjemvei
