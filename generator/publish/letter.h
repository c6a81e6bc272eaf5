// A letter with its link, as a caseworker pastes it: sentences in the office's language and in the
// reader's, the page's title, its address. Safe inside text of either direction: each text and the
// address stand between FSI and PDI (UAX #9, 2.4.2; U+2068, U+2069), and in HTML carry `lang` and `dir`.
//
// The caseworkers' page (link_page/page.js) puts the same texts together; tests hold the two against
// each other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edition/edition.h"
#include "publish/link_pages.h"

namespace hjemvei {

struct LinkMessage {
  std::string guide, version;
  std::string language, office_language;  // tags
  std::string address;                    // of the page in the reader's language
  bool offered = true;                    // whether the guide offers that language yet
  LinkPage page, office_page;             // the same page in either language
  std::optional<EditionLetter> letter, office_letter;  // both or none: then there is only the link
};

// Each ends in a line feed. Where both languages are the same, each text stands once.
std::string print_text(const LinkMessage& message);
std::string print_html(const LinkMessage& message);
// Keys sorted; "text" and "html" hold the two above.
std::string print_json(const LinkMessage& message);

// The parts that the caseworkers' page is given. Text as it is pasted: what isolates stays, soft hyphens
// go. HTML of a text's inside: escaped, with `lang` and `dir` where a run is in another language.
std::string letter_text(const Text& text);
std::string letter_html(const Text& text);

}  // namespace hjemvei
