// What layout/ has placed, as SVG (SVG 2) for a web page: shapes as paths, lines of text as text
// elements in the page's own fonts, each as long as it was set.
#pragma once

#include <string>

#include "layout/fragment.h"
#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei {

// The inside of an svg element with fill="none" and round caps and joins, whose viewBox begins at 0 0 and
// is as large as the fragment. `decimals` of coordinates: 1, of icons 2.
std::string svg_inside(const Fragment& fragment, const Pages& pages, const Fonts& fonts, int decimals);

// "0 0 190 140": the viewBox.
std::string svg_view_box(const Fragment& fragment);

}  // namespace hjemvei
