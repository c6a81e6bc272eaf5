// `hjemvei translate import`: what a translator sent back, put where it belongs.
#include <fmt/format.h>

#include <algorithm>

#include "commands/interface_files.h"
#include "commands/named_file.h"
#include "commands/schema.h"
#include "commands/translate_request.h"
#include "commands/translations.h"
#include "commands/workplace.h"
#include "content/tree.h"
#include "translation/interface_catalogue.h"
#include "translation/read_exchange.h"
#include "translation/take_exchange.h"

namespace hjemvei {
namespace {

class Importer {
 public:
  explicit Importer(const TranslateRequest& request)
      : request_(request), folder_(content_folder(request.request)), content_(folder_) {}

  Exit run() {
    file_ = read_named(request_.file, sources_, diagnostics_);
    if (file_) take();
    const Exit exit = report(diagnostics_);
    return failed_ ? Exit::fault : exit;
  }

 private:
  void take() {
    if (!is_xml(*file_)) {
      Diagnostics faults;   // reported when it is read as what it is
      const PoFile po = read_po_file(*file_, faults);
      if (is_interface(po)) {
        diagnostics_.take(std::move(faults));
        if (!diagnostics_.has_errors()) take_words(po);
        return;
      }
    }
    Exchange exchange = read_exchange(*file_, diagnostics_);
    if (!diagnostics_.has_errors()) take_guide(exchange);
  }

  // The program's own words: no guide is named, and the places are those of its messages.
  bool is_interface(const PoFile& po) const {
    return request_.request.guide.empty() && po.field("X-Hjemvei-Guide").empty() &&
           std::ranges::any_of(po.entries, [](const PoEntry& entry) {
             return entry.context && (entry.context->starts_with("ui.") || entry.context->starts_with("unit."));
           });
  }

  // ---- A guide. ----

  void take_guide(Exchange& exchange) {
    Request request = request_.request;
    if (request.guide.empty()) request.guide = exchange.guide;
    if (exchange.guide.empty()) exchange.guide = request.guide;
    if (!check_names(request.guide, exchange)) return;
    Diagnostics faults;
    Translations translations(request, exchange.language, faults);
    Translation* translation = translations.only(faults);
    for (Diagnostics* each : {&faults, translation ? &translation->diagnostics : nullptr})
      if (each)
        for (const Diagnostic& fault : each->sorted())
          if (fault.severity == Severity::error)
            diagnostics_.error(fault.code, fault.at, fault.seen, fault.instead);
    if (!translation || diagnostics_.has_errors()) {
      report_now();
      return;
    }
    Taken taken = take_exchange(*translation->guide, translation->catalogue, translation->match, exchange,
                                {request_.by, request_.request.today}, diagnostics_);
    if (!diagnostics_.has_errors()) write(translations, *translation, taken);
    report_now();   // while what the faults point into is there
  }

  bool check_names(const std::string& guide, const Exchange& exchange) {
    const std::vector<std::string> guides = list_guides(content_);
    if (guide.empty())
      diagnostics_.error("no-guide", exchange.guide_at, "the file does not say which guide it translates",
                         "--guide and the guide's name");
    else if (std::ranges::find(guides, guide) == guides.end())
      diagnostics_.error("other-guide", exchange.guide_at, "there is no guide " + quoted(guide) + " here",
                         "--content with the folder that holds it");
    if (!find_language(exchange.language))
      diagnostics_.error("other-language", exchange.language_at,
                         exchange.language.empty() ? "the file does not say which language it is in"
                                                   : "no language has the tag " + quoted(exchange.language),
                         "the tag that it was exported with");
    return !diagnostics_.has_errors();
  }

  void write(const Translations& translations, const Translation& translation, Taken& taken) {
    taken.catalogue.schema_line = schema_line(request_.request, translation.path, "translations");
    taken.catalogue.heading = "The guide \"" + translation.guide->id + "\" in " +
                              translation.language->tag + " (" + translation.language->native_name + ").";
    const std::string text = print_catalogue(taken.catalogue);
    const bool exists = translation.catalogue.at.file;
    const bool same = exists ? text == translation.catalogue.at.file->text
                             : taken.catalogue.entries.empty() && taken.catalogue.unused.empty();
    if (!same) translations.write(translation, text, diagnostics_);
    if (diagnostics_.has_errors()) return;
    if (same)
      fmt::print("content/{}: nothing has changed\n", translation.path);
    else
      fmt::print("content/{}: {} new texts, {} confirmed, {} stale, {} moved, {} no longer used\n",
                 translation.path, taken.changed, taken.confirmed, taken.stale, taken.moved, taken.unused);
  }

  // ---- The program's own words. ----

  void take_words(const PoFile& came) {
    const std::string tag = our_tag(came.field("Language"));
    const Language* language = find_language(tag);
    if (!language) {
      diagnostics_.error("other-language", came.field_position("Language", *file_),
                         "no language has the tag " + quoted(tag), "the tag that it was exported with");
      return;
    }
    const auto files = read_interface_files(content_, language->tag, sources_, diagnostics_);
    if (!files || diagnostics_.has_errors()) return;
    const TakenInterface taken =
        take_interface(files->words, files->own ? &*files->own : nullptr, *language, *file_, came,
                       {request_.by, request_.request.today}, diagnostics_);
    const std::string path = "content/" + interface_path(language->tag);
    if (diagnostics_.has_errors()) return;
    if (taken.changed == 0) {
      fmt::print("{}: nothing has changed\n", path);
      return;
    }
    const WriteResult written =
        write_atomically(folder_ + "/" + interface_path(language->tag), print_po_file(taken.file));
    if (written.ok())
      fmt::print("{}: {} new texts; the next build of the program has them\n", path, taken.changed);
    else
      diagnostics_.error("not-written", {}, path + " could not be written: " + written.why,
                         "room on the disk and a folder that you may write to");
  }

  void report_now() {
    failed_ = report(diagnostics_) == Exit::fault;
    diagnostics_ = Diagnostics();
  }

  const TranslateRequest& request_;
  const std::string folder_;
  const DiskFiles content_;
  Sources sources_;   // diagnostics point into it
  Diagnostics diagnostics_;
  bool failed_ = false;
  const SourceFile* file_ = nullptr;
};

}  // namespace

Exit run_translate_import(const TranslateRequest& request) { return Importer(request).run(); }

}  // namespace hjemvei
