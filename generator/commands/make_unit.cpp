#include "commands/make_unit.h"

#include <algorithm>
#include <exception>
#include <iterator>

#include "content/addresses.h"
#include "edition/make_edition.h"
#include "language/interface_words.h"
#include "layout/make_brochure.h"
#include "layout/make_pages.h"
#include "layout/make_plan.h"
#include "publish/link_data.h"
#include "publish/qr_files.h"

namespace hjemvei {
namespace {

// What is longer than its place, on pages that are made to see just that.
const std::vector<std::string_view> kOverflows{"drawing-too-long", "foot-too-narrow",
                                               "headline-too-long", "panel-overflow", "stop-name-too-long",
                                               "too-tall", "topic-too-long"};

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
  return is_guide(product) ? kGuideBudget : kBrochureBudget;
}

void check_size(const ProductFile& file, const Edition& edition, Diagnostics& diagnostics) {
  const std::size_t budget = budget_of(file.product);
  if (file.bytes.size() <= budget) return;
  const std::string what = is_guide(file.product) ? name_of(file.product) : source_of(file.product);
  diagnostics.error("too-large", edition.at,
                    "the " + what + " in \"" + edition.language + "\" is " +
                        std::to_string(file.bytes.size()) + " bytes; digital mail carries " +
                        std::to_string(budget),
                    is_guide(file.product)         ? "simpler drawings or fewer screens"
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

// What leads readers to the unit's pages.
void make_links(const Unit& unit, const Edition& edition, HtmlPages& html, UnitResult& result) {
  const std::string address = page_address(unit.work->guide, edition.language);
  const std::vector<PageCode> codes = page_codes(edition, address);
  std::vector<UnitFile> files = qr_files(codes);
  std::move(files.begin(), files.end(), std::back_inserter(html.files));
  result.link = link_unit_data(edition, address, codes);
}

// The files of which the pages may know: those that were made, and with --product html those that this
// guide has when all is made.
std::vector<std::string> files_beside(const UnitResult& result, const Edition& edition,
                                      const Request& request) {
  std::vector<std::string> names;
  for (const Product product : kProducts)
    if (product != Product::html && request.product && can_make(product, edition))
      names.push_back(std::string(name_of(product)) + ".pdf");
  if (request.product) return names;
  for (const ProductFile& file : result.files)
    names.push_back(std::string(name_of(file.product)) + ".pdf");
  return names;
}

void make_html(const Unit& unit, const Edition& edition, const Workplace& workplace,
               const Request& request, UnitResult& result) {
  const std::vector<std::string>& offered = unit.work->offered;
  const bool is_offered = edition.language == edition.source_language ||
                          std::find(offered.begin(), offered.end(), edition.language) != offered.end();
  const HtmlInput input{edition, unit.work->theme, unit.work->drawings, workplace.fonts(),
                        workplace.web_fonts(), files_beside(result, edition, request),
                        workplace.layout(Product::guide_phone).figure_folder, is_offered};
  Diagnostics faults;
  result.html = make_html_pages(input, faults);
  if (unit.language->is_pseudo()) faults.soften(kOverflows);
  result.diagnostics.take(std::move(faults));
  if (result.html) make_links(unit, edition, *result.html, result);
}

void run_steps(const Unit& unit, const Workplace& workplace, const Request& request,
               UnitResult& result) {
  const Edition edition = edition_of(unit, request, result.diagnostics);
  for (const Product product : kProducts) {
    if (result.diagnostics.has_errors()) return;
    if (!is_made(product, edition, request)) continue;
    if (product == Product::html)
      make_html(unit, edition, workplace, request, result);
    else
      result.files.push_back(
          make_file(product, unit, edition, workplace, request, result.diagnostics));
  }
}

}  // namespace

const char* name_of(Product product) {
  constexpr const char* kNames[] = {"guide", "guide-phone", "brochure", "brochure-print",
                                    "plan", "plan-archive", "html"};
  return kNames[static_cast<std::size_t>(product)];
}

Edition edition_of(const Guide& guide, const Match* match, const Language& language,
                   const std::vector<std::string>& offered, const Request& request,
                   Diagnostics& diagnostics) {
  const auto words = InterfaceWords::load(language.tag);
  if (!words) {
    diagnostics.error("no-interface-words", guide.at,
                      "there are no interface words in \"" + language.tag + "\"",
                      "a file content/interface/" + language.tag + ".po");
    return {};
  }
  EditionOptions options;
  options.others = offered;
  options.strict = request.strict;
  options.ask = request.allow_expired;
  return make_edition(guide, match, language, *words, options, diagnostics);
}

Edition edition_of(const Unit& unit, const Request& request, Diagnostics& diagnostics) {
  report_translation_faults(unit, diagnostics);
  return edition_of(unit.work->guide, unit.match, *unit.language, unit.work->offered, request,
                    diagnostics);
}

bool is_overflow(const Diagnostic& fault) {
  return std::find(kOverflows.begin(), kOverflows.end(), fault.code) != kOverflows.end();
}

Pages pages_of(const Edition& edition, const PageInputs& inputs, Product product,
               Diagnostics& diagnostics) {
  if (is_plan(product))
    return make_plan(edition, *inputs.plan_layout, inputs.theme, inputs.fonts,
                     {product == Product::plan ? PlanForm::fillable : PlanForm::flat, nullptr, false},
                     diagnostics);
  if (is_brochure(product))
    return make_brochure(edition, *inputs.brochure_layout, inputs.theme, inputs.drawings,
                         inputs.fonts,
                         product == Product::brochure ? BrochureForm::panels : BrochureForm::sheet,
                         diagnostics);
  return make_pages(edition, inputs.layout, inputs.theme, inputs.drawings, inputs.fonts, diagnostics);
}

Pages pages_of(const Unit& unit, const Edition& edition, const Workplace& workplace,
               Diagnostics& diagnostics, Product product) {
  Diagnostics faults;
  const PageInputs inputs{workplace.layout(product),
                          is_brochure(product) ? &workplace.brochure_layout() : nullptr,
                          is_plan(product) ? &workplace.plan_layout() : nullptr,
                          unit.work->theme,
                          unit.work->drawings,
                          workplace.fonts()};
  Pages pages = pages_of(edition, inputs, product, faults);
  if (unit.language->is_pseudo()) faults.soften(kOverflows);
  diagnostics.take(std::move(faults));
  return pages;
}

bool can_make(Product product, const Edition& edition) {
  if (is_plan(product)) return edition.plan.has_value();
  return is_guide(product) || product == Product::html || edition.brochure.has_value();
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
  if (!result.diagnostics.has_errors()) return result;
  result.files.clear();
  result.html.reset();
  return result;
}

}  // namespace hjemvei
