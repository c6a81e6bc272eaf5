#include "commands/make_unit.h"

#include <exception>

#include "edition/make_edition.h"
#include "language/interface_words.h"
#include "layout/make_brochure.h"
#include "layout/make_pages.h"
#include "layout/make_plan.h"

namespace hjemvei {
namespace {

void report_translation_faults(const Unit& unit, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < unit.work->matches.size(); ++i)
    if (&unit.work->matches[i] == unit.match) diagnostics.take(Diagnostics(unit.work->faults[i]));
}

bool is_made(Product product, const Edition& edition, const Request& request) {
  if (request.product && *request.product != product) return false;
  return can_make(product, edition);
}

bool is_brochure(Product product) {
  return product == Product::brochure || product == Product::brochure_print;
}
bool is_plan(Product product) {
  return product == Product::plan || product == Product::plan_archive;
}

const char* source_of(Product product) { return is_plan(product) ? "plan" : "brochure"; }

std::size_t budget_of(Product product) {
  return product == Product::guide ? kGuideBudget : kBrochureBudget;
}

void check_size(const ProductFile& file, const Edition& edition, Diagnostics& diagnostics) {
  const std::size_t budget = budget_of(file.product);
  if (file.bytes.size() <= budget) return;
  const std::string what = file.product == Product::guide ? "guide" : source_of(file.product);
  diagnostics.error("too-large", edition.at,
                    "the " + what + " in \"" + edition.language + "\" is " +
                        std::to_string(file.bytes.size()) + " bytes; digital mail carries " +
                        std::to_string(budget),
                    file.product == Product::guide ? "simpler drawings or fewer screens"
                    : is_plan(file.product)        ? "fewer fields"
                                                   : "simpler or fewer drawings");
}

ProductFile make_file(Product product, const Unit& unit, const Edition& edition,
                      const Workplace& workplace, const Request& request,
                      Diagnostics& diagnostics) {
  ProductFile file;
  file.product = product;
  const Pages pages = pages_of(unit, edition, workplace, diagnostics, product);
  if (diagnostics.has_errors()) return file;
  file.bytes = write_pdf(pages, workplace.fonts(), pdf_options(product, request), diagnostics);
  file.pages = pages.pages.size();
  for (const Destination& destination : pages.destinations)
    file.destinations.push_back(destination.name);
  file.valid_until = is_plan(product)       ? edition.plan->valid_until
                     : is_brochure(product) ? edition.brochure->valid_until
                                            : edition.valid_until;
  check_size(file, edition, diagnostics);
  return file;
}

void run_steps(const Unit& unit, const Workplace& workplace, const Request& request,
               UnitResult& result) {
  const Edition edition = edition_of(unit, request, result.diagnostics);
  for (const Product product : kProducts) {
    if (result.diagnostics.has_errors()) return;
    if (is_made(product, edition, request))
      result.files.push_back(
          make_file(product, unit, edition, workplace, request, result.diagnostics));
  }
}

}  // namespace

const char* name_of(Product product) {
  constexpr const char* kNames[] = {"guide", "brochure", "brochure-print", "plan", "plan-archive"};
  return kNames[static_cast<std::size_t>(product)];
}

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

namespace {

// What is longer than its place, on pages that are made to see just that.
const std::vector<std::string_view> kOverflows{"drawing-too-long", "foot-too-narrow",
                                               "headline-too-long", "panel-overflow", "stop-name-too-long",
                                               "too-tall"};

Pages set_pages(const Unit& unit, const Edition& edition, const Workplace& workplace,
                Diagnostics& diagnostics, Product product) {
  if (is_plan(product))
    return make_plan(edition, workplace.plan_layout(), unit.work->theme, workplace.fonts(),
                     {product == Product::plan ? PlanForm::fillable : PlanForm::flat, nullptr, false},
                     diagnostics);
  if (is_brochure(product))
    return make_brochure(edition, workplace.brochure_layout(), unit.work->theme,
                         unit.work->drawings, workplace.fonts(),
                         product == Product::brochure ? BrochureForm::panels : BrochureForm::sheet,
                         diagnostics);
  return make_pages(edition, workplace.layout(), unit.work->theme, unit.work->drawings,
                    workplace.fonts(), diagnostics);
}

}  // namespace

Pages pages_of(const Unit& unit, const Edition& edition, const Workplace& workplace,
               Diagnostics& diagnostics, Product product) {
  Diagnostics faults;
  Pages pages = set_pages(unit, edition, workplace, faults, product);
  if (unit.language->is_pseudo()) faults.soften(kOverflows);
  diagnostics.take(std::move(faults));
  return pages;
}

bool can_make(Product product, const Edition& edition) {
  if (is_plan(product)) return edition.plan.has_value();
  return product == Product::guide || edition.brochure.has_value();
}

void report_no_product(Product product, Diagnostics& diagnostics) {
  const std::string what = source_of(product);
  diagnostics.error("no-" + what, {},
                    "there is no " + what + ".yaml, so there is no " + what + " to make",
                    "a file content/<guide>/" + what + ".yaml, or another product");
}

// A sheet that is folded has no reading order on paper: it claims nothing. A form that claims PDF/A
// is opened to read only.
PdfOptions pdf_options(Product product, const Request& request) {
  PdfOptions options;
  options.pdf_ua = product != Product::brochure_print;
  options.pdf_a = options.pdf_ua && product != Product::plan;
  options.modification_time = request.source_date.value_or(0);
  return options;
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
  if (result.diagnostics.has_errors()) result.files.clear();
  return result;
}

}  // namespace hjemvei
