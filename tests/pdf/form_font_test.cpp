// The font that a form is typed in: complete, and true to the fonts that it is made from.
#include <gtest/gtest.h>
#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <sstream>

#include "form_reader.h"
#include "form_sheet.h"
#include "pdf/font_merge.h"
#include "pdf/font_program.h"
#include "pdf/truetype.h"

namespace hjemvei::test {
namespace {

// A font file, to ask for its glyphs.
class Program {
 public:
  explicit Program(std::string_view bytes, unsigned index = 0) : bytes_(bytes) {
    hb_blob_t* blob =
        hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    face_ = hb_face_create(blob, index);
    font_ = hb_font_create(face_);
    hb_blob_destroy(blob);
  }
  ~Program() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  std::uint32_t glyph(char32_t character) const {
    hb_codepoint_t found = 0;
    hb_font_get_nominal_glyph(font_, character, &found);
    return found;
  }
  std::uint32_t glyph_count() const { return hb_face_get_glyph_count(face_); }
  int advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }
  // All of its points; those of a composite come from its parts.
  std::vector<long> outline(std::uint32_t glyph) const {
    hb_draw_funcs_t* pen = hb_draw_funcs_create();
    const auto to = [](hb_draw_funcs_t*, void* all, hb_draw_state_t*, float x, float y, void*) {
      auto& points = *static_cast<std::vector<long>*>(all);
      points.insert(points.end(), {std::lround(x), std::lround(y)});
    };
    const auto curve = [](hb_draw_funcs_t*, void* all, hb_draw_state_t*, float cx, float cy,
                          float x, float y, void*) {
      auto& points = *static_cast<std::vector<long>*>(all);
      points.insert(points.end(),
                    {std::lround(cx), std::lround(cy), std::lround(x), std::lround(y)});
    };
    hb_draw_funcs_set_move_to_func(pen, to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(pen, to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(pen, curve, nullptr, nullptr);
    std::vector<long> points;
    hb_font_get_glyph_shape(font_, glyph, pen, &points);
    hb_draw_funcs_destroy(pen);
    return points;
  }

 private:
  std::string bytes_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
};

// The font of a form as its file has it.
struct Embedded {
  explicit Embedded(const std::string& language) : Embedded(form(language)) {}
  explicit Embedded(const Pages& pages) : file(pages) {
    font = file.acroform().getKey("/DR").getKey("/Font").getKey("/Form");
    descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    descriptor = descendant.getKey("/FontDescriptor");
    program = std::make_unique<Program>(ReadBack::data(descriptor.getKey("/FontFile2")));
    map = ReadBack::data(descendant.getKey("/CIDToGIDMap"));
  }

  std::uint32_t glyph(char32_t code) const {
    if (2 * code + 1 >= map.size()) return 0;
    return static_cast<std::uint32_t>(static_cast<unsigned char>(map[2 * code]) << 8 |
                                      static_cast<unsigned char>(map[2 * code + 1]));
  }
  std::map<char32_t, int> widths() {
    std::map<char32_t, int> all;
    const auto parts = descendant.getKey("/W").getArrayAsVector();
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
      char32_t code = static_cast<char32_t>(QPDFObjectHandle(parts[i]).getUIntValueAsUInt());
      for (QPDFObjectHandle width : QPDFObjectHandle(parts[i + 1]).getArrayAsVector())
        EXPECT_TRUE(all.emplace(code++, width.getIntValueAsInt()).second) << static_cast<unsigned>(code);
    }
    return all;
  }
  // From code to character.
  std::map<char32_t, char32_t> to_unicode() {
    std::map<char32_t, char32_t> all;
    std::istringstream lines(ReadBack::data(font.getKey("/ToUnicode")));
    unsigned first = 0, last = 0, character = 0;
    for (std::string line; std::getline(lines, line);) {
      if (std::sscanf(line.c_str(), "<%4X> <%4X> <%4X>", &first, &last, &character) != 3) continue;
      EXPECT_EQ(first >> 8, last >> 8) << line;
      for (; first <= last; ++first, ++character) all[first] = character;
    }
    return all;
  }

  FormReader file;
  QPDFObjectHandle font, descendant, descriptor;
  std::unique_ptr<Program> program;
  std::string map;
};

// Each character of the font's ranges with what its own file has for it.
template <typename Use>
void for_each_typed(const std::string& script, Use use) {
  for (const FormFont::Part& part : project_fonts()->form_font(script)->parts) {
    const FontFace& face = project_fonts()->face(part.font);
    const Program source(face.data, face.index);
    for (const FormFont::Range& range : part.ranges)
      for (char32_t c = range.first; c <= range.last; ++c)
        if (const std::uint32_t glyph = source.glyph(c)) use(c, source, glyph);
  }
}

TEST(FormFont, HasANameWithoutASubsetsTag) {
  for (const auto& [language, name] : std::map<std::string, std::string>{
           {"sv", "/HjemveiForm-Latin"},
           {"ar", "/HjemveiForm-Latin"},
           {"ti", "/HjemveiForm-Ethiopic"}}) {
    Embedded form(language);
    EXPECT_EQ(form.font.getKey("/BaseFont").unparse(), name);
    EXPECT_EQ(form.descendant.getKey("/BaseFont").unparse(), name);
    EXPECT_EQ(form.descriptor.getKey("/FontName").unparse(), name);
    EXPECT_EQ(form.font.getKey("/Subtype").unparse(), "/Type0");
    EXPECT_EQ(form.font.getKey("/Encoding").unparse(), "/Identity-H");
    EXPECT_EQ(form.descendant.getKey("/Subtype").unparse(), "/CIDFontType2");
  }
}

// All that its files have in the ranges, under a code that is the character; with the glyph, the
// outline and the width of its own file.
TEST(FormFont, HasAllItsCharactersAsTheirFilesHaveThem) {
  for (const char* script : {"Latn", "Ethi", "Thai", "Geor", "Armn"}) {
    Pages pages = form("sv");
    pages.script = script;
    Embedded form(pages);
    const std::map<char32_t, int> widths = form.widths();
    const std::map<char32_t, char32_t> characters = form.to_unicode();
    std::size_t typed = 0;
    for_each_typed(script, [&](char32_t c, const Program& source, std::uint32_t glyph) {
      SCOPED_TRACE(static_cast<unsigned>(c));
      ++typed;
      ASSERT_NE(form.glyph(c), 0u);
      ASSERT_TRUE(characters.contains(c));
      EXPECT_EQ(characters.at(c), c);
      const Program& program = *form.program;
      EXPECT_EQ(program.outline(form.glyph(c)), source.outline(glyph));
      EXPECT_EQ(program.advance(form.glyph(c)), source.advance(glyph));
      ASSERT_TRUE(widths.contains(c));
      EXPECT_EQ(widths.at(c), program.advance(form.glyph(c)));  // a thousand units to the em
    });
    EXPECT_GT(typed, 700u);
    EXPECT_EQ(characters.size(), typed);
    EXPECT_EQ(widths.size(), typed);
    std::size_t mapped = 0;
    for (char32_t c = 0; c < form.map.size() / 2; ++c) {
      mapped += form.glyph(c) != 0;
      EXPECT_LT(form.glyph(c), form.program->glyph_count());
    }
    EXPECT_EQ(mapped, typed);
  }
}

TEST(FormFont, OfAnotherScriptHasLatinLettersToo) {
  Embedded ethiopic("ti"), latin("sv");
  for (const char32_t c : {U'a', U'Å', U'é', U'7', U'ሀ', U'መ'}) {
    EXPECT_FALSE(ethiopic.program->outline(ethiopic.glyph(c)).empty()) << static_cast<unsigned>(c);
    EXPECT_EQ(latin.glyph(c) != 0, c < 0x1200) << static_cast<unsigned>(c);
  }
}

// A program of one of the part's characters.
std::string sliver(const FormFont::Part& part) {
  const FontFace& face = project_fonts()->face(part.font);
  const std::uint32_t glyph = Program(face.data, face.index).glyph(part.ranges.back().first);
  return pdf::FontProgram(face).subset({glyph}, {}).program;
}

// In whatever order they are joined.
TEST(FormFont, MergedBoxesAndHeightsHoldForBoth) {
  for (const char* script : {"Ethi", "Thai", "Geor", "Armn"}) {
    SCOPED_TRACE(script);
    const auto& parts = project_fonts()->form_font(script)->parts;
    ASSERT_EQ(parts.size(), 2u);
    const std::string latin = sliver(parts[0]), other = sliver(parts[1]);
    for (const bool swapped : {false, true}) {
      std::uint32_t base = 0;
      const pdf::TrueType both(swapped ? pdf::merge_fonts(other, latin, base)
                                       : pdf::merge_fonts(latin, other, base));
      const pdf::TrueType a(latin), b(other);
      for (const std::size_t at : {36u, 38u})  // xMin, yMin
        EXPECT_EQ(both.head.i16(at), std::min(a.head.i16(at), b.head.i16(at))) << at;
      for (const std::size_t at : {40u, 42u})  // xMax, yMax
        EXPECT_EQ(both.head.i16(at), std::max(a.head.i16(at), b.head.i16(at))) << at;
      EXPECT_EQ(both.hhea.i16(4), std::max(a.hhea.i16(4), b.hhea.i16(4)));  // ascender
      EXPECT_EQ(both.hhea.i16(6), std::min(a.hhea.i16(6), b.hhea.i16(6)));  // descender
      EXPECT_EQ(both.hhea.u16(10), std::max(a.hhea.u16(10), b.hhea.u16(10)));  // widest advance
    }
  }
}

// A viewer that reckons with the descriptor cuts off no part's letters.
TEST(FormFont, DescriptorHoldsForAllParts) {
  for (const char* script : {"Latn", "Ethi", "Thai", "Geor", "Armn"}) {
    SCOPED_TRACE(script);
    Pages pages = form("sv");
    pages.script = script;
    Embedded embedded(pages);
    double ascent = 0, descent = 0, box[4] = {0, 0, 0, 0};
    for (const FormFont::Part& part : project_fonts()->form_font(script)->parts) {
      const FontFace& face = project_fonts()->face(part.font);
      ascent = std::max(ascent, face.ascent);
      descent = std::min(descent, face.descent);
      box[0] = std::min(box[0], face.x_min);
      box[1] = std::min(box[1], face.y_min);
      box[2] = std::max(box[2], face.x_max);
      box[3] = std::max(box[3], face.y_max);
    }
    QPDFObjectHandle descriptor = embedded.descriptor;
    EXPECT_NEAR(descriptor.getKey("/Ascent").getNumericValue(), 1000 * ascent, 1);
    EXPECT_NEAR(descriptor.getKey("/Descent").getNumericValue(), 1000 * descent, 1);
    for (int i = 0; i < 4; ++i)
      EXPECT_NEAR(descriptor.getKey("/FontBBox").getArrayItem(i).getNumericValue(), 1000 * box[i], 1) << i;
  }
}

// é is an e and an acute accent: in the second font both have new numbers.
TEST(FormFont, MergedCompositesKeepTheirParts) {
  const FontFace& face = project_fonts()->face(FontId(0));
  const Program source(face.data, face.index);
  const pdf::FontProgram whole(face);
  std::vector<std::uint32_t> glyphs;
  for (const char32_t c : {U'é', U'ö', U'ǻ', U'x'}) glyphs.push_back(source.glyph(c));
  const pdf::FontSubset first = whole.subset({source.glyph(U'W'), source.glyph(U'Å')}, {});
  const pdf::FontSubset second = whole.subset(glyphs, {});
  const pdf::TrueType parts(second.program);
  EXPECT_LT(parts.glyf.i16(parts.offsets[second.glyphs[0]]), 0) << "é is no composite any more";

  std::uint32_t base = 0;
  const std::string merged = pdf::merge_fonts(first.program, second.program, base);
  const Program both(merged);
  EXPECT_EQ(base, Program(first.program).glyph_count());
  EXPECT_EQ(both.glyph_count(), base + Program(second.program).glyph_count());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    EXPECT_EQ(both.outline(base + second.glyphs[i]), source.outline(glyphs[i])) << i;
    EXPECT_EQ(both.advance(base + second.glyphs[i]), source.advance(glyphs[i])) << i;
  }
  EXPECT_EQ(both.outline(first.glyphs[1]), source.outline(source.glyph(U'Å')));
}

}  // namespace
}  // namespace hjemvei::test
