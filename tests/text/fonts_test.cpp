// fonts.yaml and the files it names.
#include <gtest/gtest.h>

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
std::string with_fs_type(std::string font, char value) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(font[at]); };
  for (std::size_t entry = 12;; entry += 16) {
    if (font.compare(entry, 4, "OS/2") != 0) continue;
    std::size_t offset = 0;
    for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | byte(entry + i);
    font[offset + 9] = value;
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
  const Loaded editable(family("own.ttf"), with_fs_type(read_data(kRegular), 8));
  EXPECT_EQ(print(editable.diagnostics.sorted()), "");
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
