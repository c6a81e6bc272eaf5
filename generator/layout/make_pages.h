// The step from an Edition to Pages: the verb of this room.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/layout.h"
#include "layout/pages.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"

namespace hjemvei {

// Lays a guide out: cover, contents, each topic's screens, and on every page but the cover the
// foot. Texts name page numbers, and page numbers depend on how texts flow: the guess "one page a
// screen" is tried first and mended, three passes at most; each is a pure function of the numbers
// before it.
Pages make_pages(const Edition& edition, const Layout& layout, const Theme& theme,
                 const Drawings& drawings, const Fonts& fonts, Diagnostics& diagnostics);

// What layouts name besides the drawings of the content.
struct LayoutDrawings {
  std::string brochure_front;   // read only where the guide has a brochure
  std::vector<std::string> figure_folders;   // of layouts/: what they have of the guide's drawings
                                             // is read as well; may be empty strings
};

// A drawing or icon that is needed: "icons", "home", and who says so.
struct NamedDrawing {
  std::string folder, name;
  Position named_at;
};

// Every drawing and icon that the guide, its brochure, its theme and the layouts name, each once.
// `project` is asked what stands in their folders.
std::vector<NamedDrawing> named_drawings(const Guide& guide, const Theme& theme,
                                         const LayoutDrawings& layouts, const Files& project);

// Reads every drawing and icon that the guide, its brochure, its theme and the layouts name; once for
// all of the guide's languages.
Drawings load_drawings(const Guide& guide, const Theme& theme, const LayoutDrawings& layouts,
                       const Files& project, Sources& sources, Diagnostics& diagnostics);

}  // namespace hjemvei
