// Whether a Swedish or Norwegian guide, and each of its screens, is written in easy language (lix.h). Warnings.
#pragma once

#include <functional>

#include "base/diagnostics.h"
#include "content/guide.h"

namespace hjemvei {

inline constexpr int kHighestLix = 35;         // of a guide
inline constexpr int kHighestScreenLix = 40;

// What readers get of a text of the guide: itself or its translation; null: it does not count.
using ReadText = std::function<const Prose*(const Prose&)>;

void check_lix(const Guide& guide, const ReadText& read, Diagnostics& diagnostics);

}  // namespace hjemvei
