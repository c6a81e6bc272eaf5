// The foot of every page: previous, contents, the line of stations, help, next. It is the way
// through the guide; see layouts/guide.yaml for its measures.
//
// On a narrow page the row holds the buttons only, and the stations are a row of dots above it (foot:
// dots:).
//
// Each page's links are one Sect at the end of the structure tree, so that a screen reader meets
// them after the page's content and a reader can skip them (WCAG 2.2, 2.4.1). The present station
// is no link.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/fragment.h"
#include "layout/setting.h"

namespace hjemvei {

// What the foot must know of a page.
struct FootPage {
  std::uint32_t number = 0;             // 1-based
  std::string destination;              // its own name
  std::string title;                    // plain, for the purpose of links to it
  const EditionSection* section = nullptr;   // null on the contents page
  std::size_t screen = 0;               // index in its section
};

class Foot {
 public:
  // Shapes the words of the foot once. `pages` are all pages but the cover, in order; the
  // reference must stay valid.
  Foot(const std::vector<FootPage>& pages, Setting& setting);
  ~Foot();

  // Adds the foot of `pages[index]` to `page`; `setting.topic` is that page's colour.
  void set(std::size_t index, Fragment& page, Setting& setting) const;

 private:
  struct Words;
  const std::vector<FootPage>& pages_;
  std::unique_ptr<Words> words_;
};

// What the dots leave of their row, for the page number. REQUIRES a layout with dots.
Rect foot_number_line(const FootPage& page, const Setting& setting);

}  // namespace hjemvei
