#include "pdf/write_pdf.h"

#include "pdf/checks.h"
#include "pdf/document.h"
#include "pdf/dump.h"
#include "pdf/sink.h"

namespace hjemvei {
namespace {

// Reports a fault that no input should be able to cause.
void report(const char* step, const std::string& why, Diagnostics& diagnostics) {
  diagnostics.error(
      "pdf-not-written", {}, std::string("the file could not be ") + step + ": " + why,
      "the same command once more; if it fails again, report it as a fault of the program");
}

// Runs `finish` on the document unless there is a fault in it; empty then.
template <typename Finish>
std::string with_document(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                          Diagnostics& diagnostics, Finish finish) {
  Diagnostics faults;
  std::string result;
  pdf::check(pages, faults);
  if (!faults.has_errors()) {
    const pdf::Document document = pdf::build_document(pages, fonts, options, faults);
    if (!faults.has_errors()) result = finish(document, faults);
  }
  diagnostics.take(std::move(faults));
  return result;
}

}  // namespace

std::string write_pdf(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                      Diagnostics& diagnostics) {
  return with_document(pages, fonts, options, diagnostics,
                       [](const pdf::Document& document, Diagnostics& faults) -> std::string {
                         const pdf::Outcome objects = pdf::serialize(document);
                         if (!objects.why.empty()) {
                           report("serialized", objects.why, faults);
                           return "";
                         }
                         pdf::Outcome file = pdf::last_pass(objects.bytes);
                         if (!file.why.empty()) {
                           report("finished", file.why, faults);
                           return "";
                         }
                         return std::move(file.bytes);
                       });
}

std::string dump_objects(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                         Diagnostics& diagnostics) {
  return with_document(
      pages, fonts, options, diagnostics,
      [](const pdf::Document& document, Diagnostics&) { return pdf::dump(document); });
}

}  // namespace hjemvei
