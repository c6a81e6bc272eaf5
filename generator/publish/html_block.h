// The blocks of a screen as HTML: one piece of markup for each kind of EditionBlock.
#pragma once

#include <string>

#include "base/geometry.h"
#include "edition/edition.h"
#include "publish/html_figure.h"
#include "publish/html_text.h"

namespace hjemvei {

// `title` is the id of the screen's headline, for what needs a name and has none.
std::string block_html(const EditionBlock& block, Color topic, const HtmlPlace& place,
                       FigurePainter& painter, const std::string& title);

}  // namespace hjemvei
