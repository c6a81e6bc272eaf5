// The step from an Edition to the Pages of its brochure.
#pragma once

#include "base/diagnostics.h"
#include "edition/edition.h"
#include "layout/brochure_layout.h"
#include "layout/pages.h"
#include "layout/setting.h"
#include "layout/theme.h"
#include "text/fonts.h"

namespace hjemvei {

enum class BrochureForm {
  panels,  // six pages in reading order: front, three of the inside, flap, back
  sheet    // the two sides of a sheet to fold: flap, back, front; then the inside
};

// REQUIRES edition.brochure. Text that does not fit a panel is an error (panel-overflow) that names
// the language, the panel and how many lines are too many.
Pages make_brochure(const Edition& edition, const BrochureLayout& layout, const Theme& theme,
                    const Drawings& drawings, const Fonts& fonts, BrochureForm form,
                    Diagnostics& diagnostics);

}  // namespace hjemvei
