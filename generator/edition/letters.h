// The letters of an edition. Only this room uses it.
#pragma once

#include <vector>

#include "edition/compose.h"

namespace hjemvei {

// REQUIRES a composer of its own: what is wrong with letters is printed on no page.
std::vector<EditionLetter> edition_letters(const Guide& guide, Composer& composer);

}  // namespace hjemvei
