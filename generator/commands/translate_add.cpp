// `hjemvei translate add`: a file with every text to translate, or the texts that a file lacks.
#include <fmt/format.h>

#include "commands/schema.h"
#include "commands/translate_request.h"
#include "commands/translations.h"
#include "translation/context.h"
#include "translation/update.h"

namespace hjemvei {
namespace {

std::string heading(const Translation& translation) {
  return "The guide \"" + translation.guide->id + "\" in " + translation.language->tag + " (" +
         translation.language->native_name + "). Write each translation between the quotes after text:.";
}

void say(const Translation& translation, const Update& update) {
  const std::string path = "content/" + translation.path;
  if (!translation.catalogue.at.file) {
    fmt::print("{}: a new file with {} texts to translate\n", path, update.added);
    return;
  }
  fmt::print("{}: {} new, {} moved, {} stale, {} no longer used\n", path, update.added, update.moved,
             update.stale, update.retired);
}

void add(const Request& request, const Translations& translations, Translation& translation,
         Diagnostics& diagnostics) {
  const Context context(*translation.guide);
  const Notes notes = [&](const Place& place) { return context.lines(place); };
  Update updated = update(*translation.guide, translation.catalogue, translation.match, notes);
  updated.catalogue.schema_line = schema_line(request, translation.path, "translations");
  updated.catalogue.heading = heading(translation);
  translations.write(translation, print_catalogue(updated.catalogue), diagnostics);
  if (!diagnostics.has_errors()) say(translation, updated);
}

}  // namespace

Exit run_translate_add(const TranslateRequest& request) {
  Diagnostics diagnostics;
  Translations translations(request.request, request.language, diagnostics);
  Translation* translation = translations.only(diagnostics);
  if (translation && !diagnostics.has_errors()) {
    // A fault of the file itself; texts that are out of date are what this command is for.
    if (translation->diagnostics.has_errors())
      diagnostics.take(std::move(translation->diagnostics));
    else
      add(request.request, translations, *translation, diagnostics);
  }
  return report(diagnostics);
}

}  // namespace hjemvei
