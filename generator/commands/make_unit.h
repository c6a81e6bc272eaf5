// One unit, a guide in a language, from Edition to the bytes of its files: the steps in their order.
// Runs on any thread; shares nothing but what is read only.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "commands/workplace.h"
#include "edition/edition.h"
#include "layout/pages.h"
#include "pdf/write_pdf.h"
#include "publish/html_pages.h"

namespace hjemvei {

// A finished file.
struct ProductFile {
  Product product = Product::guide;
  std::string bytes;
  std::size_t pages = 0;
  std::vector<std::string> destinations;   // in page order
  std::string valid_until;                 // ISO 8601 or empty
};

struct UnitResult {
  Diagnostics diagnostics;
  std::vector<ProductFile> files;          // in the order of kProducts; none when a step failed
  std::optional<HtmlPages> html;           // the same; with the QR codes of its pages
  std::string link;                        // of html, for the caseworkers' page (publish/link_data.h)
};

// The largest files that digital mail carries, bytes.
constexpr std::size_t kGuideBudget = 2'000'000;
constexpr std::size_t kBrochureBudget = 700'000;   // and plan

UnitResult make_unit(const Unit& unit, const Workplace& workplace, const Request& request);

// What pages of any product are made from, besides the edition.
struct PageInputs {
  const Layout& layout;
  const BrochureLayout* brochure_layout;   // null only where no brochure is made
  const PlanLayout* plan_layout;           // the same of plans
  const Theme& theme;
  const Drawings& drawings;
  const Fonts& fonts;
};

// The steps one by one. A language without interface words is reported, and gives an empty edition.
Edition edition_of(const Guide& guide, const Match* match, const Language& language,
                   const std::vector<std::string>& offered, const Request& request,
                   Diagnostics& diagnostics);
// REQUIRES an edition that has what `product` is made from.
Pages pages_of(const Edition& edition, const PageInputs& inputs, Product product,
               Diagnostics& diagnostics);

// Whether this fault says that a text is too long for its place.
bool is_overflow(const Diagnostic& fault);

// The same for a unit, for dumps. `faults` of the unit's translation are reported by the first.
Edition edition_of(const Unit& unit, const Request& request, Diagnostics& diagnostics);
// REQUIRES an edition that has what `product` is made from. In a pseudo-language a text that is too
// long for its place is warned of, with its place, and the pages show it.
Pages pages_of(const Unit& unit, const Edition& edition, const Workplace& workplace,
               Diagnostics& diagnostics, Product product = Product::guide);
// Whether there is something to make it from: a guide needs no brochure.yaml, nor plan.yaml.
bool can_make(Product product, const Edition& edition);
// That a product was asked for which no guide has.
void report_no_product(Product product, Diagnostics& diagnostics);
PdfOptions pdf_options(Product product, const Request& request);

}  // namespace hjemvei
