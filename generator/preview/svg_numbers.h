// Numbers and paths in SVG's own writing (SVG 1.1, 8.3): short, the same on every machine.
#pragma once

#include <string>

#include "base/geometry.h"

namespace hjemvei {

// At most two digits behind the point: a two-hundredth of a point is finer than any screen.
void append_number(std::string& out, double number);
// The value of a `d` attribute.
void append_path(std::string& out, const Path& path);

}  // namespace hjemvei
