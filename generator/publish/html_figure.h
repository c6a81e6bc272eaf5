// The drawings of an edition for its web pages: the same that its PDF shows, as SVG with its texts.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/pages.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "publish/html_text.h"
#include "text/fonts.h"

namespace hjemvei {

// Sets drawings one after the other; keeps references to all it is given. One thread at a time.
class FigurePainter {
 public:
  FigurePainter(const Edition& edition, const Language& language, const Theme& theme,
                const Drawings& drawings, const std::string& narrow_drawings, const Fonts& fonts,
                Diagnostics& diagnostics);

  // An svg element with the drawing's alternative text, in its narrow form if it has one; one that a small phone has no room for stands
  // in a frame that can be scrolled, with the keyboard too. `label` is the id of what names the frame.
  // Empty when there is no such drawing. Texts that are too long are reported as for a PDF.
  std::string figure(const EditionFigure& figure, Position at, Color topic, const HtmlPlace& place,
                     const std::string& label);

  // The theme's cover, as decoration.
  std::string cover();

  // An icon as a whole SVG file with one colour, to be used as a mask; mirrored where the language runs
  // from right to left and the icon may be. Empty when there is no such icon.
  std::string icon(const std::string& name);

 private:
  Fragment place(const std::string& key, DrawingInput input, double width);

  const Edition& edition_;
  const Language& language_;
  const Theme& theme_;
  const Drawings& drawings_;
  const std::string& narrow_drawings_;
  const Fonts& fonts_;
  Diagnostics& diagnostics_;
  Pages pages_;   // arenas of glyphs and runs
};

}  // namespace hjemvei
