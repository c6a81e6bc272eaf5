// The command line: what may be asked for, in words that a municipal employee understands.
#include <CLI/CLI.hpp>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "commands/fault_report.h"
#include "commands/options.h"
#include "commands/plan_request.h"
#include "commands/request.h"
#include "commands/schema.h"
#include "commands/serve_request.h"

namespace hjemvei {
namespace {

// The texts of the options before they are understood.
struct Arguments {
  Request request;
  std::string today, until, product;
  bool dump = false;
};

// Empty when faults can be written to a file of that name.
std::string check_report(const std::string& path) {
  return is_report_name(path) ? "" : "its name must end in .sarif or .json";
}

void add_input(CLI::App& command, Arguments& arguments) {
  Request& request = arguments.request;
  command.add_option("--guide", request.guide, "Only this guide: the name of its folder in content/");
  command.add_option("--language", request.language, "Only this language, for example ar");
  add_place(command, request);
  command.add_option("--today", arguments.today,
                     "Judge whether facts have expired on this day, as 2026-11-22");
  command.add_option("--jobs", request.jobs, "How many documents to make at the same time")
      ->check(CLI::Range(1, 256));
  command.add_flag("--strict", request.strict, "A missing translation is an error, not a warning");
  command.add_option("--allow-expired", request.allow_expired,
                     "Print \"ask\" instead of the figure of this expired fact");
  command.add_option("--report", request.reports,
                     "Write all faults to this file, for a forge to show: SARIF where its name ends in .sarif, "
                     "GitLab's Code Quality where it ends in .json")
      ->check(CLI::Validator(check_report, "FILE"));
}

void add_output(CLI::App& command, Arguments& arguments) {
  command.add_option("--output", arguments.request.output,
                     "Where the finished files go; output/ in the project if nothing is said");
  command.add_option("--product", arguments.product,
                     "Only this product: guide, guide-phone, brochure, brochure-print, plan, plan-archive "
                     "or html")
      ->check(CLI::IsMember({"guide", "guide-phone", "brochure", "brochure-print", "plan",
                             "plan-archive", "html"}));
  auto* until = command.add_option("--until", arguments.until,
                                   "Stop after a step: tree, guide, edition, blocks, pages or objects")
      ->check(CLI::IsMember({"tree", "guide", "edition", "blocks", "pages", "objects"}));
  auto* dump = command.add_flag("--dump", arguments.dump, "Print what the step made, as JSON");
  until->needs(dump);
  dump->needs(until);
}

Date date_of_seconds(std::int64_t seconds) {
  const std::chrono::sys_days days =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const std::chrono::year_month_day date(days);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

// SOURCE_DATE_EPOCH, seconds since 1970. False when it is set to something else.
bool read_source_date(Request& request) {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (!text || !*text) return true;
  std::uint64_t seconds = 0;
  const auto [end, error] = std::from_chars(text, text + std::strlen(text), seconds);
  if (error != std::errc() || *end != '\0' || seconds > 253402300799ull) return false;
  request.source_date = seconds;
  return true;
}

// --today, else SOURCE_DATE_EPOCH, else the clock.
bool choose_today(Arguments& arguments) {
  Request& request = arguments.request;
  if (!arguments.today.empty()) {
    const auto date = parse_date(arguments.today);
    if (!date) return false;
    request.today = *date;
    return true;
  }
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  request.today = date_of_seconds(request.source_date ? static_cast<std::int64_t>(*request.source_date)
                                                      : static_cast<std::int64_t>(seconds));
  return true;
}

std::optional<Step> step_named(const std::string& name) {
  if (name == "tree") return Step::tree;
  if (name == "guide") return Step::guide;
  if (name == "edition") return Step::edition;
  if (name == "blocks") return Step::blocks;
  if (name == "pages") return Step::pages;
  if (name == "objects") return Step::objects;
  return std::nullopt;
}

std::optional<Product> product_named(const std::string& name) {
  for (const Product product : kProducts)
    if (name == name_of(product)) return product;
  return std::nullopt;
}

// `plan` and what follows it.
struct PlanArguments {
  PlanFillRequest fill;
  PlanReadRequest read;
  std::string format = "yaml";
  CLI::App *fill_command = nullptr, *read_command = nullptr;
};

void add_plan(CLI::App& app, Arguments& arguments, PlanArguments& plan) {
  CLI::App* command = app.add_subcommand("plan", "Fill in a housing plan, or read a filled one");
  command->require_subcommand(1);
  CLI::App* fill = command->add_subcommand("fill", "Make a plan with what is in a data file");
  fill->add_option("FORM", plan.fill.form,
                   "A guide (the name of its folder in content/), or a plan.pdf made from one")
      ->required();
  fill->add_option("--data", plan.fill.data, "What to fill in, as YAML or JSON; - reads it from "
                                             "standard input");
  fill->add_option("--language", plan.fill.request.language, "The reader's language, for example ti");
  fill->add_flag("--flat", plan.fill.flat, "A copy to archive: nothing in it can be changed");
  fill->add_option("--today", arguments.today,
                   "Judge whether facts have expired on this day, as 2026-11-22");
  fill->add_option("--output", plan.fill.request.output, "The file to write; standard output if "
                                                         "nothing is said");
  add_place(*fill, plan.fill.request);
  CLI::App* read = command->add_subcommand("read", "Print what is filled in");
  read->add_option("FILES", plan.read.files, "Filled plans")->required();
  read->add_option("--format", plan.format, "yaml, json (a line for each file) or csv")
      ->check(CLI::IsMember({"yaml", "json", "csv"}))
      ->capture_default_str();
  read->add_option("--output", plan.read.request.output, "The file to write; standard output if "
                                                         "nothing is said");
  add_place(*read, plan.read.request);
  plan.fill_command = fill;
  plan.read_command = read;
}

int run_plan(const Arguments& arguments, PlanArguments& plan) {
  for (Request* request : {&plan.fill.request, &plan.read.request}) {
    request->today = arguments.request.today;
    request->source_date = arguments.request.source_date;
  }
  plan.read.format = plan.format == "json"  ? ValuesFormat::json
                     : plan.format == "csv" ? ValuesFormat::csv
                                            : ValuesFormat::yaml;
  return static_cast<int>(plan.fill_command->parsed() ? run_plan_fill(plan.fill)
                                                      : run_plan_read(plan.read));
}

void add_serve(CLI::App& app, Arguments& arguments, ServeRequest& serve) {
  CLI::App* command = app.add_subcommand(
      "serve", "Show the guides in a browser; a text that is changed shows at once");
  command->add_option("--port", serve.port, "The port to listen on; 0 takes a free one")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command->add_flag("!--no-open", serve.open, "Do not open a browser");
  command->add_option("--guide", serve.request.guide,
                      "Only this guide: the name of its folder in content/");
  command->add_option("--language", serve.request.language,
                      "The language to begin with, for example ar");
  command->add_option("--today", arguments.today,
                      "Judge whether facts have expired on this day, as 2026-11-22");
  add_place(*command, serve.request);
}

int wrong(const char* message) {
  std::fprintf(stderr, "%s\n", message);
  return static_cast<int>(Exit::command_line);
}

int run(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Hjemvei makes housing guides: it reads the texts in content/ and writes PDF files."};
  app.require_subcommand(1);
  app.set_version_flag("--version", HJEMVEI_VERSION);
  CLI::App* build = app.add_subcommand("build", "Make the guides and put them into output/");
  add_input(*build, arguments);
  add_output(*build, arguments);
  PlanArguments plan;
  add_plan(app, arguments, plan);
  ServeRequest serve;
  add_serve(app, arguments, serve);
  TranslateArguments translate;
  add_translate(app, translate, arguments.today);
  LinkArguments link;
  add_link(app, link, arguments.today);
  ChangesArguments changes;
  add_changes(app, changes);
  CLI::App* schema = app.add_subcommand(
      "schema", "Write what every YAML file may hold, for editors that check it while you type");
  add_place(*schema, arguments.request);
  schema->add_option("--output", arguments.request.output, "The folder to write to; docs/schema/ in the project "
                                                           "if nothing is said");
  CLI::App* check = app.add_subcommand("check", "Look for faults in all texts and write nothing");
  add_input(*check, arguments);
  check->add_flag("--online", arguments.request.online,
                  "Also look whether each web address can be opened (needs curl and the network)");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    const int code = app.exit(fault);
    return code == 0 ? 0 : static_cast<int>(Exit::command_line);
  }
  if (!read_source_date(arguments.request))
    return wrong("SOURCE_DATE_EPOCH must be a whole number of seconds since 1970-01-01.");
  if (!choose_today(arguments)) return wrong("--today must be a date such as 2026-11-22.");
  if (plan.fill_command->parsed() || plan.read_command->parsed()) return run_plan(arguments, plan);
  if (app.got_subcommand("serve")) {
    serve.request.today = arguments.request.today;
    serve.request.source_date = arguments.request.source_date;
    return static_cast<int>(run_serve(serve));
  }
  if (translate.command->parsed()) {
    translate.request.request.today = arguments.request.today;
    return static_cast<int>(run_translate(translate));
  }
  if (link.command->parsed()) {
    link.request.request.today = arguments.request.today;
    return static_cast<int>(run_link(link));
  }
  if (changes.command->parsed()) return static_cast<int>(run_changes(changes));
  if (schema->parsed()) return static_cast<int>(run_schema(arguments.request));
  arguments.request.until = step_named(arguments.until);
  arguments.request.product = product_named(arguments.product);
  arguments.request.write = build->parsed();
  if (arguments.request.until) return static_cast<int>(run_dump(arguments.request));
  return static_cast<int>(run_build(arguments.request));
}

}  // namespace
}  // namespace hjemvei

int main(int argc, char** argv) { return hjemvei::run(argc, argv); }
