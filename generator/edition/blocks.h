// The blocks of a screen, each kind resolved by one function of blocks.cpp.
#pragma once

#include "content/guide.h"
#include "edition/compose.h"
#include "edition/edition.h"

namespace hjemvei {

EditionBlock edition_block(const Block& block, Composer& composer);

}  // namespace hjemvei
