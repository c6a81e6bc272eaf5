// Embedded fonts and the codes that lead into them.
#include <gtest/gtest.h>

#include "pdf/font_book.h"
#include "pdf/font_embed.h"
#include "pdf/font_maps.h"
#include "pdf/text_emission.h"
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

// One glyph that stands for two texts has two codes.
TEST(FontBook, GivesACodeToEachPairOfGlyphAndText) {
  FontBook book(*project_fonts());
  UsedFace& face = book.face(FontId(0));
  EXPECT_EQ(face.code(70, 1), 1u);
  EXPECT_EQ(face.code(71, 1), 2u);
  EXPECT_EQ(face.code(70, 2), 3u);
  EXPECT_EQ(face.code(70, 1), 1u);
  EXPECT_EQ(&book.face(FontId(0)), &face);
  EXPECT_EQ(book.face(FontId(3)).resource(), "F2");
}

TEST(FontMaps, EveryCodeStandsForSomething) {
  GlyphTexts texts;
  FontBook book(*project_fonts());
  UsedFace& face = book.face(FontId(0));
  face.code(70, texts.intern("ffi"));
  face.code(71, texts.intern(""));
  face.code(72, texts.intern("\U0001F3E0"));
  const std::string cmap = pdf::to_unicode_cmap(face, texts);
  EXPECT_NE(cmap.find("3 beginbfchar\n<0001> <006600660069>\n<0002> <034F>\n<0003> <D83CDFE0>\n"
                      "endbfchar\n"),
            std::string::npos)
      << cmap;
}

TEST(FontMaps, BlocksHoldAHundredEntries) {
  GlyphTexts texts;
  FontBook book(*project_fonts());
  UsedFace& face = book.face(FontId(0));
  for (std::uint32_t glyph = 1; glyph <= 101; ++glyph) face.code(glyph, texts.intern("x"));
  const std::string cmap = pdf::to_unicode_cmap(face, texts);
  EXPECT_NE(cmap.find("\n100 beginbfchar\n<0001> <0078>\n"), std::string::npos);
  EXPECT_NE(cmap.find("<0064> <0078>\nendbfchar\n1 beginbfchar\n<0065> <0078>\nendbfchar\n"),
            std::string::npos);
}

TEST(FontMaps, CidsOfACffFontAreSortedIntoRuns) {
  FontBook book(*project_fonts());
  UsedFace& face = book.face(FontId(0));
  for (const std::uint32_t text : {1u, 2u, 3u, 4u}) face.code(70, text);
  const int width = face.program().width(70);
  pdf::Document document;
  document.catalog = document.objects.add(pdf::widths({900, 7, 8, 7}, face));
  ASSERT_EQ(document.objects.all().size(), 1u);
  const auto& value = std::get<pdf::Value>(document.objects.all().front());
  const auto& array = std::get<pdf::Array>(value);
  ASSERT_EQ(array.size(), 4u);
  EXPECT_EQ(std::get<std::int64_t>(array[0]), 7);
  EXPECT_EQ(std::get<pdf::Array>(array[1]).size(), 2u);
  EXPECT_EQ(std::get<std::int64_t>(std::get<pdf::Array>(array[1])[0]), width);
  EXPECT_EQ(std::get<std::int64_t>(array[2]), 900);
  EXPECT_NE(
      pdf::code_to_cid_cmap({900, 7}, "N").find("2 begincidchar\n<0001> 900\n<0002> 7\nendcidchar"),
      std::string::npos);
}

// The three forms of a right-to-left run of two glyphs, whose pens all end up in the same places.
class RightToLeftForms : public testing::Test {
 protected:
  std::string shown(pdf::RightToLeft form) {
    FontBook book(*project_fonts());
    UsedFace& face = book.face(FontId(0));
    const auto em = [&](std::uint32_t glyph) {
      return static_cast<float>(face.program().width(glyph)) / 1000;
    };
    const std::vector<Glyph> glyphs{{70, 1, em(70), 0, 0}, {71, 2, em(71) + .05f, .02f, 0}};
    widths_[0] = face.program().width(70);
    widths_[1] = face.program().width(71);
    pdf::ContentStream stream(100);
    {
      pdf::Scope scope(stream, "P", 0);
      pdf::TextObject text(scope.stream());
      pdf::show_run(text, glyphs, true, {10, 90}, 12, face, form);
    }
    return stream.text();
  }
  static std::string around(const std::string& inside) {
    return "/P<</MCID 0>>BDC\nBT\n/F1 12 Tf\n10 10 Td\n" + inside + "ET\nEMC\n";
  }
  int widths_[2];
};

TEST_F(RightToLeftForms, Visual) {
  EXPECT_EQ(shown(pdf::RightToLeft::visual), around("[<0001>-20<0002>]TJ\n"));
}

TEST_F(RightToLeftForms, ReversedChars) {
  EXPECT_EQ(shown(pdf::RightToLeft::reversed_chars),
            around("/ReversedChars BMC\n[<0001>-20<0002>]TJ\nEMC\n"));
}

TEST_F(RightToLeftForms, Logical) {
  const std::string text = shown(pdf::RightToLeft::logical);
  const int first = -(widths_[0] + 20);             // to the right, past the left glyph
  const int second = widths_[0] + 20 + widths_[1];  // and back to the left end
  EXPECT_EQ(text, around("[" + std::to_string(first) + "<0001>" + std::to_string(second) +
                         "<0002>]TJ\n"));
}

}  // namespace
}  // namespace hjemvei::test
