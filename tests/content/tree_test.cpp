#include "content/tree.h"

#include <gtest/gtest.h>

#include "content/dump.h"

namespace hjemvei {
namespace {

class Tree : public testing::Test {
 protected:
  const YamlNode& parse(const std::string& text) {
    tree = parse_tree(sources.add("g.yaml", text), diagnostics);
    EXPECT_EQ(print(diagnostics.sorted()), "");
    EXPECT_TRUE(tree.has_value());
    return *tree;
  }
  static std::string place(const Position& at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  Sources sources;
  Diagnostics diagnostics;
  std::optional<YamlNode> tree;
};

TEST_F(Tree, KnowsWhereKeysAndValuesStand) {
  const YamlNode& root = parse("# c\nguide: a\nåäö:\n  - b\n  - c: d\n");
  const YamlNode* list = root.find("åäö");
  ASSERT_TRUE(list && list->is_list());
  EXPECT_EQ(place(root.find("guide")->key_at), "2:1");
  EXPECT_EQ(place(root.find("guide")->at), "2:8");
  EXPECT_EQ(place(list->key_at), "3:1");
  EXPECT_EQ(place(list->at), "4:3");
  EXPECT_EQ(place(list->children[0].at), "4:5");
  EXPECT_EQ(place(list->children[1].find("c")->at), "5:8");
  EXPECT_EQ(root.find("nothing"), nullptr);
}

TEST_F(Tree, KnowsHowAValueIsWritten) {
  using Style = YamlNode::Style;
  const YamlNode& root =
      parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\nf: [x, {g: y}]\nh:\n  - x\n");
  EXPECT_EQ(root.find("a")->style, Style::plain);
  EXPECT_EQ(root.find("b")->style, Style::single);
  EXPECT_EQ(root.find("c")->style, Style::quoted);
  EXPECT_EQ(root.find("d")->style, Style::literal);
  EXPECT_EQ(root.find("e")->style, Style::folded);
  EXPECT_EQ(root.find("f")->style, Style::flow);
  EXPECT_EQ(root.find("h")->style, Style::block);
  EXPECT_FALSE(root.find("f")->in_flow);
  EXPECT_TRUE(root.find("f")->children[0].in_flow);
  EXPECT_TRUE(root.find("f")->children[1].find("g")->in_flow);
}

TEST_F(Tree, EveryScalarIsText) {
  const YamlNode& root = parse("a: no\nb: 08:00\nc: 1.10\nd: ~\ne: null\nf: 0x1F\n");
  std::string all;
  for (const YamlNode& child : root.children) all += child.text + " ";
  EXPECT_EQ(all, "no 08:00 1.10 ~ null 0x1F ");
}

TEST_F(Tree, AMissingValueStandsBehindItsKeyOrDash) {
  const YamlNode& root = parse("alt:\nitems:\n  - a\n  -\n  - b\n");
  EXPECT_TRUE(root.find("alt")->is_null());
  EXPECT_EQ(place(root.find("alt")->at), "1:5");
  EXPECT_TRUE(root.find("items")->children[1].is_null());
  EXPECT_EQ(place(root.find("items")->children[1].at), "4:4");
}

TEST_F(Tree, TextIsNormalised) {
  const YamlNode& root = parse("a: Va\u0308gen\nb: Vägen\nc: e\u0301\u0323\n");
  EXPECT_EQ(root.find("a")->text, "Vägen");
  EXPECT_EQ(root.find("b")->text, "Vägen");
  EXPECT_EQ(root.find("c")->text, "ẹ\u0301");
}

// As JSON has them; all places stay, and what is no escape stays as it is.
TEST_F(Tree, JoinsCharactersThatAreWrittenInHalves) {
  const YamlNode& root = parse(
      "{\"a\\uD83D\\ude00\": \"x\\ud83d\\uDE00\\ud83d\\ude01y\\ue000\uE001\\U0000E002\", b: 1}\n");
  EXPECT_EQ(root.children[0].key, "a\U0001F600");
  EXPECT_EQ(root.children[0].text, "x\U0001F600\U0001F601y\uE000\uE001\uE002");
  EXPECT_EQ(place(root.find("b")->at), "1:71");
  const YamlNode& other = parse(
      "a: x\\ud83d\\ude00\n"
      "b: '\\ude00'  # \\ud83d\n"
      "c: |  # \\ud83d\n"
      "  \\ude01 \\ue000\n"
      "d: \"\\\\ud83d \\\\\\ud83d\\ude00\"\n");
  EXPECT_EQ(other.find("a")->text, "x\\ud83d\\ude00");
  EXPECT_EQ(other.find("b")->text, "\\ude00");
  EXPECT_EQ(other.find("c")->text, "\\ude01 \\ue000\n");
  EXPECT_EQ(other.find("d")->text, "\\ud83d \\\U0001F600");
}

TEST_F(Tree, ReadsBlockTexts) {
  const YamlNode& root =
      parse("a: >-\n  ett\n  två\n\n  tre\nb: |\n  ett\n   två\nc: ett\n  två\n");
  EXPECT_EQ(root.find("a")->text, "ett två\ntre");
  EXPECT_EQ(root.find("b")->text, "ett\n två\n");
  EXPECT_EQ(root.find("c")->text, "ett två");
}

TEST_F(Tree, FindsPlacesInsideTexts) {
  const YamlNode& root = parse(
      "a: ett två\n"
      "b: 'it''s två'\n"
      "c: \"sa \\\"ja\\\" två\"\n"
      "d: >-\n"
      "  ett\n"
      "  två\n"
      "e: ett\n"
      "   två\n");
  const auto find = [&](const char* key) {
    const YamlNode& node = *root.find(key);
    return place(position_in(node, node.text.find("två")));
  };
  EXPECT_EQ(find("a"), "1:8");
  EXPECT_EQ(find("b"), "2:11");
  EXPECT_EQ(find("c"), "3:15");
  EXPECT_EQ(find("d"), "6:3");
  EXPECT_EQ(find("e"), "8:4");
}

TEST_F(Tree, QuotesForMessages) {
  EXPECT_EQ(quoted("a: \"b\" \\ c"), "\"a: \\\"b\\\" \\\\ c\"");
  EXPECT_EQ(parse("a: " + quoted("x: \"y\"\n\\z")).find("a")->text, "x: \"y\"\n\\z");
}

TEST_F(Tree, IsDumpedWithSortedKeys) {
  EXPECT_EQ(dump_tree(parse("a:\n  - [b]\n")), R"({
  "at": "1:1",
  "children": [
    {
      "at": "2:3",
      "children": [
        {
          "at": "2:5",
          "children": [
            {
              "at": "2:6",
              "kind": "scalar",
              "style": "plain",
              "text": "b"
            }
          ],
          "kind": "list",
          "style": "flow"
        }
      ],
      "key": "a",
      "kind": "list",
      "style": "block"
    }
  ],
  "kind": "map",
  "style": "block"
}
)");
}

}  // namespace
}  // namespace hjemvei
