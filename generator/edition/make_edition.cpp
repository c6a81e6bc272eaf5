#include "edition/make_edition.h"

#include <utility>

#include "content/addresses.h"
#include "edition/blocks.h"
#include "edition/brochure.h"
#include "edition/compose.h"
#include "edition/letters.h"
#include "edition/notice.h"
#include "edition/plan.h"
#include "edition/web.h"
#include "language/numbers.h"

namespace hjemvei {
namespace {

using Role = Composer::Role;

EditionScreen edition_screen(const Screen& screen, Composer& composer) {
  EditionScreen result;
  composer.begin_screen();
  result.at = screen.at;
  result.full_id = screen.full_id;
  result.title = composer.text(screen.title, Role::title);
  for (const Block& block : screen.blocks) result.blocks.push_back(edition_block(block, composer));
  result.state = composer.screen_state();
  return result;
}

EditionSection edition_section(const Section& section, Composer& composer) {
  EditionSection result;
  result.id = section.id;
  result.title = composer.text(section.title, Role::title);
  result.short_title = composer.text(section.short_title, Role::title);
  result.summary = composer.text(section.summary, Role::title);
  result.icon = section.icon;
  result.icon_at = section.icon_at;
  result.side = section.side;
  result.station = section.station;
  for (const Screen& screen : section.screens) {
    result.screens.push_back(edition_screen(screen, composer));
  }
  return result;
}

// The button text is in the other language; where it leads is said in this one.
OtherLanguage other_language(const Guide& guide, const Language& other, const Composer& composer) {
  OtherLanguage result;
  result.tag = other.tag;
  result.native_name = {guide.at, other.tag, {{other.native_name, other.tag, false, {}, {}}}};
  result.address = page_address(guide, other.tag) + "guide.pdf";
  result.purpose = composer.words().filled("read-in-language", {{"language", other.native_name}});
  return result;
}

// Notices depend on what the texts turned out to be: call it last.
Words edition_words(const Guide& guide, Composer& composer) {
  const EditionWords& words = composer.words();
  Words result;
  result.next = composer.word("next");
  result.previous = composer.word("previous");
  result.contents = composer.word("contents");
  result.start = composer.word("start");
  result.help = composer.word("help");
  result.read_when_needed = composer.word("read-when-needed");
  result.languages = composer.word("languages");
  result.way_home = composer.word("way-home");
  result.home = composer.word("home");
  result.cover = composer.word("cover");
  result.page_navigation = composer.word("page-navigation");
  result.version = composer.word("version", {{"date", to_string(guide.version)}});
  if (const std::optional<Date> until = composer.valid_until()) {
    result.valid_until = composer.word("valid-until", {{"date", words.date(*until)}});
  }
  if (composer.has(TextState::draft)) result.draft_notice = draft_notice(composer);
  if (composer.has(TextState::stale)) result.stale_notice = stale_notice(composer);
  if (composer.has(TextState::missing)) {
    const std::string language = words.language_name(composer.source_words().language());
    result.untranslated_notice = composer.word("untranslated", {{"language", language}});
  }
  result.continued = words.find("continued");
  result.page_n = words.find("page-n");
  result.page_n_of_m = words.find("page-n-of-m");
  result.see_page = words.find("see-page");
  result.station_n = words.find("station-n");
  result.topic_n_of_m = words.find("topic-n-of-m");
  result.go_to_page = words.find("go-to-page");
  return result;
}

}  // namespace

Edition make_edition(const Guide& guide, const Match* match, const Language& language,
                     const InterfaceWords& words, const EditionOptions& options,
                     Diagnostics& diagnostics) {
  Composer composer(guide, match, language, words, options, diagnostics);
  Edition edition;
  edition.at = guide.at;
  edition.guide = guide.id;
  edition.language = language.tag;
  edition.source_language = guide.language;
  edition.version = to_string(guide.version);
  edition.publisher = guide.publisher;
  edition.theme = guide.theme;
  edition.theme_at = guide.theme_at;
  edition.title = composer.text(guide.title, Role::title);
  edition.question = composer.text(guide.question, Role::title);
  edition.subtitle = composer.text(guide.subtitle, Role::title);
  edition.news = composer.text(guide.news, Role::title);
  edition.help = guide.help;
  for (const Section& section : guide.sections) {
    edition.sections.push_back(edition_section(section, composer));
  }
  for (const std::string& tag : options.others) {
    const Language* other = find_language(tag);
    if (other && other->tag != language.tag) {
      edition.others.push_back(other_language(guide, *other, composer));
    }
  }
  if (guide.brochure) {
    Composer own(guide, match, language, words, options, diagnostics);
    edition.brochure = edition_brochure(guide, options, own);
  }
  if (guide.plan) {
    Composer own(guide, match, language, words, options, diagnostics);
    edition.plan = edition_plan(guide, own);
  }
  edition.web = edition_web(guide, composer);
  if (!guide.letters.empty()) {
    Composer own(guide, match, language, words, options, diagnostics);
    edition.letters = edition_letters(guide, own);
  }
  edition.words = edition_words(guide, composer);
  if (const auto until = composer.valid_until()) edition.valid_until = to_string(*until);
  edition.state = composer.state();
  return edition;
}

}  // namespace hjemvei
