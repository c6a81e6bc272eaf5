// What shaping hands on: glyphs with the place of their text, and figures for every unit of it.
#pragma once

#include <cstdint>

#include "text/paragraph.h"

namespace hjemvei {

struct ShapedGlyph {
  Glyph glyph;
  std::uint32_t cluster = 0;  // unit where its cluster begins
};

// What a line break before a unit would mean for the glyphs.
enum class Edge : std::uint8_t {
  inside,  // it would cut a cluster: a ligature, or a syllable whose glyphs are reordered
  unsafe,  // both sides have to be shaped anew
  safe     // both sides keep their glyphs
};

// Of the cluster that begins at a unit; all 0 inside a cluster.
struct UnitMeasure {
  float advance = 0;                  // em
  float ink_top = 0, ink_bottom = 0;  // em from the baseline, both positive outwards
  Edge edge = Edge::inside;
};

}  // namespace hjemvei
