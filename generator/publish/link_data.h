// What the caseworkers' page knows (<site>/link/data/): a file for each guide, and one for each guide in
// each language. They are scripts that hand over JSON, so that the page also works from a folder, where
// a browser reads no other kind of file. Codes come with them as squares: no script makes any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edition/edition.h"
#include "language/languages.h"
#include "publish/qr_files.h"

namespace hjemvei {

// A guide in a language that may be linked to.
struct LinkLanguage {
  const Language* language = nullptr;  // not null
  bool offered = false;                // whether readers may be sent there
};

// What is the same for all languages of a guide: pages and letters in the office's language, its
// languages, the words of the page. `office` is the edition in the guide's own language.
std::string link_guide_data(const Edition& office, const std::string& address,
                            const std::vector<LinkLanguage>& languages);

// Titles, letters and codes of one edition. `address` is that of the guide's page in this language,
// `codes` are page_codes of both.
std::string link_unit_data(const Edition& edition, const std::string& address,
                           const std::vector<PageCode>& codes);

// Both are JSON; as a script: `hjemveiLink.guide({…});`. The name is "guide" or "unit".
std::string link_script(std::string_view name, std::string_view json);
// The JSON of such a script; nothing when it is something else.
std::optional<std::string> link_json(std::string_view script);

}  // namespace hjemvei
