#include "edition/brochure.h"

#include <algorithm>

#include "content/addresses.h"
#include "edition/blocks.h"
#include "edition/notice.h"

namespace hjemvei {
namespace {

using Role = Composer::Role;

// As one types it: without "https://".
std::string short_address(const std::string& address) {
  const std::size_t scheme = address.find("://");
  return scheme == std::string::npos ? address : address.substr(scheme + 3);
}

EditionBrochureStation edition_station(const BrochureStation& station, Composer& composer) {
  EditionBrochureStation result;
  result.at = station.at;
  result.section = station.section;
  result.title = composer.text(station.title, Role::title);
  result.text = composer.text(station.text, Role::running);
  if (station.figure) result.figure = edition_figure(*station.figure, composer);
  return result;
}

// Where each language's page is. What is offered stands in the order of the language table; this
// edition's own language is among them in any case, unless nobody reads it.
std::vector<OtherLanguage> offered(const Guide& guide, const EditionOptions& options,
                                   const Composer& composer) {
  std::vector<std::string> tags = options.others;
  const std::string& own = composer.words().language().tag;
  const bool read = !composer.words().language().is_pseudo();
  if (read && std::find(tags.begin(), tags.end(), own) == tags.end()) tags.insert(tags.begin(), own);
  std::vector<OtherLanguage> result;
  for (const std::string& tag : tags) {
    const Language* language = find_language(tag);
    if (!language) continue;
    const Text name{
        guide.at, language->tag, {{language->native_name, language->tag, false, {}, {}}}};
    result.push_back(
        {language->tag, name, page_address(guide, language->tag),
         composer.words().filled("read-in-language", {{"language", language->native_name}})});
  }
  return result;
}

Text address_text(const std::string& address, const Composer& composer) {
  const Language& language = composer.words().language();
  std::string shown = short_address(address);
  if (language.right_to_left()) shown = "\u2066" + shown + "\u2069";  // LRI … PDI
  const std::string purpose =
      composer.words().filled("read-in-language", {{"language", language.native_name}});
  return {{}, language.tag, {{shown, language.tag, true, address, purpose}}};
}

}  // namespace

EditionBrochure edition_brochure(const Guide& guide, const EditionOptions& options,
                                 Composer& composer) {
  const Brochure& brochure = *guide.brochure;
  EditionBrochure result;
  result.at = brochure.at;
  result.question = composer.text(brochure.question, Role::title);
  result.text = composer.text(brochure.text, Role::title);
  for (const BrochurePanel& panel : brochure.panels) {
    composer.begin_screen();
    auto& stations = result.panels.emplace_back();
    for (const BrochureStation& station : panel.stations)
      stations.push_back(edition_station(station, composer));
  }
  result.languages = composer.text(brochure.languages, Role::title);
  result.languages_text = composer.text(brochure.languages_text, Role::title);
  result.offered = offered(guide, options, composer);
  result.meeting = composer.text(brochure.meeting, Role::title);
  for (const Prose& line : brochure.lines) result.lines.push_back(composer.text(line, Role::title));
  result.bring = composer.text(brochure.bring, Role::title);
  for (const Prose& item : brochure.bring_items)
    result.bring_items.push_back(composer.text(item, Role::title));
  result.link = composer.text(brochure.link, Role::title);
  const Text alt = composer.text(brochure.code_alt, Role::title);
  result.code_alt = alt.plain();
  result.code_alt_language = alt.language;
  result.address = page_address(guide, composer.words().language().tag);
  result.address_text = address_text(result.address, composer);
  result.address_text.at = brochure.link.at;
  result.version = version_line(guide, composer);
  result.notice = notice(composer);
  if (const auto until = composer.valid_until()) result.valid_until = to_string(*until);
  return result;
}

}  // namespace hjemvei
