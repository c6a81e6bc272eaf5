// `hjemvei translate export`: a translation as a file for a translator's own tools.
#include <fmt/format.h>

#include "commands/interface_files.h"
#include "commands/named_file.h"
#include "commands/translate_request.h"
#include "commands/translations.h"
#include "translation/interface_catalogue.h"
#include "translation/make_exchange.h"
#include "translation/po.h"
#include "translation/xliff.h"

namespace hjemvei {
namespace {

constexpr bool kForPeople = true;

Exit export_interface(const TranslateRequest& request) {
  Diagnostics diagnostics;
  Sources sources;
  const Language* language = find_language(request.language);
  if (!language) {
    diagnostics.error("unknown-language", {}, "no language has the tag \"" + request.language + "\"",
                      "a tag such as so, or fa-AF");
    return report(diagnostics);
  }
  const DiskFiles content(content_folder(request.request));
  const auto files = read_interface_files(content, language->tag, sources, diagnostics);
  if (files && !diagnostics.has_errors())
    write_result(request.request.output,
                 print_po_file(complete_interface(files->words, files->own ? &*files->own : nullptr,
                                                  *language)),
                 kForPeople, diagnostics);
  return report(diagnostics);
}

}  // namespace

Exit run_translate_export(const TranslateRequest& request) {
  if (request.interface_words) return export_interface(request);
  Diagnostics diagnostics, faults;
  const Translations translations(request.request, request.language, faults);
  const Translation* translation = translations.only(faults);
  take_errors(faults, diagnostics);
  if (translation) take_errors(translation->diagnostics, diagnostics);
  if (translation && !diagnostics.has_errors()) {
    const Exchange exchange =
        make_exchange(*translation->guide, translation->catalogue, translation->match);
    write_result(request.request.output,
                 request.format == "xliff" ? print_xliff(exchange) : print_po(exchange), kForPeople,
                 diagnostics);
  }
  return report(diagnostics);
}

}  // namespace hjemvei
