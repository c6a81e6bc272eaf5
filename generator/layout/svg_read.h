// Reads an SVG file of the subset of docs/drawings.md.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "layout/drawing_model.h"

namespace hjemvei {

// The drawing in `file`, called `name`; `icon` allows "currentColor". Whatever stands outside the
// subset is a located error; the rest is read all the same. Null only when the file is no SVG.
std::shared_ptr<const Drawing> read_svg(const SourceFile& file, const std::string& name, bool icon,
                                        Diagnostics& diagnostics);

}  // namespace hjemvei
