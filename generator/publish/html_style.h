// style.css of a unit: its fonts, its colours and icons, and the look of all pages (page.css).
#pragma once

#include <string>
#include <vector>

#include "edition/edition.h"
#include "language/languages.h"
#include "layout/theme.h"
#include "publish/html_figure.h"
#include "text/web_font.h"

namespace hjemvei {

// `fonts` stand in the folder fonts/ beside it.
std::string html_style(const Edition& edition, const Language& language, const Theme& theme,
                       FigurePainter& painter, const std::vector<WebFont>& fonts);

}  // namespace hjemvei
