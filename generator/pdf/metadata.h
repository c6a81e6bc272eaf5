// What the file says about itself: XMP (ISO 16684-1) and the Info dictionary that mirrors it.
#pragma once

#include <string>

#include "layout/pages.h"
#include "pdf/objects.h"

namespace hjemvei::pdf {

// The claims and dates of a file.
struct Claims {
  bool pdf_ua = true;      // PDF/UA-1
  bool pdf_a = true;       // PDF/A-2a
  std::uint64_t time = 0;  // of creation and modification, seconds since 1970
};

// The XMP packet. PDF/A knows no pdfuaid, so an extension schema describes it
// (ISO 19005-2, 6.6.2.3); without one the file is PDF/UA-1 but not PDF/A-2a. What is not claimed is
// not mentioned.
std::string xmp_packet(const Pages& pages, const Claims& claims);

// Title, Author, Subject, Creator, Producer and dates, the same as in the packet.
Dict info_dictionary(const Pages& pages, const Claims& claims);

}  // namespace hjemvei::pdf
