// The blocks of a screen, each kind resolved by one function of blocks.cpp.
#pragma once

#include "content/guide.h"
#include "edition/compose.h"
#include "edition/edition.h"

namespace hjemvei {

// The figure alone. Translations are found by the address of a text: REQUIRES the guide's own, not
// a copy.
EditionFigure edition_figure(const FigureBlock& block, Composer& composer);
EditionBlock edition_block(const Block& block, Composer& composer);

}  // namespace hjemvei
