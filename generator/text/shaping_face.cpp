#include "text/shaping_face.h"

#include <hb-ot.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "text/font_axes.h"

namespace hjemvei {
namespace {

// Flips both sign bits, so that "no ink" is not the 0 that says "not yet known".
constexpr std::uint32_t kKnown = 0x80008000;

std::uint32_t pack(Ink ink) {
  const auto top = static_cast<std::uint16_t>(ink.top);
  const auto bottom = static_cast<std::uint16_t>(ink.bottom);
  return (static_cast<std::uint32_t>(top) << 16 | bottom) ^ kKnown;
}

Ink unpack(std::uint32_t packed) {
  packed ^= kKnown;
  return {static_cast<std::int16_t>(packed >> 16), static_cast<std::int16_t>(packed & 0xFFFF)};
}

std::int16_t short_of(hb_position_t value) {
  return static_cast<std::int16_t>(std::clamp<hb_position_t>(value, -32767, 32767));
}

}  // namespace

ShapingFace::ShapingFace(const FontFace& face) {
  hb_blob_t* blob = hb_blob_create(face.data.data(), static_cast<unsigned>(face.data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  face_.reset(hb_face_create(blob, face.index));
  hb_blob_destroy(blob);
  hb_face_make_immutable(face_.get());
  font_.reset(hb_font_create(face_.get()));
  set_axes(font_.get(), face.axes);
  hb_font_make_immutable(font_.get());
  em_ = 1.0 / hb_face_get_upem(face_.get());
}

void ShapingFace::prepare() const {
  std::call_once(once_, [this] {
    hb_set_t* characters = hb_set_create();
    hb_face_collect_unicodes(face_.get(), characters);
    hb_codepoint_t first = HB_SET_VALUE_INVALID, last = HB_SET_VALUE_INVALID;
    while (hb_set_next_range(characters, &first, &last) && first < 0x10000) {
      for (hb_codepoint_t c = first; c <= std::min<hb_codepoint_t>(last, 0xFFFF); ++c)
        covered_[c >> 6] |= std::uint64_t{1} << (c & 63);
    }
    hb_set_destroy(characters);
    invisible_ = nominal(0x200B);
    if (invisible_ == 0) invisible_ = nominal(U' ');
    if (nominal(0x2010) != 0) hyphen_ = 0x2010;
    const hb_codepoint_t space = nominal(U' ');
    spaces_part_words_ = space != 0 && !rules_involve(space);
    glyph_count_ = hb_face_get_glyph_count(face_.get());
    inks_ = std::make_unique<std::atomic<std::uint32_t>[]>(glyph_count_);
  });
}

bool ShapingFace::rules_involve(hb_codepoint_t glyph) const {
  hb_set_t *before = hb_set_create(), *input = hb_set_create(), *after = hb_set_create();
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const unsigned count = hb_ot_layout_table_get_lookup_count(face_.get(), table);
    for (unsigned i = 0; i < count; ++i)
      hb_ot_layout_lookup_collect_glyphs(face_.get(), table, i, before, input, after, nullptr);
  }
  const bool found =
      hb_set_has(before, glyph) || hb_set_has(input, glyph) || hb_set_has(after, glyph);
  for (hb_set_t* set : {before, input, after}) hb_set_destroy(set);
  return found;
}

hb_codepoint_t ShapingFace::nominal(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) ? glyph : 0;
}

bool ShapingFace::has(char32_t character) const {
  prepare();
  if (character < 0x10000) return covered_[character >> 6] >> (character & 63) & 1;
  return nominal(character) != 0;
}

bool ShapingFace::covers(char32_t character) const {
  if (has(character)) return true;
  if (character < 0xC0) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return false;
  char16_t parts[32];
  const int32_t length = unorm2_getDecomposition(nfc, static_cast<UChar32>(character), parts,
                                                 std::size(parts), &status);
  if (U_FAILURE(status) || length <= 0) return false;
  for (int32_t i = 0; i < length;) {
    UChar32 part;
    U16_NEXT(parts, i, length, part);
    if (!has(static_cast<char32_t>(part))) return false;
  }
  return true;
}

Ink ShapingFace::ink(hb_codepoint_t glyph) const {
  prepare();
  if (glyph >= glyph_count_) return {};
  std::atomic<std::uint32_t>& known = inks_[glyph];
  if (const std::uint32_t packed = known.load(std::memory_order_relaxed)) return unpack(packed);
  Ink ink;
  hb_glyph_extents_t extents;
  if (hb_font_get_glyph_extents(font_.get(), glyph, &extents) && extents.height != 0)
    ink = {short_of(extents.y_bearing), short_of(extents.y_bearing + extents.height)};
  known.store(pack(ink), std::memory_order_relaxed);
  return ink;
}

}  // namespace hjemvei
