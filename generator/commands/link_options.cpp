// `hjemvei link …`: what caseworkers may ask for.
#include <CLI/CLI.hpp>

#include "commands/options.h"

namespace hjemvei {

void add_link(CLI::App& app, LinkArguments& arguments, std::string& today) {
  LinkRequest& request = arguments.request;
  arguments.command =
      app.add_subcommand("link", "Print what to attach to a decision: a letter and its link");
  CLI::App& command = *arguments.command;
  command.add_option("PAGE", arguments.page,
                     "Where the link leads: a guide (the name of its folder in content/), and after # the "
                     "id of a topic or a screen: stockholm#offer.answer")
      ->required();
  command.add_option("--language", request.request.language, "The reader's language, for example ar")
      ->required();
  command.add_option("--letter", request.letter,
                     "The type of decision: an id of letters.yaml. The first that leads to the page if "
                     "nothing is said");
  command.add_option("--format", arguments.format,
                     "text, html, json or dpi (\"lenke utenfor brev\" of Norwegian digital mail)")
      ->check(CLI::IsMember({"text", "html", "json", "dpi"}))
      ->capture_default_str();
  command.add_flag("--draft", request.draft, "Also in a language that is not offered to readers yet");
  command.add_option("--today", today, "Judge whether facts have expired on this day, as 2026-11-22");
  add_place(command, request.request);
}

Exit run_link(LinkArguments& arguments) {
  LinkRequest& request = arguments.request;
  const std::size_t sign = arguments.page.find('#');
  request.guide = arguments.page.substr(0, sign);
  if (sign != std::string::npos) request.page = arguments.page.substr(sign + 1);
  request.format = arguments.format == "html"   ? LinkFormat::html
                   : arguments.format == "json" ? LinkFormat::json
                   : arguments.format == "dpi"  ? LinkFormat::dpi
                                                : LinkFormat::text;
  return run_link(request);
}

}  // namespace hjemvei
