#include "layout/theme.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

constexpr char kGood[] =
    "cover-drawing: cover\n"
    "colors:\n"
    "  ink: \"#16202E\"\n"
    "  soft: \"#46505E\"\n"
    "  line: \"#6B7480\"\n"
    "  ground: \"#FCFAF6\"\n"
    "  white: \"#FFFFFF\"\n"
    "  accent: \"#F2B705\"\n"
    "  rail: \"#CBC3B4\"\n"
    "  alert: \"#B3261E\"\n"
    "  cover: \"#1F3A5F\"\n"
    "sections:\n"
    "  offer: \"#B3261E\"\n";

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Theme> theme;
  std::string faults() const { return print(diagnostics.sorted()); }
};

std::unique_ptr<Read> read(const std::string& yaml, const std::string& id = "city") {
  auto result = std::make_unique<Read>();
  MemoryFiles files;
  files.files["layouts/themes/city.yaml"] = yaml;
  const SourceFile& guide = result->sources.add("content/a/guide.yaml", "theme: " + id + "\n");
  result->theme = read_theme(files, id, {&guide, 1, 8}, result->sources, result->diagnostics);
  return result;
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  text.replace(text.find(old), old.size(), by);
  return text;
}

TEST(Theme, IsRead) {
  const auto r = read(kGood);
  EXPECT_EQ(r->faults(), "");
  ASSERT_TRUE(r->theme);
  EXPECT_EQ(r->theme->id, "city");
  EXPECT_EQ(r->theme->cover_drawing, "cover");
  EXPECT_EQ(r->theme->colors.at("accent"), (Color{0xF2, 0xB7, 0x05}));
  EXPECT_EQ(r->theme->sections.at("offer"), (Color{0xB3, 0x26, 0x1E}));
}

TEST(Theme, IsMissing) {
  EXPECT_EQ(read(kGood, "citty")->faults(),
            "content/a/guide.yaml:1:8: error: there is no theme layouts/themes/citty.yaml\n"
            "    theme: citty\n"
            "           ^\n"
            "  instead: write \"city\"\n");
}

TEST(Theme, DoesNotLookOutsideOfItsFolder) {
  EXPECT_EQ(read(kGood, "../themes/city")->theme, std::nullopt);
}

TEST(Theme, MeasuresWhiteTextOnASection) {
  EXPECT_EQ(
      read(replaced(kGood, "offer: \"#B3261E\"", "offer: \"#E07A1F\""))->faults(),
      "layouts/themes/city.yaml:13:10: error: the colour of \"offer\" (#E07A1F) on ground "
      "(#FCFAF6) has a contrast of 2.8 : 1\n"
      "    offer: \"#E07A1F\"\n"
      "           ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n"
      "layouts/themes/city.yaml:13:10: error: the colour of \"offer\" (#E07A1F) on its own tint "
      "(#FCF2E9) has a contrast of 2.7 : 1\n"
      "    offer: \"#E07A1F\"\n"
      "           ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n"
      "layouts/themes/city.yaml:13:10: error: white (#FFFFFF) on the colour of \"offer\" "
      "(#E07A1F) has a contrast of 3.0 : 1\n"
      "    offer: \"#E07A1F\"\n"
      "           ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n");
}

TEST(Theme, MeasuresTextOnTheGround) {
  EXPECT_EQ(
      read(replaced(kGood, "#46505E", "#8A929C"))->faults(),
      "layouts/themes/city.yaml:4:9: error: soft (#8A929C) on ground (#FCFAF6) has a contrast "
      "of 3.0 : 1\n"
      "    soft: \"#8A929C\"\n"
      "          ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n"
      "layouts/themes/city.yaml:4:9: error: soft (#8A929C) on its own tint (#F3F4F5) has a contrast of "
      "2.8 : 1\n"
      "    soft: \"#8A929C\"\n"
      "          ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n"
      "layouts/themes/city.yaml:4:9: error: soft (#8A929C) on white (#FFFFFF) has a contrast of "
      "3.1 : 1\n"
      "    soft: \"#8A929C\"\n"
      "          ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n");
}

TEST(Theme, MeasuresAccentAndCover) {
  EXPECT_EQ(
      read(replaced(kGood, "#F2B705", "#1B6E3C"))->faults(),
      "layouts/themes/city.yaml:8:11: error: accent (#1B6E3C) on cover (#1F3A5F) has a contrast "
      "of 1.8 : 1\n"
      "    accent: \"#1B6E3C\"\n"
      "            ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n"
      "layouts/themes/city.yaml:8:11: error: ink (#16202E) on accent (#1B6E3C) has a contrast "
      "of 2.6 : 1\n"
      "    accent: \"#1B6E3C\"\n"
      "            ^\n"
      "  instead: choose a colour that gives at least 4.5 : 1\n");
}

TEST(Theme, OfStockholmIsReadable) {
  const DiskFiles project(HJEMVEI_PROJECT_DIR);
  Sources sources;
  Diagnostics diagnostics;
  const auto theme = read_theme(project, "stockholm", {}, sources, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()), "");
  ASSERT_TRUE(theme);
  EXPECT_EQ(theme->sections.size(), 11u);
  for (const auto& [id, color] : theme->sections)
    EXPECT_GE(contrast(color, {255, 255, 255}), 6.2) << id;
}

// Figures of look.md and of WCAG 2.2 itself.
TEST(Contrast, IsThatOfWcag) {
  EXPECT_DOUBLE_EQ(contrast({0, 0, 0}, {255, 255, 255}), 21);
  EXPECT_DOUBLE_EQ(contrast({9, 9, 9}, {9, 9, 9}), 1);
  EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.005);
  EXPECT_NEAR(contrast({0x16, 0x20, 0x2E}, {0xF2, 0xB7, 0x05}), 9.0, 0.05);
  EXPECT_NEAR(contrast({0xF2, 0xB7, 0x05}, {0x1F, 0x3A, 0x5F}), 6.3, 0.05);
}

TEST(Color, IsReadAndWritten) {
  EXPECT_EQ(parse_color("#1F3A5f"), (Color{0x1F, 0x3A, 0x5F}));
  EXPECT_EQ(parse_color("#FA0"), (Color{0xFF, 0xAA, 0x00}));
  for (const char* wrong : {"", "#", "1F3A5F", "#1F3A5", "#1F3A5G", "red", "#1F3A5F0"})
    EXPECT_EQ(parse_color(wrong), std::nullopt) << wrong;
  EXPECT_EQ(to_string(Color{0x0A, 0xFF, 0x00}), "#0AFF00");
}

TEST(Palette, KnowsThePresentTopic) {
  Theme theme;
  theme.colors["ink"] = {1, 2, 3};
  theme.sections["offer"] = {4, 5, 6};
  const Palette palette{&theme, {0x1F, 0x3A, 0x5F}};
  EXPECT_EQ(palette.find("ink"), (Color{1, 2, 3}));
  EXPECT_EQ(palette.find("station-offer"), (Color{4, 5, 6}));
  EXPECT_EQ(palette.find("topic"), (Color{0x1F, 0x3A, 0x5F}));
  EXPECT_EQ(palette.find("tint"), (Color{0xE9, 0xEB, 0xEF}));  // 10 % on white
  EXPECT_EQ(palette.find("station-ink"), std::nullopt);
  EXPECT_EQ(palette.find("blue"), std::nullopt);
}

}  // namespace
}  // namespace hjemvei
