// What the preview shows: one document as it was last made, and what is wrong with its files today.
// Made by commands/serve.cpp, kept by desk.h, read only and by several threads.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/pages.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"

namespace hjemvei {

// Which document: "stockholm", "ar", "guide".
struct PictureKey {
  std::string guide, language, product;
  friend auto operator<=>(const PictureKey&, const PictureKey&) = default;
};
// The web pages above those of all guides, which are no guide's.
inline const PictureKey kSiteKey{"", "", "site"};

// Why a text is framed; the first that applies, from the top.
enum class Frame : std::uint8_t { none, overflow, stale, missing, draft };
const char* name_of(Frame frame);   // "overflow"; "" for none

// A text of the document: where what is shown was written, and where its source text stands.
struct ShownText {
  Position shown;
  Position source;   // no file where both are one
  Frame frame = Frame::none;
};

struct Picture {
  std::shared_ptr<const void> inputs;   // owns the files that the positions below point into
  std::shared_ptr<const Fonts> fonts;
  const Theme* theme = nullptr;         // in `inputs`, as are the drawings; for the web pages
  Drawings drawings;
  std::string narrow_drawings;          // the folder of those that stand in for others on web pages
  Edition edition;
  Pages pages;
  std::vector<ShownText> texts;         // sorted by shown file (path), line and column
};

// The text written at `at`, or null. A position that is a text's but for its column is that text's
// when it is alone on its line.
const ShownText* find_text(const Picture& picture, const Position& at);
void sort_texts(std::vector<ShownText>& texts);

// A fault in words that need no file any more.
struct ShownFault {
  bool error = true;
  std::string place;     // "content/stockholm/guide.yaml:12:7", or empty
  std::string excerpt;   // the line and the caret under it, as print() shows them; or empty
  std::string seen, instead;
  friend bool operator==(const ShownFault&, const ShownFault&) = default;
};
std::vector<ShownFault> shown_faults(const Diagnostics& diagnostics);

struct LanguageChoice {
  std::string tag, name;   // the name in the language itself
  bool right_to_left = false;
};

// A document at one revision of its files.
struct Showing {
  PictureKey key;                            // as it was asked for
  PictureKey shown;                          // what it is: a guide or language that is not there gives
                                             // the first guide, its own language
  std::uint64_t revision = 0;
  std::uint64_t serial = 0;                  // counts all that was put up; set by the desk
  std::shared_ptr<const Picture> picture;    // the last good one; null when there was none yet
  bool current = false;                      // whether it shows the files as they are
  std::vector<ShownFault> faults;
  std::vector<std::string> guides;
  std::vector<LanguageChoice> languages;     // of this guide
  std::vector<std::string> products;         // of this guide: "guide", "brochure", "plan"
  std::string source_language;
  unsigned milliseconds = 0;                 // what it took to make
  std::map<std::string, std::string> site;   // of kSiteKey: its files, "stockholm/index.html"
};

}  // namespace hjemvei
