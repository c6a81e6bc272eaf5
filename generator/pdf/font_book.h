// The fonts of one document: which codes its content streams show, and the objects behind them.
//
// Each pair of a glyph and the text it stands for has a code of its own, so that extraction is
// exact also where one glyph serves several texts. Codes are given in order of first use, from 1;
// 0 is .notdef and never shown.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "pdf/font_program.h"
#include "pdf/objects.h"
#include "text/fonts.h"
#include "text/paragraph.h"

namespace hjemvei::pdf {

// A glyph and the text that one code of it stands for.
struct ShownGlyph {
  std::uint32_t glyph = 0;  // of the face, or first_composite + number of a composite
  std::string text;
};
inline constexpr std::uint32_t first_composite = 0x10000;

// In what order a code's text stands.
enum class TextOrder : std::uint8_t {
  reading,
  reversed  // as all that stands in /ReversedChars
};

// One face as a document uses it.
class UsedFace {
 public:
  UsedFace(const FontFace& face, const GlyphTexts& texts, std::string resource);

  const FontFace& face() const { return face_; }
  const FontProgram& program() const { return program_; }
  const std::string& resource() const { return resource_; }        // "F1"
  const std::vector<ShownGlyph>& shown() const { return shown_; }  // by code - 1
  const std::vector<Composite>& composites() const { return composites_; }
  int width(std::uint32_t glyph) const;  // thousandths of an em; of composites too
  const std::string& text_of(const Glyph& glyph) const { return texts_[glyph.text]; }

  std::uint32_t code(const Glyph& glyph, TextOrder order = TextOrder::reading);
  // The code of the same glyph standing for `text`, which is in the order of /ReversedChars. REQUIRES
  // a face that is not CFF.
  std::uint32_t code_as(const Glyph& glyph, std::string text);
  // The code of a letter that wears its marks: one glyph with the ink of all of them and the text
  // of the letter alone. `cluster` has the marks first, as they stand from left to right in a
  // right-to-left run. REQUIRES a face that is not CFF.
  std::uint32_t dressed_code(std::span<const Glyph> cluster);
  // The code of a whole cluster, from left to right, as one glyph that stands for `text`. REQUIRES the
  // same.
  std::uint32_t joined_code(std::span<const Glyph> cluster, std::string text);
  // The code of a glyph without ink or width that stands for `text`. REQUIRES the same.
  std::uint32_t bare_code(std::string_view text, TextOrder order = TextOrder::reversed);

 private:
  std::uint32_t add(std::uint32_t glyph, std::string text);
  std::uint32_t composite_code(Composite composite, std::string text);
  int units(float em) const;

  const FontFace& face_;
  const GlyphTexts& texts_;
  FontProgram program_;
  std::string resource_;
  std::vector<ShownGlyph> shown_;
  std::vector<Composite> composites_;
  std::unordered_map<std::uint64_t, std::uint32_t> codes_;  // never iterated
  // By parts, advance and text.
  std::map<std::tuple<std::vector<Composite::Part>, int, std::string>, std::uint32_t>
      composite_codes_;
};

class FontBook {
 public:
  // Both must outlive the book.
  FontBook(const Fonts& fonts, const GlyphTexts& texts) : fonts_(fonts), texts_(texts) {}

  UsedFace& face(FontId id);
  const std::vector<std::unique_ptr<UsedFace>>& faces() const { return faces_; }

 private:
  const Fonts& fonts_;
  const GlyphTexts& texts_;
  std::vector<std::unique_ptr<UsedFace>> faces_;  // in order of first use
  std::vector<UsedFace*> by_id_;
};

}  // namespace hjemvei::pdf
