// The web pages of a guide in one language: the step from an Edition to the files of its unit. No page
// has a script, a cookie or anything from elsewhere. All links are relative, so that a folder can be
// read without a server; only canonical and alternate addresses are whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "publish/unit.h"
#include "publish/unit_card.h"
#include "text/web_font.h"

namespace hjemvei {

struct HtmlInput {
  const Edition& edition;
  const Theme& theme;
  const Drawings& drawings;
  const Fonts& fonts;
  WebFonts& web_fonts;
  // Names of the files that the unit has besides, in any order: "guide.pdf". Pages offer those that
  // they have a word for; the folder of the version keeps them all.
  std::vector<std::string> files;
  // The folder of layouts/ whose drawings stand in for the guide's on a narrow page, where it has one of
  // the same name; may be empty.
  std::string narrow_drawings;
  bool offered = false;   // whether readers are sent to this language
};

struct HtmlPages {
  std::vector<UnitFile> files;       // index.html first; today's pages, then those of v/<version>/
  UnitCard card;                     // as it stands in unit.json
  std::size_t pages = 0;             // of today
  std::string valid_until;           // as of the edition
};

// Faults of drawings are reported as for a PDF.
HtmlPages make_html_pages(const HtmlInput& input, Diagnostics& diagnostics);

// One of them, the same as above: of a screen, a topic or a page that has moved by its id, of the guide
// with an empty one; today's, or with `kept` the one in v/<version>/. Empty when there is no such page. No
// font is made for it.
std::string make_html_page(const HtmlInput& input, std::string_view id, Diagnostics& diagnostics,
                           bool kept = false);

// The card above.
UnitCard make_card(const Edition& edition, bool offered);

}  // namespace hjemvei
