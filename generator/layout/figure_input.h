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
// Its words, facts and the guide's stations, in the topic's colours. Adds the figure's piece of
// content. The Texts are `figure`'s and the edition's own.
DrawingInput figure_input(const EditionFigure& figure, ElementId element, Position at,
                          Setting& setting);

}  // namespace hjemvei
