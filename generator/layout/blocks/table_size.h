// How large the text of a table is, whether it stands in columns or as a list.
#pragma once

#include <algorithm>

#include "layout/layout.h"

namespace hjemvei {

// As large as the text, within the limits of tables; on a crowded page smaller in proportion. Points.
inline double table_size(double text_size, const Layout& layout) {
  const double room = layout.text.size - layout.text.smallest;
  const double crowded = room > 0 ? std::clamp((layout.text.size - text_size) / room, 0.0, 1.0) : 0;
  const double size = layout.table.largest - crowded * (layout.table.largest - layout.table.smallest);
  return std::min(text_size, size);
}

}  // namespace hjemvei
