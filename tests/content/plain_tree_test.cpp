// What the fast reader takes must be the very tree that yaml-cpp makes, to the last position; what
// yaml-cpp refuses or complains of it must not take.
#include "content/plain_tree.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "content/yaml_tree.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string place(const Position& at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

// Everything that a node holds, a line each.
void describe(const YamlNode& node, int depth, std::string& out) {
  out.append(static_cast<std::size_t>(depth), ' ');
  out += std::to_string(int(node.kind)) + " " + std::to_string(int(node.style)) +
         (node.in_flow ? " flow " : " ") + place(node.at) + " key " + place(node.key_at) + " [" +
         node.key + "] [" + node.text + "]\n";
  for (const YamlNode& child : node.children) describe(child, depth + 1, out);
}

std::string describe(const std::optional<YamlNode>& root) {
  std::string out;
  if (root) describe(*root, 0, out);
  return out;
}

std::string with_yaml(const SourceFile& file) {
  Diagnostics diagnostics;
  const std::optional<YamlNode> root = parse_yaml(file, diagnostics);
  return print(diagnostics.sorted()) + describe(root);
}

// Every construct that it knows, and what may stand around them.
constexpr const char* kSample =
    "# c\n"
    "a: x y\n"
    "b-1:\n"
    "  - é: \"q \\\" # \"\n"
    "    k: 'i''s' # c\n"
    "    m: >-\n"
    "      one\n"
    "      two\n"
    "\n"
    "  - w/o\n"
    "  -\n"
    "    n: o\n"
    "      p\n"
    "c:\n"
    "- |\n"
    "  # r\n"
    "  s\n"
    "- [t, {u: v w}]\n"
    "- - x\n"
    "  - []\n"
    "d: {e: [f], \"g\": 1.5 %, h: {}} # h\n"
    "\"yes\": y\n"
    "z: (end)\n";

TEST(PlainTree, IsTheTreeOfYamlCpp) {
  Sources sources;
  const SourceFile& file = sources.add("g.yaml", kSample);
  ASSERT_NE(describe(parse_plain_tree(file)), "");
  EXPECT_EQ(describe(parse_plain_tree(file)), with_yaml(file));
}

// One character taken out, put in or changed, at every place.
TEST(PlainTree, TakesNothingThatYamlCppReadsOtherwise) {
  const std::string sample = kSample;
  const std::string signs = " \n:#-'\"[]{},|>&*!?%@`~\\=.+a";
  std::size_t taken = 0, all = 0;
  const auto compare = [&](const std::string& text) {
    Sources sources;
    const SourceFile& file = sources.add("g.yaml", text);
    ++all;
    const std::optional<YamlNode> root = parse_plain_tree(file);
    if (!root) return;
    ++taken;
    ASSERT_EQ(describe(root), with_yaml(file)) << text;
  };
  for (std::size_t at = 0; at <= sample.size(); ++at) {
    if (at < sample.size() && (static_cast<unsigned char>(sample[at]) & 0xC0) == 0x80) continue;
    if (at < sample.size()) {
      const std::size_t length = static_cast<unsigned char>(sample[at]) < 0x80 ? 1 : 2;
      compare(std::string(sample).erase(at, length));
      compare(sample.substr(0, at));
      for (const char sign : signs)
        compare(std::string(sample).replace(at, length, 1, sign));
    }
    for (const char sign : signs) {
      compare(std::string(sample).insert(at, 1, sign));
      compare(std::string(sample).insert(at, 2, sign));
    }
    for (const char* more : {": ", " #", "- ", "\n  ", "\n\n", "null", "---\n", "...\n", "é", "x: y\n"})
      compare(std::string(sample).insert(at, more));
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(taken, all / 20);
  EXPECT_LT(taken, all);
}

// Lines taken out, doubled, exchanged and moved in and out.
TEST(PlainTree, TakesNothingThatIsIndentedWrong) {
  std::vector<std::string> lines;
  std::istringstream in(kSample);
  for (std::string line; std::getline(in, line);) lines.push_back(line + "\n");
  const auto compare = [](const std::vector<std::string>& changed) {
    std::string text;
    for (const std::string& line : changed) text += line;
    Sources sources;
    const SourceFile& file = sources.add("g.yaml", text);
    const std::optional<YamlNode> root = parse_plain_tree(file);
    if (root) {
      ASSERT_EQ(describe(root), with_yaml(file)) << text;
    }
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t j = 0; j < lines.size(); ++j) {
      std::vector<std::string> changed = lines;
      std::swap(changed[i], changed[j]);
      compare(changed);
      changed = lines;
      changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(j), lines[i]);
      compare(changed);
      changed = lines;
      changed[i] = "  " + changed[i];
      changed[j] = changed[j].starts_with("  ") ? changed[j].substr(2) : " " + changed[j];
      compare(changed);
      changed = lines;
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
      if (j < changed.size()) changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(j));
      compare(changed);
    }
    if (HasFatalFailure()) return;
  }
}

// Not one content file is so unusual that it must be read slowly.
TEST(PlainTree, ReadsAllContent) {
  std::size_t files = 0;
  for (const char* folder : {"/content", "/layouts", "/fonts", "/tests/specimen/content"}) {
    for (const auto& entry : fs::recursive_directory_iterator(std::string(HJEMVEI_SOURCE_DIR) + folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      Sources sources;
      const SourceFile& file = sources.add(entry.path().string(), text.str());
      const std::string plain = describe(parse_plain_tree(file));
      if (folder == std::string("/content")) {
        EXPECT_NE(plain, "") << entry.path();
      }
      if (!plain.empty()) {
        EXPECT_EQ(plain, with_yaml(file)) << entry.path();
      }
      ++files;
    }
  }
  EXPECT_GT(files, 30u);
}

}  // namespace
}  // namespace hjemvei
