// Documents that hold one of everything that pdf/ writes.
#pragma once

#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei::test {

// Three pages in Swedish ("sv"), Arabic ("ar") or Tigrinya ("ti"): headings, steps, a table, a
// figure, a callout, a quotation in another language, links on the page, to another page, over
// two lines and to the web, and the navigation bar.
Pages sample(const Fonts& fonts, const std::string& language);

// What the speed is measured on: `count` pages with text, steps, a drawing and a navigation bar of
// `links` links each.
Pages long_document(const Fonts& fonts, int count, int links);

}  // namespace hjemvei::test
