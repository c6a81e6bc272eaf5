// The fonts of one document: which codes its content streams show, and the objects behind them.
//
// Each pair of a glyph and the text it stands for has a code of its own, so that extraction is
// exact also where one glyph serves several texts. Codes are given in order of first use, from 1;
// 0 is .notdef and never shown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "pdf/font_program.h"
#include "pdf/objects.h"
#include "text/fonts.h"
#include "text/paragraph.h"

namespace hjemvei::pdf {

// A glyph and the text that one code of it stands for.
struct ShownGlyph {
  std::uint32_t glyph = 0;
  std::uint32_t text = 0;  // number in GlyphTexts
};

// One face as a document uses it.
class UsedFace {
 public:
  UsedFace(const FontFace& face, std::string resource);

  const FontFace& face() const { return face_; }
  const FontProgram& program() const { return program_; }
  const std::string& resource() const { return resource_; }        // "F1"
  const std::vector<ShownGlyph>& shown() const { return shown_; }  // by code - 1

  std::uint32_t code(std::uint32_t glyph, std::uint32_t text);

 private:
  const FontFace& face_;
  FontProgram program_;
  std::string resource_;
  std::vector<ShownGlyph> shown_;
  std::unordered_map<std::uint64_t, std::uint32_t> codes_;  // never iterated
};

class FontBook {
 public:
  explicit FontBook(const Fonts& fonts) : fonts_(fonts) {}

  UsedFace& face(FontId id);
  const std::vector<std::unique_ptr<UsedFace>>& faces() const { return faces_; }

 private:
  const Fonts& fonts_;
  std::vector<std::unique_ptr<UsedFace>> faces_;  // in order of first use
  std::vector<UsedFace*> by_id_;
};

}  // namespace hjemvei::pdf
