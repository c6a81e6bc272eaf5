// What a drawing of the content needs before it is set: its element, its file, its words.
#pragma once

#include <memory>
#include <string_view>

#include "layout/setting.h"

namespace hjemvei {

// Adds the Figure with its alternative text.
ElementId add_figure(const EditionFigure& figure, Position at, ElementId parent, Setting& setting);
// The drawing of that name; null when it could not be read.
std::shared_ptr<const Drawing> find_drawing(std::string_view name, const Setting& setting);
// Its words and facts and the guide's stations, in the topic's colours; without an owner. The Texts are
// `figure`'s and the edition's own.
DrawingInput drawing_input(const EditionFigure& figure, const Edition& edition,
                           const Palette& palette, Position at);
// The same; adds the figure's piece of content as its owner.
DrawingInput figure_input(const EditionFigure& figure, ElementId element, Position at,
                          Setting& setting);

}  // namespace hjemvei
