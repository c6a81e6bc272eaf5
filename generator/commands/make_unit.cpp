#include "commands/make_unit.h"

#include <exception>

#include "edition/make_edition.h"
#include "language/interface_words.h"
#include "layout/make_pages.h"
#include "pdf/write_pdf.h"

namespace hjemvei {
namespace {

void report_translation_faults(const Unit& unit, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < unit.work->matches.size(); ++i)
    if (&unit.work->matches[i] == unit.match) diagnostics.take(Diagnostics(unit.work->faults[i]));
}

void run_steps(const Unit& unit, const Workplace& workplace, const Request& request,
               UnitResult& result) {
  const Edition edition = edition_of(unit, request, result.diagnostics);
  if (result.diagnostics.has_errors()) return;
  const Pages pages = pages_of(unit, edition, workplace, result.diagnostics);
  if (result.diagnostics.has_errors()) return;
  PdfOptions options;
  options.modification_time = request.source_date.value_or(0);
  result.bytes = write_pdf(pages, workplace.fonts(), options, result.diagnostics);
  result.pages = pages.pages.size();
  for (const Destination& destination : pages.destinations)
    result.destinations.push_back(destination.name);
  result.valid_until = edition.valid_until;
  if (result.bytes.size() > kGuideBudget)
    result.diagnostics.error("too-large", edition.at,
                             "the guide in \"" + edition.language + "\" is " +
                                 std::to_string(result.bytes.size()) + " bytes; digital mail carries " +
                                 std::to_string(kGuideBudget),
                             "simpler drawings or fewer screens");
}

}  // namespace

Edition edition_of(const Unit& unit, const Request& request, Diagnostics& diagnostics) {
  report_translation_faults(unit, diagnostics);
  const auto words = InterfaceWords::load(unit.language->tag);
  if (!words) {
    diagnostics.error("no-interface-words", unit.work->guide.at,
                      "there are no interface words in \"" + unit.language->tag + "\"",
                      "a file content/interface/" + unit.language->tag + ".po");
    return {};
  }
  EditionOptions options;
  options.others = unit.work->offered;
  options.strict = request.strict;
  options.ask = request.allow_expired;
  return make_edition(unit.work->guide, unit.match, *unit.language, *words, options, diagnostics);
}

Pages pages_of(const Unit& unit, const Edition& edition, const Workplace& workplace,
               Diagnostics& diagnostics) {
  return make_pages(edition, workplace.layout(), unit.work->theme, unit.work->drawings,
                    workplace.fonts(), diagnostics);
}

UnitResult make_unit(const Unit& unit, const Workplace& workplace, const Request& request) {
  UnitResult result;
  try {
    run_steps(unit, workplace, request, result);
  } catch (const std::exception& fault) {
    result.diagnostics.error("internal", unit.work->guide.at,
                             std::string("a fault of the program itself: ") + fault.what(),
                             "nothing; please report this line and the content that led to it");
  }
  if (result.diagnostics.has_errors()) result.bytes.clear();
  return result;
}

}  // namespace hjemvei
