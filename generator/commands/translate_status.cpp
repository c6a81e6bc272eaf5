// `hjemvei translate status`: how far all translations are, or what one language still lacks.
#include <fmt/format.h>

#include "commands/status_report.h"
#include "commands/translate_request.h"
#include "commands/translations.h"

namespace hjemvei {

Exit run_translate_status(const TranslateRequest& request) {
  Diagnostics diagnostics;
  Translations translations(request.request, request.language, diagnostics);
  if (!diagnostics.has_errors()) {
    const std::string& format = request.format;
    fmt::print("{}", request.language.empty() ? print_progress(translations, format)
                                              : print_entries(translations, format));
  }
  // Faults of a file, such as a broken reference; what is missing or stale stands in the report.
  translations.take_diagnostics(diagnostics);
  return report(diagnostics);
}

}  // namespace hjemvei
