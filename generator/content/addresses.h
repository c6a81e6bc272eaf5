// Where a published page is found: web addresses and paths below output/site/, one rule for the
// pages themselves, for letters, codes and case systems. None carries a version or a date, so that a
// link once sent keeps working.
#pragma once

#include <string>
#include <string_view>

#include "content/guide.h"

namespace hjemvei {

// "stockholm/ar/": of a guide in a language; "stockholm/ar/offer.answer/" with the id of a section or
// the full id of a screen. Ends in '/'; in it stands an index.html.
std::string page_path(std::string_view guide, std::string_view language, std::string_view id = {});

// The same as a web address, below `guide.address`.
std::string page_address(const Guide& guide, std::string_view language, std::string_view id = {});

// Of a page as it was in one version: "stockholm/ar/v/2026-11-22/offer.answer/".
std::string version_path(std::string_view guide, std::string_view language, const Date& version,
                         std::string_view id = {});

}  // namespace hjemvei
