// All objects of a file, put together: the one place that knows every other part of this room.
#pragma once

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "pdf/objects.h"
#include "pdf/write_pdf.h"

namespace hjemvei::pdf {

// REQUIRES Pages that `check` found no fault in. A font whose program cannot be read is an error.
Document build_document(const Pages& pages, const Fonts& fonts, const PdfOptions& options,
                        Diagnostics& diagnostics);

}  // namespace hjemvei::pdf
