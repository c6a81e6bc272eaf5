// Readable forms of this room's results, for `--until blocks|pages --dump` and for tests: JSON with
// sorted keys, ending in a line feed.
#pragma once

#include <string>

#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei {

// The structure tree: roles, languages, titles, alternative texts, numbers of content.
std::string dump_structure(const Structure& structure);

// Pages with their lines (text, place, size), shapes and links, in points with two decimals.
std::string dump_pages(const Pages& pages, const Fonts& fonts);

}  // namespace hjemvei
