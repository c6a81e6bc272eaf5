// A place inside a text, for a caret at its faulty part.
#pragma once

#include <cstddef>

#include "content/prose.h"

namespace hjemvei {

// Where byte `offset` of a text's source stands; the text's own place for npos.
Position place_in(const Prose& prose, std::size_t offset);

}  // namespace hjemvei
