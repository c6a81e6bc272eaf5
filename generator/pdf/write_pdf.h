// Pages to the bytes of a PDF file that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at
// once, or as much of that as it is to claim: a form that can be filled in claims PDF/UA-1 alone, a
// sheet to print neither.
//
// The objects are built as plain dictionaries through PoDoFo and written once more by libqpdf
// (object streams, line feed before endstream, deterministic /ID). Same Pages, same bytes.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "text/fonts.h"

namespace hjemvei {

struct PdfOptions {
  bool pdf_ua = true;                   // claim PDF/UA-1
  bool pdf_a = true;                    // claim PDF/A-2a
  std::uint64_t modification_time = 0;  // seconds since 1970 for XMP and Info; 0: midnight UTC of
                                        // Pages::version
};

// The finished file's bytes. What cannot be written right (a figure without alternative text, a
// link to a destination that does not exist) is an error located at the YAML behind it; the
// result is then empty.
std::string write_pdf(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                      Diagnostics& diagnostics);

// The object model before the last pass, as readable text, for `--until objects --dump`.
std::string dump_objects(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                         Diagnostics& diagnostics);

}  // namespace hjemvei
