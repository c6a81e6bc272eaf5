// The step from an Edition to Pages: the verb of this room.
#pragma once

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

// Reads every drawing and icon that the guide, its brochure, its theme and the layout name; once for
// all of the guide's languages. `brochure_front` is the drawing of the brochure's front, read only
// where the guide has a brochure.
Drawings load_drawings(const Guide& guide, const Theme& theme, const std::string& brochure_front,
                       const Files& project, Sources& sources, Diagnostics& diagnostics);

}  // namespace hjemvei
