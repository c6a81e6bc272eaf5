// The kinds of blocks: one function each, in a file of the same name. See docs/adding-a-block.md.
#pragma once

#include <memory>

#include "layout/block.h"

namespace hjemvei {

using BlockPointer = std::unique_ptr<StyledBlock>;

BlockPointer make_text(const EditionText&, Position at, ElementId parent, Setting&);
BlockPointer make_steps(const EditionSteps&, Position at, ElementId parent, Setting&);
BlockPointer make_list(const EditionList&, Position at, ElementId parent, Setting&);
BlockPointer make_note(const EditionNote&, Position at, ElementId parent, Setting&);
BlockPointer make_do(const EditionDo&, Position at, ElementId parent, Setting&);
BlockPointer make_say(const EditionSay&, Position at, ElementId parent, Setting&);
BlockPointer make_figure(const EditionFigure&, Position at, ElementId parent, Setting&);
BlockPointer make_chart(const EditionChart&, Position at, ElementId parent, Setting&);
BlockPointer make_table(const EditionTable&, Position at, ElementId parent, Setting&);
BlockPointer make_table_list(const EditionTable&, Position at, ElementId parent, Setting&);   // its rows as a list

}  // namespace hjemvei
