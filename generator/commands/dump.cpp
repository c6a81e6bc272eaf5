// `hjemvei build --until STEP --dump`: what a step handed on, for one guide in one language.
#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "commands/make_unit.h"
#include "commands/request.h"
#include "commands/workplace.h"
#include "content/dump.h"
#include "edition/dump.h"
#include "layout/dump.h"

namespace hjemvei {
namespace {

std::string dump_of(const Unit& unit, const Workplace& workplace, const Request& request,
                    Diagnostics& diagnostics) {
  if (*request.until == Step::guide) return dump_guide(unit.work->guide);
  const Edition edition = edition_of(unit, request, diagnostics);
  const Product product = request.product.value_or(Product::guide);
  if (!can_make(product, edition)) {
    if (!diagnostics.has_errors()) report_no_product(product, diagnostics);
    return {};
  }
  if (*request.until == Step::edition) {
    if (is_guide(product) || product == Product::html) return dump_edition(edition);
    const bool brochure = product == Product::brochure || product == Product::brochure_print;
    return brochure ? dump_brochure(edition) : dump_plan(edition);
  }
  if (diagnostics.has_errors()) return {};
  const Pages pages = pages_of(unit, edition, workplace, diagnostics, product);
  if (*request.until == Step::blocks) return dump_structure(pages.structure);
  if (*request.until == Step::pages) return dump_pages(pages, workplace.fonts());
  if (diagnostics.has_errors()) return {};
  return dump_objects(pages, workplace.fonts(), pdf_options(product, request), diagnostics);
}

// The tree needs no more than its file.
std::string dump_tree_of(const Request& request, Sources& sources, Diagnostics& diagnostics) {
  const DiskFiles content(request.content.empty() ? request.project + "/content" : request.content);
  for (const std::string& id : list_guides(content)) {
    if (!request.guide.empty() && id != request.guide) continue;
    const auto tree = read_tree(content, id + "/guide.yaml", "content/", sources, diagnostics);
    return tree ? dump_tree(*tree) : std::string();
  }
  diagnostics.error("unknown-guide", {}, "there is no such guide", "--guide with the name of a folder");
  return {};
}

}  // namespace

Exit run_dump(const Request& request) {
  Diagnostics diagnostics;
  Sources sources;   // diagnostics point into it, and into the workplace's own
  std::optional<Workplace> workplace;
  std::string text;
  if (*request.until == Step::tree) {
    text = dump_tree_of(request, sources, diagnostics);
  } else {
    workplace.emplace(request, diagnostics);
    if (workplace->ready() && !workplace->units().empty())
      text = dump_of(workplace->units().front(), *workplace, request, diagnostics);
  }
  fmt::print("{}", text);
  std::fflush(stdout);
  fmt::print(stderr, "{}", print(diagnostics.sorted()));
  return diagnostics.has_errors() ? Exit::fault : Exit::done;
}

}  // namespace hjemvei
