// Reads a file that came back, PO or XLIFF: its content tells which.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "translation/exchange.h"

namespace hjemvei {

// Whether it is XML; all other files are taken for PO, and refused where they are none.
bool is_xml(const SourceFile& file);

Exchange read_exchange(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
