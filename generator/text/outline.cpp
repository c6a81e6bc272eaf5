#include "text/outline.h"

#include <hb.h>

#include "text/shaping.h"

namespace hjemvei {
namespace {

Path& path_of(void* data) { return *static_cast<Path*>(data); }

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  path_of(data).push_back({PathSegment::Kind::move, {}, {}, {x, y}});
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  path_of(data).push_back({PathSegment::Kind::line, {}, {}, {x, y}});
}
void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2,
              float x, float y, void*) {
  path_of(data).push_back({PathSegment::Kind::curve, {x1, y1}, {x2, y2}, {x, y}});
}
void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  path_of(data).push_back({PathSegment::Kind::close, {}, {}, {}});
}

// HarfBuzz turns quadratic curves into cubic ones where no function for them is set.
hb_draw_funcs_t* draw_functions() {
  static hb_draw_funcs_t* const functions = [] {
    hb_draw_funcs_t* made = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(made, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(made, line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(made, cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(made, close, nullptr, nullptr);
    hb_draw_funcs_make_immutable(made);
    return made;
  }();
  return functions;
}

}  // namespace

Path glyph_outline(const Fonts& fonts, FontId font, std::uint32_t glyph) {
  Path path;
  hb_font_get_glyph_shape(fonts.shaping().face(font).font(), glyph, draw_functions(), &path);
  return path;
}

}  // namespace hjemvei
