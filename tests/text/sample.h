// What the tests of text/ share: the project's fonts, texts in a line, and lines as a person would
// describe them.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/files.h"
#include "text/joined_text.h"
#include "text/paragraph.h"

namespace hjemvei {

inline const Fonts& project_fonts() {
  static const DiskFiles files(HJEMVEI_PROJECT);
  static Sources sources;
  static Diagnostics diagnostics;
  static const auto fonts = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
  return *fonts;
}

inline Text text_in(const std::string& language, std::string text) {
  return {{}, language, {TextRun{std::move(text), language, false, {}, {}}}};
}

inline std::string read_data(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A paragraph with all that it needs.
struct Sample {
  explicit Sample(const Text& text, const GlyphTextRules& rules = {})
      : paragraph(text, project_fonts(), texts, diagnostics, rules) {}

  struct Set {
    std::vector<Glyph> glyphs;
    std::vector<LineRun> runs;
  };
  Set set(const Line& line) const {
    Set set;
    paragraph.set_line(line, set.glyphs, set.runs);
    return set;
  }
  // The texts of a run's glyphs in logical order.
  std::string text_of(const Set& set, const LineRun& run) const {
    std::string text;
    for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
      const std::uint32_t at = run.right_to_left ? run.glyph_count - 1 - i : i;
      text += texts[set.glyphs[run.first_glyph + at].text];
    }
    return text;
  }
  // All of a line, in logical order.
  std::string text_of(const Line& line) const {
    const Set all = set(line);
    std::string text;
    for (const LineRun& run : all.runs) text += text_of(all, run);
    return text;
  }

  GlyphTexts texts;
  Diagnostics diagnostics;
  Paragraph paragraph;
};

}  // namespace hjemvei
