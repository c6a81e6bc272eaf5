// Embedded fonts and the codes that lead into them.
#include <gtest/gtest.h>
#include <hb-ot.h>

#include "pdf/font_book.h"
#include "pdf/font_embed.h"
#include "pdf/font_maps.h"
#include "read_back.h"
#include "sample.h"
#include "sheet.h"

namespace hjemvei::test {
namespace {

using pdf::FontBook;
using pdf::UsedFace;

QPDFObjectHandle first_font(ReadBack& file) {
  return file.pages().front().getKey("/Resources").getKey("/Font").getKey("/F1");
}

TEST(Fonts, AreSubsetsWithAllTheirMaps) {
  ReadBack file(sample(*project_fonts(), "sv"));
  QPDFObjectHandle font = first_font(file);
  const std::string name = font.getKey("/BaseFont").getName();
  EXPECT_EQ(name.size(), 1 + 6 + 1 + std::string("NotoSans-Regular").size());
  EXPECT_TRUE(name.ends_with("+NotoSans-Regular"));
  EXPECT_EQ(font.getKey("/Encoding").unparse(), "/Identity-H");
  QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
  EXPECT_EQ(descendant.getKey("/BaseFont").getName(), name);
  EXPECT_EQ(descendant.getKey("/CIDSystemInfo").unparse(),
            "<< /Ordering (Identity) /Registry (Adobe) /Supplement 0 >>");
  QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
  EXPECT_EQ(descriptor.getKey("/FontName").getName(), name);
  EXPECT_EQ(descriptor.getKey("/Flags").unparse(), "4");
  EXPECT_FALSE(descriptor.hasKey("/CIDSet"));
  const std::string program = ReadBack::data(descriptor.getKey("/FontFile2"));
  EXPECT_EQ(program.size(),
            descriptor.getKey("/FontFile2").getDict().getKey("/Length1").getUIntValue());
  EXPECT_LT(program.size(), 12'000u);
  // As many codes as widths and as entries in both maps.
  const auto widths = descendant.getKey("/W").getArrayItem(1).getArrayAsVector();
  EXPECT_EQ(ReadBack::data(descendant.getKey("/CIDToGIDMap")).size(), 2 * (widths.size() + 1));
  const std::string to_unicode = ReadBack::data(font.getKey("/ToUnicode"));
  EXPECT_NE(to_unicode.find(std::to_string(widths.size()) + " beginbfchar\n<0001> <0056>\n"),
            std::string::npos)
      << to_unicode;
}

// A face of the project and the texts of its glyphs, to give codes to.
class Codes : public testing::Test {
 protected:
  GlyphTexts texts;
  FontBook book{*project_fonts(), texts};
  UsedFace& face = book.face(FontId(0));

  std::uint32_t code(std::uint32_t glyph, std::string_view text) {
    return face.code({glyph, texts.intern(text), 0, 0, 0});
  }
};

// One glyph that stands for two texts has two codes.
TEST_F(Codes, BelongToPairsOfGlyphAndText) {
  EXPECT_EQ(code(70, "a"), 1u);
  EXPECT_EQ(code(71, "a"), 2u);
  EXPECT_EQ(code(70, "b"), 3u);
  EXPECT_EQ(code(70, "a"), 1u);
  EXPECT_EQ(&book.face(FontId(0)), &face);
  EXPECT_EQ(book.face(FontId(3)).resource(), "F2");
}

TEST_F(Codes, AllStandForSomething) {
  code(70, "ffi");
  code(71, "");
  code(72, "\U0001F3E0");
  const std::string cmap = pdf::to_unicode_cmap(face);
  EXPECT_NE(cmap.find("3 beginbfchar\n<0001> <006600660069>\n<0002> <034F>\n<0003> <D83CDFE0>\n"
                      "endbfchar\n"),
            std::string::npos)
      << cmap;
}

TEST_F(Codes, StandInBlocksOfAHundred) {
  for (std::uint32_t glyph = 1; glyph <= 101; ++glyph) code(glyph, "x");
  const std::string cmap = pdf::to_unicode_cmap(face);
  EXPECT_NE(cmap.find("\n100 beginbfchar\n<0001> <0078>\n"), std::string::npos);
  EXPECT_NE(cmap.find("<0064> <0078>\nendbfchar\n1 beginbfchar\n<0065> <0078>\nendbfchar\n"),
            std::string::npos);
}

TEST_F(Codes, OfACffFontLeadToSortedCids) {
  for (const char* text : {"a", "b", "c", "d"}) code(70, text);
  const pdf::Array array = pdf::widths({900, 7, 8, 7}, face);
  ASSERT_EQ(array.size(), 4u);
  EXPECT_EQ(std::get<std::int64_t>(array[0]), 7);
  EXPECT_EQ(std::get<pdf::Array>(array[1]).size(), 2u);
  EXPECT_EQ(std::get<std::int64_t>(std::get<pdf::Array>(array[1])[0]), face.width(70));
  EXPECT_EQ(std::get<std::int64_t>(array[2]), 900);
  const std::string cmap = pdf::code_to_cid_cmap({900, 7}, "N");
  EXPECT_NE(cmap.find("2 begincidchar\n<0001> 900\n<0002> 7\nendcidchar"), std::string::npos);
}

// How high a glyph's outline reaches, by its points.
float top_of_ink(hb_font_t* font, std::uint32_t glyph) {
  hb_draw_funcs_t* pen = hb_draw_funcs_create();
  const auto to = [](hb_draw_funcs_t*, void* top, hb_draw_state_t*, float, float y, void*) {
    *static_cast<float*>(top) = std::max(*static_cast<float*>(top), y);
  };
  hb_draw_funcs_set_move_to_func(pen, to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(pen, to, nullptr, nullptr);
  float top = -10000;
  hb_font_get_glyph_shape(font, glyph, pen, &top);
  hb_draw_funcs_destroy(pen);
  return top;
}

// The glyf, loca and hmtx entries of composites, read back by the library that shapes.
TEST_F(Codes, CompositesHaveTheInkOfTheirParts) {
  const pdf::FontSubset plain = face.program().subset({70, 80}, {});
  const pdf::FontSubset subset =
      face.program().subset({70, 80}, {{{{70, 0, 0}, {80, 90, 2500}}, 700}, {}});
  EXPECT_EQ(subset.glyphs, plain.glyphs);
  EXPECT_EQ(subset.composites, (std::vector<std::uint32_t>{3, 4}));
  hb_blob_t* blob =
      hb_blob_create(subset.program.data(), static_cast<unsigned>(subset.program.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* read = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(read);
  EXPECT_EQ(hb_face_get_glyph_count(read), 5u);
  hb_glyph_extents_t letter, mark, both;
  ASSERT_TRUE(hb_font_get_glyph_extents(font, subset.glyphs[0], &letter));
  ASSERT_TRUE(hb_font_get_glyph_extents(font, subset.glyphs[1], &mark));
  ASSERT_TRUE(hb_font_get_glyph_extents(font, 3, &both));
  EXPECT_EQ(both.y_bearing, mark.y_bearing + 2500);
  EXPECT_EQ(both.y_bearing + both.height, letter.y_bearing + letter.height);
  EXPECT_EQ(hb_font_get_glyph_h_advance(font, 3), 700);
  EXPECT_EQ(hb_font_get_glyph_h_advance(font, 4), 0);
  EXPECT_FLOAT_EQ(top_of_ink(font, 3), top_of_ink(font, subset.glyphs[1]) + 2500);
  hb_font_destroy(font);
  hb_face_destroy(read);
  hb_blob_destroy(blob);
}

}  // namespace
}  // namespace hjemvei::test
