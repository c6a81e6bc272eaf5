// One face as HarfBuzz sees it, with what text/ asks of it again and again: which characters it
// covers, and how far the ink of a glyph reaches. Immutable to its users and safe to share between
// threads; the tables behind it are read from the mapped file only when they are first needed.
#pragma once

#include <hb.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

#include "text/fonts.h"

namespace hjemvei {

// Reach of ink in font units: above the baseline, and below it (negative). Both 0: no ink.
struct Ink {
  std::int16_t top = 0, bottom = 0;
};

struct FaceFree {
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
};
struct FontFree {
  void operator()(hb_font_t* p) const { hb_font_destroy(p); }
};

class ShapingFace {
 public:
  // `face.data` outlives this object.
  explicit ShapingFace(const FontFace& face);

  hb_face_t* face() const { return face_.get(); }
  hb_font_t* font() const { return font_.get(); }
  double em() const { return em_; }  // one font unit in em

  // True when the face has a glyph of its own for `character`.
  bool has(char32_t character) const;
  // True when `character` can be shown: it, or all characters of its canonical decomposition.
  bool covers(char32_t character) const;
  // The glyph that `character` has by itself; 0 when it has none.
  hb_codepoint_t nominal(char32_t character) const;

  // The glyph that stands for characters without shape (ZERO WIDTH NON-JOINER and the like).
  hb_codepoint_t invisible() const {
    prepare();
    return invisible_;
  }
  // True when no rule of the font involves the space: then the words of a text can be shaped one by
  // one with the same outcome.
  bool spaces_part_words() const {
    prepare();
    return spaces_part_words_;
  }
  // The character that is painted where a word is divided: U+2010, or U+002D.
  char32_t hyphen() const {
    prepare();
    return hyphen_;
  }

  Ink ink(hb_codepoint_t glyph) const;

 private:
  void prepare() const;
  bool rules_involve(hb_codepoint_t glyph) const;

  std::unique_ptr<hb_face_t, FaceFree> face_;
  std::unique_ptr<hb_font_t, FontFree> font_;
  double em_ = 0.001;

  mutable std::once_flag once_;
  mutable std::array<std::uint64_t, 1024> covered_{};  // Basic Multilingual Plane, a bit each
  mutable hb_codepoint_t invisible_ = 0;
  mutable char32_t hyphen_ = U'-';
  mutable bool spaces_part_words_ = false;
  mutable std::uint32_t glyph_count_ = 0;
  // Packed Ink by glyph, 0 until it was asked for. Threads may compute the same value twice.
  mutable std::unique_ptr<std::atomic<std::uint32_t>[]> inks_;
};

}  // namespace hjemvei
