// Fonts as a municipality may have them: variable, CFF, CID-keyed, and such as may only be embedded
// whole.
#include <gtest/gtest.h>
#include <hb-ot.h>
#include <hb-subset.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "base/files.h"
#include "pdf/font_program.h"
#include "pdf/font_program_cff.h"
#include "text/paragraph.h"

namespace hjemvei::test {
namespace {

const char kVariable[] = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";
const char kCff[] = "/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf";
const char kTrueType[] = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
const char kCidKeyed[] = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A font of one face, from bytes.
struct Font {
  explicit Font(const std::string& bytes) {
    hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    face = hb_face_create(blob, 0);
    font = hb_font_create(face);
    hb_blob_destroy(blob);
  }
  ~Font() {
    hb_font_destroy(font);
    hb_face_destroy(face);
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  std::uint32_t glyph(char32_t character) const {
    hb_codepoint_t found = 0;
    hb_font_get_nominal_glyph(font, character, &found);
    return found;
  }
  std::string tables() const {
    unsigned count = hb_face_get_table_tags(face, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_face_get_table_tags(face, 0, &count, tags.data());
    std::string all;
    for (const hb_tag_t tag : tags) {
      char name[5] = {};
      hb_tag_to_string(tag, name);
      all += std::string(name) + " ";
    }
    return all;
  }

  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
};

// The points of an outline, rounded as a font file must.
std::vector<long> outline(hb_font_t* font, std::uint32_t glyph) {
  hb_draw_funcs_t* pen = hb_draw_funcs_create();
  const auto to = [](hb_draw_funcs_t*, void* all, hb_draw_state_t*, float x, float y, void*) {
    static_cast<std::vector<long>*>(all)->insert(static_cast<std::vector<long>*>(all)->end(),
                                                 {std::lround(x), std::lround(y)});
  };
  const auto curve = [](hb_draw_funcs_t*, void* all, hb_draw_state_t*, float cx, float cy, float x,
                        float y, void*) {
    static_cast<std::vector<long>*>(all)->insert(
        static_cast<std::vector<long>*>(all)->end(),
        {std::lround(cx), std::lround(cy), std::lround(x), std::lround(y)});
  };
  hb_draw_funcs_set_move_to_func(pen, to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(pen, to, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(pen, curve, nullptr, nullptr);
  std::vector<long> points;
  hb_font_get_glyph_shape(font, glyph, pen, &points);
  hb_draw_funcs_destroy(pen);
  return points;
}

FontFace face_of(const std::string& bytes, bool cff, std::vector<FontAxis> axes = {}) {
  FontFace face;
  face.data = bytes;
  face.cff = cff;
  face.axes = std::move(axes);
  return face;
}

std::vector<std::uint32_t> glyphs_of(const Font& font, std::u32string_view letters) {
  std::vector<std::uint32_t> glyphs;
  for (const char32_t letter : letters) glyphs.push_back(font.glyph(letter));
  std::sort(glyphs.begin(), glyphs.end());
  return glyphs;
}

// Letters with parts too: å and é are composites in many fonts.
constexpr std::u32string_view kLetters = U"Saåéögi8ž";

TEST(OwnFonts, AVariableFontIsEmbeddedAsOneInstance) {
  const std::string bytes = read(kVariable);
  ASSERT_FALSE(bytes.empty());
  const Font source(bytes);
  const hb_variation_t weight{HB_TAG('w', 'g', 'h', 't'), 650};
  hb_font_set_variations(source.font, &weight, 1);
  const pdf::FontProgram program(face_of(bytes, false, {{"wght", 650}}));
  const std::vector<std::uint32_t> glyphs = glyphs_of(source, kLetters);
  const pdf::FontSubset subset = program.subset(glyphs, {});
  const Font found(subset.program);
  EXPECT_EQ(found.tables(), "glyf head hhea hmtx loca maxp ");
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::vector<long> expected = outline(source.font, glyphs[i]);
    const std::vector<long> points = outline(found.font, subset.glyphs[i]);
    ASSERT_EQ(points.size(), expected.size()) << glyphs[i];
    for (std::size_t p = 0; p < points.size(); ++p)
      EXPECT_NEAR(points[p], expected[p], 1) << glyphs[i];
    EXPECT_EQ(hb_font_get_glyph_h_advance(found.font, subset.glyphs[i]),
              hb_font_get_glyph_h_advance(source.font, glyphs[i]));
    EXPECT_EQ(program.width(glyphs[i]),
              std::lround(1000. * hb_font_get_glyph_h_advance(source.font, glyphs[i]) /
                          hb_face_get_upem(source.face)));
  }
  const pdf::FontProgram light(face_of(bytes, false, {{"wght", 100}}));
  EXPECT_NE(light.subset(glyphs, {}).program, subset.program);
  EXPECT_LT(light.width(source.glyph(U'S')), program.width(source.glyph(U'S')));
}

TEST(OwnFonts, ACffFontIsCutDownToItsTable) {
  const std::string bytes = read(kCff);
  ASSERT_FALSE(bytes.empty());
  const Font source(bytes);
  const std::vector<std::uint32_t> glyphs = glyphs_of(source, kLetters);
  const pdf::FontSubset subset = pdf::FontProgram(face_of(bytes, true)).subset(glyphs, {});
  EXPECT_EQ(subset.program.substr(0, 2), std::string("\x01\x00", 2));
  EXPECT_LT(subset.program.size(), 6000u);
  EXPECT_EQ(pdf::cids_of(subset.program), std::nullopt);
  std::vector<std::uint32_t> numbers;  // glyph 0 is .notdef
  for (std::uint32_t i = 1; i <= glyphs.size(); ++i) numbers.push_back(i);
  EXPECT_EQ(subset.glyphs, numbers);
}

// The face's own numbers are its CIDs in Debian's collection; a font that was cut out of it before
// has others, and its CIDs still are those of the charset.
TEST(OwnFonts, ACidKeyedFontIsCalledByItsCharset) {
  const std::string bytes = read(kCidKeyed);
  ASSERT_FALSE(bytes.empty());
  FontFace face = face_of(bytes, true);
  face.index = 2;
  const pdf::FontSubset first = pdf::FontProgram(face).subset({22496, 27874, 45133}, {});
  EXPECT_EQ(first.glyphs, (std::vector<std::uint32_t>{22496, 27874, 45133}));
  ASSERT_TRUE(pdf::cids_of(first.program));
  EXPECT_EQ(*pdf::cids_of(first.program), (std::vector<std::uint32_t>{0, 22496, 27874, 45133}));

  hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* collection = hb_face_create(blob, 2);
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  for (const hb_codepoint_t glyph : {22496, 27874, 45133})
    hb_set_add(hb_subset_input_glyph_set(input), glyph);
  // Without their variants, which GSUB would add.
  hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), HB_TAG('G', 'S', 'U', 'B'));
  hb_face_t* small = hb_subset_or_fail(collection, input);
  hb_blob_t* file = hb_face_reference_blob(small);
  unsigned size = 0;
  const char* data = hb_blob_get_data(file, &size);
  const std::string cut(data, size);
  for (hb_blob_t* each : {blob, file}) hb_blob_destroy(each);
  for (hb_face_t* each : {collection, small}) hb_face_destroy(each);
  hb_subset_input_destroy(input);

  const pdf::FontSubset second = pdf::FontProgram(face_of(cut, true)).subset({1, 3}, {});
  EXPECT_EQ(second.glyphs, (std::vector<std::uint32_t>{22496, 45133}));
}

TEST(OwnFonts, AFontThatMayNotBeCutDownIsEmbeddedWhole) {
  const std::string bytes = read(kTrueType);
  ASSERT_FALSE(bytes.empty());
  const Font source(bytes);
  FontFace face = face_of(bytes, false);
  face.whole = true;
  const pdf::FontProgram program(face);
  const std::vector<std::uint32_t> glyphs = glyphs_of(source, kLetters);
  const pdf::FontSubset subset = program.subset(glyphs, {});
  EXPECT_EQ(subset.glyphs, glyphs);
  const Font found(subset.program);
  EXPECT_EQ(hb_face_get_glyph_count(found.face), hb_face_get_glyph_count(source.face));
  EXPECT_EQ(found.tables(), source.tables());
  // Marks on their letters are added behind its glyphs.
  const pdf::FontSubset dressed = program.subset({70, 80}, {{{{70, 0, 0}, {80, 90, 2500}}}});
  EXPECT_EQ(dressed.composites, (std::vector<std::uint32_t>{hb_face_get_glyph_count(source.face)}));

  FontFace cff = face_of(read(kCff), true);
  const std::string own = read(kCff);
  cff.data = own;
  cff.whole = true;
  const Font table(own);
  const pdf::FontSubset all = pdf::FontProgram(cff).subset({5, 9}, {});
  EXPECT_EQ(all.glyphs, (std::vector<std::uint32_t>{5, 9}));
  EXPECT_GT(all.program.size(), own.size() / 3);
}

TEST(OwnFonts, AVariableFontThatMayNotBeCutDownIsAWholeInstance) {
  const std::string bytes = read(kVariable);
  ASSERT_FALSE(bytes.empty());
  FontFace face = face_of(bytes, false, {{"wght", 700}});
  face.whole = true;
  const Font source(bytes);
  const pdf::FontSubset subset = pdf::FontProgram(face).subset({20, 30}, {});
  EXPECT_EQ(subset.glyphs, (std::vector<std::uint32_t>{20, 30}));
  const Font found(subset.program);
  EXPECT_EQ(hb_face_get_glyph_count(found.face), hb_face_get_glyph_count(source.face));
  for (const char* table : {"fvar", "gvar", "avar", "HVAR", "MVAR", "STAT"})
    EXPECT_EQ(found.tables().find(table), std::string::npos) << table;
}

// The charset formats 1 and 2 and the DICT's operands, in a table of four glyphs made by hand.
TEST(OwnFonts, ACharsetIsReadInAllItsFormats) {
  const auto table = [](std::string charset) {
    std::string cff("\x01\x00\x04\x01", 4);
    cff += std::string("\x00\x01\x01\x01\x02N", 6);  // Name INDEX: "N"
    const std::string dict = std::string(
                                 "\x8c\x8c\x8b\x0c\x1e"  // ROS 1 1 0
                                 "\x1e\x1f"              // a real number, 1
                                 "\x0c\x07",
                                 9) +                                // FontMatrix
                             std::string("\x1d\0\0\0\x40\x0f", 6) +  // charset at 64
                             std::string("\x1c\0\x30\x11", 4);       // CharStrings at 48
    cff += std::string("\x00\x01\x01\x01", 4) + static_cast<char>(dict.size() + 1) + dict;
    cff.resize(48, '\0');
    cff += std::string(
        "\x00\x04\x01\x01\x02\x03\x04\x05"
        "abcd",
        12);
    cff.resize(64, '\0');
    return cff + charset;
  };
  using Cids = std::vector<std::uint32_t>;
  EXPECT_EQ(pdf::cids_of(table(std::string("\x00\x01\x00\x00\x07\x00\x09", 7))),
            (Cids{0, 256, 7, 9}));
  EXPECT_EQ(pdf::cids_of(table(std::string("\x01\x01\x00\x01\x00\x09\x00", 7))),
            (Cids{0, 256, 257, 9}));
  EXPECT_EQ(pdf::cids_of(table(std::string("\x02\x01\x00\x00\x02", 5))), (Cids{0, 256, 257, 258}));
  EXPECT_EQ(pdf::cids_of(""), std::nullopt);
  EXPECT_EQ(pdf::cids_of("\x01\x00\x04\x04"), std::nullopt);
}

}  // namespace
}  // namespace hjemvei::test
