// What stands around the text of a web page: its head, the line with the way home and the languages,
// the files to save or print, the foot.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edition/edition.h"
#include "publish/html_text.h"

namespace hjemvei {

// A page's own part. Links in it are relative to the page, whether it stands among today's pages or in
// the folder of a version.
struct HtmlPage {
  std::string id;           // of the section or screen; empty: the guide's own page
  std::string now_at;       // of a page that has moved: the id of the page to read instead
  Text title;
  std::string description;  // plain, one line; may be empty
  std::string section;      // id of the section whose colour it has; empty: the cover's
  std::string head;         // inside the coloured band: the headline and what goes with it
  std::string body;
  TextState state = TextState::source;   // the lowest of its texts
  bool is_copied = true;    // false: not among the pages kept of a version
};

struct HtmlSite {
  const Edition& edition;
  // Names of the unit's files that pages may offer: "guide.pdf".
  const std::vector<std::string>& files;
};

// The whole page. `version` true: as it is kept in v/<version>/.
std::string html_page(const HtmlPage& page, const HtmlSite& site, bool version);

// How a page of this id reaches the folder of its unit: "" or "../".
std::string root_of(const HtmlPage& page);

// What readers must know of a text in this state; null for one that is as it should be.
const Text* notice_for(TextState state, const Words& words);

}  // namespace hjemvei
