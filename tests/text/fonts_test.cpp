// fonts.yaml and the files it names.
#include <gtest/gtest.h>

#include <sstream>

#include "sample.h"
#include "text/shaping.h"

namespace hjemvei {
namespace {

std::string family(const std::string& regular, const std::string& more = "") {
  return "families:\n  - name: NotoSans\n    regular: " + regular +
         "\n    script: Latn\n    licence: OFL-1.1\n" + more;
}

struct Loaded {
  Sources sources;
  Diagnostics diagnostics;
  std::shared_ptr<const Fonts> fonts;

  explicit Loaded(const std::string& yaml, std::string own_font = "") {
    MemoryFiles files;
    files.files["fonts/fonts.yaml"] = yaml;
    if (!own_font.empty()) files.files["fonts/own.ttf"] = std::move(own_font);
    fonts = Fonts::load(files, "fonts/fonts.yaml", sources, diagnostics);
  }
};

const char kRegular[] = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

// A form font of one part.
std::string form(const std::string& of, const std::string& characters) {
  return "forms:\n  - name: Form\n    parts:\n      - family: " + of +
         "\n        characters: " + characters + "\n";
}

TEST(FormFonts, AreFoundByScript) {
  EXPECT_EQ(project_fonts().form_font("Latn")->name, "HjemveiForm-Latin");
  EXPECT_EQ(project_fonts().form_font("Arab")->name, "HjemveiForm-Latin");
  const FormFont* ethiopic = project_fonts().form_font("Ethi");
  EXPECT_EQ(ethiopic->name, "HjemveiForm-Ethiopic");
  ASSERT_EQ(ethiopic->parts.size(), 2u);  // the common letters come first
  EXPECT_EQ(project_fonts().face(ethiopic->parts[0].font).family, "NotoSans");
  EXPECT_EQ(project_fonts().face(ethiopic->parts[1].font).family, "NotoSansEthiopic");
  EXPECT_EQ(Loaded(family(kRegular)).fonts->form_font("Latn"), nullptr);
}

TEST(FormFonts, RangesComeOutInOrder) {
  const Loaded loaded(family(kRegular) + form("NotoSans", "U+20AC,  U+0041-005A"));
  EXPECT_EQ(print(loaded.diagnostics.sorted()), "");
  const auto& ranges = loaded.fonts->form_font("")->parts.at(0).ranges;
  ASSERT_EQ(ranges.size(), 2u);
  EXPECT_EQ(ranges[0].first, U'A');
  EXPECT_EQ(ranges[0].last, U'Z');
  EXPECT_EQ(ranges[1].first, U'€');
  EXPECT_EQ(ranges[1].last, U'€');
}

TEST(FormFonts, WhatIsNotARangeIsAnError) {
  for (const char* wrong : {"A-Z", "U+0041-", "U+005A-0041", "U+1F600", "U+0041,"}) {
    const Loaded loaded(family(kRegular) + form("NotoSans", wrong));
    EXPECT_EQ(print(loaded.diagnostics.sorted()),
              std::string("fonts/fonts.yaml:10:21: error: no ranges of Unicode\n"
                          "    characters: ") +
                  wrong +
                  "\n                ^\n"
                  "  instead: ranges of which each character is in one, U+0020-007E, U+00A0\n");
    EXPECT_EQ(loaded.fonts->form_font(""), nullptr);
  }
  const Loaded twice(family(kRegular) + form("NotoSans", "U+0041-005A, U+0050"));
  EXPECT_EQ(print(twice.diagnostics.sorted()),
            "fonts/fonts.yaml:10:21: error: characters that stand in two ranges of this font\n"
            "    characters: U+0041-005A, U+0050\n"
            "                ^\n"
            "  instead: ranges of which each character is in one, U+0020-007E, U+00A0\n");
}

TEST(FormFonts, FamiliesThatCannotBeJoinedAreAnError) {
  const Loaded unknown(family(kRegular) + form("NotoSons", "U+0041"));
  EXPECT_EQ(print(unknown.diagnostics.sorted()),
            "fonts/fonts.yaml:9:17: error: there is no font family \"NotoSons\"\n"
            "    - family: NotoSons\n"
            "              ^\n"
            "  instead: the name of a family under families:\n");
  const Loaded outlines(family("/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf") +
                        form("NotoSans", "U+0041"));
  EXPECT_EQ(print(outlines.diagnostics.sorted()), "");   // not before a form is made
  EXPECT_EQ(print(outlines.fonts->form_font("")->faults),
            "fonts/fonts.yaml:9:17: error: the font family \"NotoSans\" does not have TrueType "
            "outlines\n"
            "    - family: NotoSans\n"
            "              ^\n"
            "  instead: a TrueType family (.ttf) with as many units per em as the other parts\n");
  std::string other = family("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  other.replace(other.find("NotoSans"), 8, "DejaVu");
  const Loaded units(family(kRegular) + other.substr(other.find("  - name")) +
                     form("NotoSans", "U+0041") +
                     "      - family: DejaVu\n        characters: U+0042\n");
  EXPECT_EQ(print(units.fonts->form_font("")->faults),
            "fonts/fonts.yaml:15:17: error: the font family \"DejaVu\" has other units than the "
            "part before it\n"
            "    - family: DejaVu\n"
            "              ^\n"
            "  instead: a TrueType family (.ttf) with as many units per em as the other parts\n");
}

TEST(FormFonts, APartWhoseFontIsNotInstalledIsLeftOut) {
  const Loaded loaded(family("/nowhere/NotoSans.ttf", "    optional: true\n") +
                      form("NotoSans", "U+0041"));
  EXPECT_EQ(print(loaded.diagnostics.sorted()), "");
  EXPECT_EQ(loaded.fonts->form_font(""), nullptr);
}

TEST(Fonts, OfTheProjectAreThere) {
  EXPECT_GE(project_fonts().size(), 28u);
  const FontFace& face = project_fonts().face(FontId(0));
  EXPECT_EQ(face.family, "NotoSans");
  EXPECT_EQ(face.postscript_name, "NotoSans-Regular");
  EXPECT_EQ(face.units_per_em, 1000u);
  EXPECT_NEAR(face.ascent, 1.069, 1e-9);
  EXPECT_NEAR(face.descent, -0.293, 1e-9);
  EXPECT_NEAR(face.cap_height, 0.714, 1e-9);
  EXPECT_FALSE(face.bold);
  EXPECT_FALSE(face.cff);
  EXPECT_TRUE(project_fonts().face(FontId(1)).bold);
}

TEST(Fonts, SpacesPartWordsWhereNoRuleInvolvesThem) {
  const auto parts = [](const char* name) {
    const Fonts::Shaping& shaping = project_fonts().shaping();
    return shaping.face(shaping.find(name)->regular).spaces_part_words();
  };
  EXPECT_TRUE(parts("NotoSans"));
  EXPECT_TRUE(parts("NotoSansArabic"));
  EXPECT_TRUE(parts("NotoSansEthiopic"));
  EXPECT_FALSE(parts("NotoSansKhmer"));
  EXPECT_FALSE(parts("NotoSansMyanmar"));
}

TEST(Fonts, EveryFamilyOfTheLanguageTableIsNamed) {
  const std::string yaml = read_data(HJEMVEI_PROJECT "/fonts/fonts.yaml");
  for (const Language& language : all_languages())
    for (const std::string& name : language.fonts)
      EXPECT_NE(yaml.find("- name: " + name + "\n"), std::string::npos) << name;
}

TEST(Fonts, AFontBesideFontsYamlIsRead) {
  const Loaded loaded(family("own.ttf"), read_data(kRegular));
  EXPECT_EQ(print(loaded.diagnostics.sorted()), "");
  ASSERT_EQ(loaded.fonts->size(), 1u);
  EXPECT_EQ(loaded.fonts->face(FontId(0)).postscript_name, "NotoSans-Regular");
}

// Kilobytes of `bytes` (mapped) that were looked at, with what the system reads around each place.
std::size_t resident(std::string_view bytes) {
  std::istringstream maps(read_data("/proc/self/smaps"));
  const auto wanted = reinterpret_cast<std::uintptr_t>(bytes.data());
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t begin = 0, end = 0;
    char dash = 0;
    std::istringstream words(line);
    if (words >> std::hex >> begin >> dash >> end && dash == '-')
      inside = begin <= wanted && wanted < end;
    if (inside && line.starts_with("Rss:")) return std::stoul(line.substr(4));
  }
  return 0;
}

// The Chinese faces are 20 MB each and stand in a list that every run reads.
TEST(Fonts, AFontThatNoTextNeedsIsNotRead) {
  const char kCollection[] = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  const Loaded loaded(family(kCollection, "    index: 2\n"));
  ASSERT_EQ(loaded.fonts->size(), 1u);
  const FontFace& face = loaded.fonts->face(FontId(0));
  EXPECT_EQ(face.postscript_name, "NotoSansCJKsc-Regular");
  ASSERT_GT(face.data.size(), 15'000'000u);
  EXPECT_LT(resident(face.data), 1'000u);
}

TEST(Fonts, AMissingFileIsAnError) {
  const Loaded loaded(family("/nowhere/NotoSans.ttf", "    package: fonts-noto-core\n"));
  EXPECT_EQ(print(loaded.diagnostics.sorted()),
            "fonts/fonts.yaml:3:14: error: the font file \"/nowhere/NotoSans.ttf\" cannot be read: "
            "there is no such file\n"
            "    regular: /nowhere/NotoSans.ttf\n"
            "             ^\n"
            "  instead: install the Debian package fonts-noto-core, or write the path of a font "
            "file beside fonts.yaml\n");
}

TEST(Fonts, AMissingFileOfAnOptionalFamilyIsNone) {
  const Loaded loaded(family("/nowhere/NotoSans.ttf", "    optional: true\n"));
  EXPECT_EQ(print(loaded.diagnostics.sorted()), "");
  EXPECT_EQ(loaded.fonts->size(), 0u);
}

TEST(Fonts, AFileThatIsNoFontIsAnError) {
  const Loaded loaded(family("own.ttf"), "This is not a font.");
  EXPECT_EQ(print(loaded.diagnostics.sorted()),
            "fonts/fonts.yaml:3:14: error: the font file \"own.ttf\" cannot be used: it is not a "
            "TrueType or OpenType font\n"
            "    regular: own.ttf\n"
            "             ^\n"
            "  instead: name another font file\n");
}

// Sets fsType in the table OS/2 of a font.
std::string with_fs_type(std::string font, int value) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(font[at]); };
  for (std::size_t entry = 12;; entry += 16) {
    if (font.compare(entry, 4, "OS/2") != 0) continue;
    std::size_t offset = 0;
    for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | byte(entry + i);
    font[offset + 8] = static_cast<char>(value >> 8);
    font[offset + 9] = static_cast<char>(value);
    return font;
  }
}

TEST(Fonts, ALicenceThatForbidsEmbeddingIsAnError) {
  const Loaded loaded(family("own.ttf"), with_fs_type(read_data(kRegular), 2));
  EXPECT_EQ(print(loaded.diagnostics.sorted()),
            "fonts/fonts.yaml:3:14: error: the font file \"own.ttf\" cannot be used: its licence "
            "bits (fsType 2) forbid putting it into a document\n"
            "    regular: own.ttf\n"
            "             ^\n"
            "  instead: name another font file\n");
  const Loaded pictures(family("own.ttf"), with_fs_type(read_data(kRegular), 0x0208));
  EXPECT_EQ(print(pictures.diagnostics.sorted()),
            "fonts/fonts.yaml:3:14: error: the font file \"own.ttf\" cannot be used: its licence "
            "bits (fsType 0x0200) allow only pictures of its letters in a document\n"
            "    regular: own.ttf\n"
            "             ^\n"
            "  instead: name another font file\n");
}

TEST(Fonts, ALicenceThatAllowsEmbeddingIsHeeded) {
  for (const int bits : {0, 4, 8, 2 | 8}) {  // of several the least strict holds
    const Loaded loaded(family("own.ttf"), with_fs_type(read_data(kRegular), bits));
    EXPECT_EQ(print(loaded.diagnostics.sorted()), "") << bits;
    EXPECT_FALSE(loaded.fonts->face(FontId(0)).whole) << bits;
  }
  const Loaded whole(family("own.ttf"), with_fs_type(read_data(kRegular), 0x0104));
  EXPECT_EQ(print(whole.diagnostics.sorted()), "");
  EXPECT_TRUE(whole.fonts->face(FontId(0)).whole);
}

const char kVariable[] = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";

TEST(Fonts, AnInstanceOfAVariableFontIsNamedByItsAxes) {
  const Loaded loaded(
      family(kVariable, "    axes: {wght: 450}\n    bold-axes: {wght: 700}\n"));  // of one file
  EXPECT_EQ(print(loaded.diagnostics.sorted()), "");
  ASSERT_EQ(loaded.fonts->size(), 2u);
  const FontFace &regular = loaded.fonts->face(FontId(0)), &bold = loaded.fonts->face(FontId(1));
  ASSERT_EQ(regular.axes.size(), 1u);
  EXPECT_EQ(regular.axes[0].tag, "wght");
  EXPECT_EQ(regular.axes[0].value, 450);
  EXPECT_EQ(bold.axes[0].value, 700);
  EXPECT_EQ(regular.postscript_name, "Inter_450wght");
  EXPECT_EQ(bold.postscript_name, "Inter_700wght");
  const Loaded usual(family(kVariable));
  EXPECT_EQ(usual.fonts->face(FontId(0)).axes.at(0).value, 400);
}

// Widths and ink are of the instance, for the shaper and for the lines.
TEST(Fonts, AnInstanceOfAVariableFontIsShapedAsItIs) {
  const auto width = [](const std::string& weight) {
    const Loaded loaded(family(kVariable, "    axes: {wght: " + weight + "}\n"));
    GlyphTexts texts;
    Diagnostics diagnostics;
    const Paragraph paragraph(text_in("sv", "Svara i tid"), *loaded.fonts, texts, diagnostics);
    const ShapingFace& face = loaded.fonts->shaping().face(FontId(0));
    EXPECT_GT(face.ink(face.nominal(U'd')).top, 0);
    return paragraph.natural_width();
  };
  const double light = width("300"), usual = width("400"), heavy = width("800");
  EXPECT_LT(light, usual - 0.02);
  EXPECT_LT(usual, heavy - 0.1);
}

// Letters that slope down their word are raised by offsets: a line's ink reaches 1.7 em up, far
// beyond a glyph's own, and lines must keep that apart.
TEST(Fonts, InkOfNastaliqCountsItsOffsets) {
  const Loaded loaded(family("/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf"));
  GlyphTexts texts;
  Diagnostics diagnostics;
  const Paragraph paragraph(text_in("ur", "ہر شخص کو زندگی"), *loaded.fonts, texts, diagnostics);
  const Line line = paragraph.break_lines(50).at(0);
  EXPECT_GT(line.ink_top, 1.3);
  EXPECT_LT(line.ink_top, 2.5);
  EXPECT_GT(line.ink_bottom, 0.3);
}

TEST(Fonts, AnAxisThatTheFontLacksIsAnError) {
  const Loaded lacks(family(kVariable, "    axes: {wdth: 80}\n"));
  EXPECT_EQ(print(lacks.diagnostics.sorted()),
            "fonts/fonts.yaml:6:18: error: the font file "
            "\"/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf\" has no axis \"wdth\"\n"
            "    axes: {wdth: 80}\n"
            "                 ^\n"
            "  instead: one of its axes: wght\n");
  const Loaded beyond(family(kVariable, "    axes: {wght: 1000}\n"));
  EXPECT_EQ(print(beyond.diagnostics.sorted()),
            "fonts/fonts.yaml:6:18: error: the axis \"wght\" of the font file "
            "\"/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf\" does not reach that far\n"
            "    axes: {wght: 1000}\n"
            "                 ^\n"
            "  instead: a number from 100 to 900\n");
  const Loaded still(family(kRegular, "    axes: {wght: 700}\n"));
  EXPECT_EQ(print(still.diagnostics.sorted()),
            "fonts/fonts.yaml:6:18: error: the font file "
            "\"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\" has no axis \"wght\"\n"
            "    axes: {wght: 700}\n"
            "                 ^\n"
            "  instead: no axes: it is not a variable font\n");
}

TEST(Fonts, OutlinesOfTheSecondCffAreAnError) {
  std::string font = read_data("/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf");
  ASSERT_FALSE(font.empty());
  font.replace(font.find("CFF "), 4, "CFF2");
  const Loaded loaded(family("own.ttf"), font);
  EXPECT_EQ(print(loaded.diagnostics.sorted()),
            "fonts/fonts.yaml:3:14: error: the font file \"own.ttf\" cannot be used: its outlines "
            "are of the kind CFF2, which no PDF can hold\n"
            "    regular: own.ttf\n"
            "             ^\n"
            "  instead: name another font file\n");
}

TEST(Fonts, AFamilyNamedTwiceIsAnError) {
  const std::string one = family(kRegular);
  const Loaded loaded(one + one.substr(one.find("  - name")));
  EXPECT_EQ(print(loaded.diagnostics.sorted()),
            "fonts/fonts.yaml:6:11: error: the font family \"NotoSans\" stands in the list twice\n"
            "    - name: NotoSans\n"
            "            ^\n"
            "  instead: give one of them another name, or remove it\n");
  EXPECT_EQ(loaded.fonts->size(), 1u);
}

}  // namespace
}  // namespace hjemvei
