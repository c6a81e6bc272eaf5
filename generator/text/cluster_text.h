// Which text each glyph of a cluster stands for, so that extraction finds the source again.
//
// One code is one glyph with one text (ISO 32000-1, 9.10.3), so the texts of a cluster's glyphs,
// joined in logical order, have to give the cluster's characters. When a cluster has more glyphs
// than texts the surplus glyphs get a character that readers drop.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/paragraph.h"
#include "text/shaping_face.h"

namespace hjemvei {

struct Cluster {
  std::u16string_view text;
  bool right_to_left = false;
  GlyphTextRule rule = GlyphTextRule::nominal;
};

// A glyph as HarfBuzz gave it.
struct RawGlyph {
  hb_codepoint_t id = 0;
  hb_position_t advance = 0;
};

inline constexpr std::uint32_t kDropped = 0xFFFFFFFF;  // the glyph is not painted at all

// The numbers in `texts` of the texts that `glyphs` (from left to right) stand for.
void cluster_texts(const Cluster& cluster, std::span<const RawGlyph> glyphs,
                   const ShapingFace& face, GlyphTexts& texts, std::vector<std::uint32_t>& numbers);

}  // namespace hjemvei
