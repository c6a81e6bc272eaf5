// The least that any program of our kind must do for a document: read the same YAML, shape each
// paragraph once, subset the fonts, compress the pages' contents, and write as many objects through
// libqpdf. No layout, no line breaking, no structure. Our figures are ratios to it.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "edition/edition.h"
#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei::bench {

// What the floor is measured with, taken from a finished document before the clock starts.
struct FloorInput {
  const Files* content = nullptr;
  std::vector<std::string> yaml;        // paths below `content`
  std::vector<Text> paragraphs;         // of the edition
  std::vector<std::vector<std::uint32_t>> glyphs;   // used, by face number
  std::vector<std::string> streams;     // one a page, as large as ours, uncompressed
  std::string file;                     // the finished file: its objects are written again
  const Fonts* fonts = nullptr;
};

FloorInput floor_input(const Files& content, std::vector<std::string> yaml, const Edition& edition,
                       const Pages& pages, std::string file, const Fonts& fonts);

// Does the work once; returns a number that depends on all of it.
std::size_t run_floor(const FloorInput& input);

}  // namespace hjemvei::bench
