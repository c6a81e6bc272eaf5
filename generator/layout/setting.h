// What every part of the layout needs to do its work: the inputs, read only, and the document that
// is being made.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "language/languages.h"
#include "layout/drawing.h"
#include "layout/layout.h"
#include "layout/pages.h"
#include "layout/theme.h"
#include "text/fonts.h"

namespace hjemvei {

// Page numbers (1-based) by destination, as far as they are known; see make_pages.h.
using PageNumbers = std::map<std::string, std::uint32_t, std::less<>>;

// Drawings and icons that were read, by folder and name ("icons/offer", "drawings/tall/offer-timeline"). Read only while pages are
// made: load_drawings.h fills it before.
using Drawings = std::map<std::string, std::shared_ptr<const Drawing>, std::less<>>;

struct Setting {
  const Edition& edition;
  const Language& language;     // of the edition
  const Layout& layout;
  const Theme& theme;
  const Drawings& drawings;
  const Fonts& fonts;
  const PageNumbers& page_numbers;
  Pages& pages;
  Diagnostics& diagnostics;
  Color topic;                  // colour of the present section

  Palette palette() const { return {&theme, topic}; }
  Color color(std::string_view token) const;   // a token of the theme or "topic", "tint"
  // PDF language tag of one of our tags.
  const std::string& pdf_language(const std::string& tag) const;
};

// The language that the edition is in; null, and reported, when the table does not have it.
const Language* known_language(const Edition& edition, Diagnostics& diagnostics);

// The colour of a section: the theme's, or the theme's first when it names none.
Color section_color(const Theme& theme, const std::string& section);

}  // namespace hjemvei
