// Text boxes and growing frames: the data-… attributes that say what a drawing prints, and where.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "layout/drawing_model.h"
#include "layout/svg_style.h"
#include "layout/svg_transform.h"
#include "layout/svg_tree.h"

namespace hjemvei {

// A text element as a box. Nothing when it does not say what it prints. `matrix` is the whole
// transform down to the element; texts may be moved and scaled, not turned.
std::optional<DrawingTextBox> read_text(const SvgElement& element, const SvgStyle& style,
                                        const Matrix& matrix, Diagnostics& diagnostics);

// Where the box's lines may stand at nominal size: as wide as the box, as high as all its lines.
Rect area_of(const DrawingTextBox& box);

// A rect with data-fit as a growing frame.
DrawingFrame read_frame(const SvgElement& element, const Matrix& matrix, Diagnostics& diagnostics);

}  // namespace hjemvei
