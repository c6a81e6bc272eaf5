// Pictures of a PDF's pages, made by the program pdftoppm (Debian: poppler-utils).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace hjemvei {

// Writes a PNG file for each page of `pdf` into `folder`, which is there: page-01.png and so on, as
// many digits as the last one needs. The names of the files, in the order of pages; empty when it
// failed, which is reported.
std::vector<std::string> picture_pages(const std::string& pdf, const std::string& folder,
                                       Diagnostics& diagnostics);

}  // namespace hjemvei
