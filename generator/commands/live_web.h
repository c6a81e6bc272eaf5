// The web pages that the preview shows beside those of the PDF. A page is made when it is asked for, from
// the very edition, theme and drawings of its picture; style.css and the fonts that are cut down for it
// are made once for a picture, and the fonts anew only when its pages have other letters. A PDF is made
// when it is asked for, by the steps of a build.
#pragma once

#include "commands/request.h"
#include "preview/web_pages.h"

namespace hjemvei {

// Of `request` the dates in PDF files count.
WebPages live_web_pages(const Request& request);

}  // namespace hjemvei
