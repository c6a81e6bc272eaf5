// Texts of an edition as HTML: escaped, with language and direction said wherever they change.
#pragma once

#include <string>
#include <string_view>

#include "edition/text.h"
#include "language/languages.h"

namespace hjemvei {

// Where a piece of HTML will stand.
struct HtmlPlace {
  std::string language;   // tag of what stands around it
  std::string root;       // from the page to the folder of its unit: "", "../"
};

// A text in which a telephone number, a date or a range of numbers stays on one line: browsers end lines after
// the hyphen or the dash in it, and joiners of UAX #14 would be copied along.
std::string with_whole_numbers(std::string_view text);

// An attribute with a space before it: ` href="…"`.
std::string html_attribute(std::string_view name, std::string_view value);

// ` lang="ar" dir="rtl"` for what is in `language`: nothing when all around is too, no dir where it is
// the same.
std::string language_attributes(const std::string& language, const std::string& around);

// The runs of a text: strong, span with language, links. `text.language` must have been said by the
// element around. Links to screens become paths below `place.root`.
std::string inline_html(const Text& text, const HtmlPlace& place);
// The same without links, for what stands in a link itself.
std::string inline_html_without_links(const Text& text);

// `<p class="x" lang="ar" dir="rtl">…</p>` with the text; `attributes` begins with a space, or is empty.
std::string html_element(std::string_view name, const Text& text, const HtmlPlace& place,
                         std::string_view attributes = {});

// "offer.answer/index.html" below `root`; of an empty id the guide's own page.
std::string page_href(std::string_view root, std::string_view id);

}  // namespace hjemvei
