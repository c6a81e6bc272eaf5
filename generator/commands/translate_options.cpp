// `hjemvei translate …`: what translators may ask for.
#include <CLI/CLI.hpp>

#include "commands/options.h"

namespace hjemvei {

void add_place(CLI::App& command, Request& request) {
  command.add_option("--project", request.project,
                     "The folder that holds content/, layouts/ and fonts/")
      ->capture_default_str();
  command.add_option("--content", request.content, "Another folder instead of content/");
}

namespace {

CLI::App* add_part(TranslateArguments& arguments, const char* name, const char* help) {
  CLI::App* part = arguments.command->add_subcommand(name, help);
  add_place(*part, arguments.request.request);
  return part;
}

void add_guide(CLI::App& part, TranslateArguments& arguments) {
  part.add_option("--guide", arguments.request.request.guide,
                  "The guide: the name of its folder in content/; not needed where there is only one");
}

void add_language(CLI::App& part, TranslateArguments& arguments) {
  part.add_option("LANGUAGE", arguments.request.language, "The language, for example so")->required();
}

void add_today(CLI::App& part, std::string& today) {
  part.add_option("--today", today, "The day to write down, as 2026-11-22; today if nothing is said");
}

// Empty when a person may be called so.
std::string check_person(const std::string& name) {
  if (name.find_first_not_of(" \t") == name.npos) return "a name must not be empty";
  if (name.starts_with("machine")) return "only a person can review, no machine";
  return {};
}

void add_approve(TranslateArguments& arguments, std::string& today) {
  CLI::App* approve =
      add_part(arguments, "approve", "Write down that a person has read translations and vouches for them");
  add_language(*approve, arguments);
  add_guide(*approve, arguments);
  approve->add_option("--at", arguments.request.at,
                      "Only this text, or those whose place begins so: guide/offer.answer");
  approve->add_option("--by", arguments.request.by, "The name of the person who has read them")
      ->required()
      ->check(CLI::Validator(check_person, "NAME"));
  approve->add_option("--as", arguments.as, "reviewed (by a reader) or approved (by who answers for it)")
      ->check(CLI::IsMember({"reviewed", "approved"}))
      ->capture_default_str();
  add_today(*approve, today);
}

void add_status(TranslateArguments& arguments) {
  CLI::App* status = add_part(arguments, "status", "Show how far the translations are");
  add_guide(*status, arguments);
  status->add_option("--language", arguments.request.language,
                     "List what is missing, stale or a draft in this language, with file and line");
  status->add_option("--format", arguments.request.format, "table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}));
  status->add_option("--jobs", arguments.request.request.jobs, "How many files to read at the same time")
      ->check(CLI::Range(1, 256));
}

void add_export(TranslateArguments& arguments) {
  TranslateRequest& request = arguments.request;
  CLI::App* part = add_part(arguments, "export",
                            "Print a translation as PO or XLIFF, for a translator's own tools");
  add_language(*part, arguments);
  add_guide(*part, arguments);
  part->add_option("--format", request.format, "po or xliff; po if nothing is said")
      ->check(CLI::IsMember({"po", "xliff"}));
  part->add_flag("--interface", request.interface_words,
                 "The program's own words (\"Next\", \"6 months\"), always as PO");
  part->add_option("--output", request.request.output,
                   "The file to write; standard output if nothing is said");
}

void add_import(TranslateArguments& arguments, std::string& today) {
  TranslateRequest& request = arguments.request;
  CLI::App* part = add_part(arguments, "import", "Take in a PO or XLIFF file that a translator sent back");
  part->add_option("FILE", request.file, "The file; - reads it from standard input")->required();
  part->add_option("--guide", request.request.guide, "The guide, where the file does not say it any more");
  part->add_option("--by", request.by, "Who translated, where the file does not say it");
  add_today(*part, today);
}

void add_pack(TranslateArguments& arguments) {
  CLI::App* part = add_part(arguments, "pack",
                            "Make a folder to send to a translator: texts, pictures of all pages, glossary");
  add_language(*part, arguments);
  add_guide(*part, arguments);
  part->add_option("--output", arguments.request.request.output,
                   "The folder to make; GUIDE-LANGUAGE if nothing is said");
}

}  // namespace

void add_translate(CLI::App& app, TranslateArguments& arguments, std::string& today) {
  arguments.command = app.add_subcommand("translate", "Add a language, see what is missing, exchange, review");
  arguments.command->require_subcommand(1);
  CLI::App* add = add_part(arguments, "add",
                           "Make a file with every text to translate, or bring one up to date");
  add_language(*add, arguments);
  add_guide(*add, arguments);
  add_status(arguments);
  add_approve(arguments, today);
  add_export(arguments);
  add_import(arguments, today);
  add_pack(arguments);
}

Exit run_translate(TranslateArguments& arguments) {
  const CLI::App& command = *arguments.command;
  TranslateRequest& request = arguments.request;
  request.as = arguments.as == "reviewed" ? EntryStatus::reviewed : EntryStatus::approved;
  if (command.got_subcommand("add")) return run_translate_add(request);
  if (command.got_subcommand("status")) return run_translate_status(request);
  if (command.got_subcommand("export")) return run_translate_export(request);
  if (command.got_subcommand("import")) return run_translate_import(request);
  if (command.got_subcommand("pack")) return run_translate_pack(request);
  return run_translate_approve(request);
}

}  // namespace hjemvei
