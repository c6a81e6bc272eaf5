#include "pdf/search_tree.h"

#include <gtest/gtest.h>

#include "pdf/dump.h"

namespace hjemvei::pdf {
namespace {

// The tree and its nodes, readable.
std::string shown(Objects objects, Dict root) {
  Document document{std::move(objects), {}, {}};
  document.catalog = document.objects.add(std::move(root));
  return dump(document);
}

TEST(NumberTree, OfFewEntriesIsOneNode) {
  Objects objects;
  Dict root = number_tree({{0, Name{"A"}}, {7, Name{"B"}}}, objects);
  EXPECT_EQ(shown(objects, root), "1: <</Nums [0 /A 7 /B]>>\n\ntrailer: <</Root 1 R /Info 0 R>>\n");
}

TEST(NameTree, OfNothingIsEmpty) {
  Objects objects;
  Dict root = name_tree({}, objects);
  EXPECT_EQ(shown(objects, root), "1: <</Names []>>\n\ntrailer: <</Root 1 R /Info 0 R>>\n");
}

TEST(NameTree, OfManyEntriesHasLeavesWithLimits) {
  std::vector<std::pair<std::string, Value>> entries;
  for (int i = 100; i < 165; ++i) entries.emplace_back("n" + std::to_string(i), i);
  Objects objects;
  Dict root = name_tree(std::move(entries), objects);
  const std::string text = shown(objects, root);
  EXPECT_NE(text.find("\"n163\" 163] /Limits [\"n100\" \"n163\"]>>"), std::string::npos) << text;
  EXPECT_NE(text.find("2: <</Names [\"n164\" 164] /Limits [\"n164\" \"n164\"]>>"),
            std::string::npos);
  EXPECT_NE(text.find("3: <</Kids [1 R 2 R]>>"), std::string::npos);
}

TEST(NumberTree, OfVeryManyEntriesHasLevels) {
  std::vector<std::pair<std::int64_t, Value>> entries;
  for (int i = 0; i < 64 * 64 + 1; ++i) entries.emplace_back(i, true);
  Objects objects;
  Dict root = number_tree(std::move(entries), objects);
  // 65 leaves, 2 nodes above them, and the root.
  EXPECT_EQ(objects.all().size(), 67u);
  const std::string text = shown(objects, root);
  EXPECT_NE(text.find("67: <</Kids [65 R] /Limits [4096 4096]>>"), std::string::npos);
  EXPECT_NE(text.find("68: <</Kids [66 R 67 R]>>"), std::string::npos);
}

}  // namespace
}  // namespace hjemvei::pdf
