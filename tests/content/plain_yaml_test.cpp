// The quick parser must never be of another opinion than yaml-cpp: it makes the same tree or none.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/utf8.h"
#include "content/tree_parsers.h"
#include "small_guide.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.style != b.style || a.in_flow != b.in_flow || a.at != b.at ||
      a.key_at != b.key_at || a.key != b.key || a.text != b.text ||
      a.children.size() != b.children.size())
    return false;
  for (std::size_t i = 0; i < a.children.size(); ++i)
    if (!same(a.children[i], b.children[i])) return false;
  return true;
}

// Whether the quick parser took the file. Fails when it took it otherwise than yaml-cpp does.
bool taken(const std::string& text) {
  Sources sources;
  const SourceFile& file = sources.add("g.yaml", text);
  const std::optional<YamlNode> quick = parse_plain_yaml(file);
  if (!quick) return false;
  Diagnostics diagnostics;
  const std::optional<YamlNode> full = parse_yaml(file, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()), "") << text;
  EXPECT_TRUE(full && same(*quick, *full)) << text;
  return true;
}

TEST(PlainYaml, TakesWhatAuthorsWrite) {
  EXPECT_TRUE(taken(kSmallGuide));
  EXPECT_TRUE(taken(kSmallFacts));
  EXPECT_TRUE(taken(kSmallGlossary));
  EXPECT_TRUE(taken("# c\n\na: b   \n# c\nc:\n- d\n-   e: f\n    g: h\n- - i\n  - j\nk: l\n"));
  EXPECT_TRUE(
      taken("a: >-\n  ett\n  två\nb: |\n  ett\n\n    två\n  # tre\nc: >\n   x\n\nd: |-\n  y\n"));
  EXPECT_TRUE(
      taken("a: 'x: y' # c\nb: \"#\"\nc: [] # c\nd: [a, \"b, c\", 1.5]\ne: -5\nf: a:b#c\n"));
  EXPECT_TRUE(taken("a: null\nb: ~\nc: no\nd: [null, x]\ne: ?x\n"));
  EXPECT_TRUE(
      taken("a: b # c\nd: e#f\n\"yes\": g\nh: {i: 1.5, \"no\": \"j, k\", l: x-y}\nm: {}\n"));
  EXPECT_TRUE(taken("a:\r\n  - b\r\n  - >-\r\n    c\r\n    d\r\n"));
  EXPECT_TRUE(taken("a: Va\u0308gen\nb: عرض\n"));
}

TEST(PlainYaml, LeavesTheRestToYamlCpp) {
  for (const char* text : {"",
                           "# c\n",
                           "a: b",
                           "a:\n",
                           "- a\n-\n",
                           "a: b: c\n",
                           "a: *b\n",
                           "a: &b c\n",
                           "a: !b c\n",
                           "a: [b, [c]]\n",
                           "a: [b c]\n",
                           "a: {b: {c: d}}\n",
                           "a: {b: c, b: d}\n",
                           "a: {b: c\n",
                           "a: {b}\n",
                           "\"a: b\n",
                           "\"a b\": c\n",
                           "a: [b,c]\n",
                           "a: \"b\\n\"\n",
                           "a: 'it''s'\n",
                           "a: \"b\n  c\"\n",
                           "a: b\n  c\n",
                           "a:\n  b\n",
                           "a: b\na: c\n",
                           "---\na: b\n",
                           "a: b\n...\n",
                           "%YAML 1.2\n",
                           "? a\n: b\n",
                           "a: |2\n  b\n",
                           "a: >\n  b\n\n  c\n",
                           "a: >\n  b\n   c\n",
                           "a: |\n   b\n  c\n",
                           "a: |\n\n  b\n",
                           "a: >-\n",
                           "\ta: b\n",
                           "a\n",
                           " a: b\n",
                           "a: b\n c: d\n",
                           "a:\n  b: c\n d: e\n",
                           "- a\nb: c\n",
                           "a: @b\n",
                           "a: b:\n",
                           "null: a\n",
                           "a: \"b\" c\n",
                           "a: - b\n",
                           "a: [b, ]\n",
                           "a: [b\n"})
    EXPECT_FALSE(taken(text)) << text;
}

const char* kLayout = R"(styles:
  headline: {size: 27, smallest: 20, weight: bold}   # of a screen
  "no": {text: "a, b", color: ink}
page:
  width: 210 mm    # A5
  fonts: [one, "two, three"]
)";

// Changes of a byte, a line or an indentation, the same in every run.
TEST(PlainYaml, AgreesWithYamlCppOnDamagedFiles) {
  std::uint32_t state = 20261122;
  const auto random = [&](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  const std::string signs = " \n:-#'\"[]{}|>,&*!%@`?ax1\\.";
  int both = 0;
  for (int round = 0; round < 8000; ++round) {
    const char* originals[] = {kSmallGuide, kSmallFacts, kSmallGlossary, kLayout};
    std::string text = originals[round % 4];
    for (std::size_t changes = 1 + random(3); changes > 0; --changes) {
      const std::size_t at = random(text.size());
      if ((text[at] & 0x80) != 0) continue;
      switch (random(4)) {
        case 0:
          text[at] = signs[random(signs.size())];
          break;
        case 1:
          text.insert(at, 1, signs[random(signs.size())]);
          break;
        case 2:
          text.erase(at, 1);
          break;
        default: {
          const std::size_t line = text.find('\n', at) + 1;
          text.insert(line, random(2) == 0 ? std::string(1 + random(4), ' ') : std::string("- "));
        }
      }
    }
    if (find_invalid_utf8(text) != std::string::npos) continue;
    both += taken(text);
  }
  EXPECT_GT(both, 1000);
}

// All YAML of the project.
TEST(PlainYaml, AgreesWithYamlCppOnTheProjectsFiles) {
  const fs::path root = HJEMVEI_SOURCE_DIR;
  int files = 0;
  for (const char* folder : {"content", "tests/smoke", "layouts", "fonts"}) {
    if (!fs::is_directory(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      taken(text);
      ++files;
    }
  }
  EXPECT_GT(files, 3);
}

}  // namespace
}  // namespace hjemvei
