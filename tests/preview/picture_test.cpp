#include "preview/picture.h"

#include <gtest/gtest.h>

#include "small_picture.h"

namespace hjemvei {
namespace {

TEST(FindText, TakesTheColumnWhereThereAreSeveralOnALine) {
  SmallPicture small;
  std::vector<ShownText>& texts = small.picture.texts;
  texts = {{{small.guide, 1, 20}, {}, Frame::draft},
           {{small.guide, 1, 8}, {}, Frame::stale},
           {{small.guide, 2, 3}, {}, Frame::missing}};
  sort_texts(texts);
  EXPECT_EQ(find_text(small.picture, {small.guide, 1, 8})->frame, Frame::stale);
  EXPECT_EQ(find_text(small.picture, {small.guide, 1, 20})->frame, Frame::draft);
  EXPECT_EQ(find_text(small.picture, {small.guide, 1, 9}), nullptr);
  EXPECT_EQ(find_text(small.picture, {small.guide, 2, 9})->frame, Frame::missing);
  EXPECT_EQ(find_text(small.picture, {small.guide, 3, 1}), nullptr);
  EXPECT_EQ(find_text(small.picture, {small.translation, 1, 8}), nullptr);
  EXPECT_EQ(find_text(small.picture, {}), nullptr);
}

TEST(ShownFaults, HavePlaceExcerptAndAdvice) {
  Sources sources;
  const SourceFile& file = sources.add("content/a/guide.yaml", "title: Hé tittle: x\n");
  Diagnostics diagnostics;
  diagnostics.error("unknown-key", {&file, 1, 12}, "unknown key \"tittle\"", "write \"title\"");
  diagnostics.warning("w", {&file, 0, 0}, "the file is odd", "another one");
  diagnostics.warning("v", {}, "no guide", "a guide");
  const std::vector<ShownFault> faults = shown_faults(diagnostics);
  ASSERT_EQ(faults.size(), 3u);
  EXPECT_EQ(faults[0], (ShownFault{false, "", "", "no guide", "a guide"}));
  EXPECT_EQ(faults[1], (ShownFault{false, "content/a/guide.yaml", "", "the file is odd", "another one"}));
  EXPECT_TRUE(faults[2].error);
  EXPECT_EQ(faults[2].place, "content/a/guide.yaml:1:11");   // characters
  EXPECT_EQ(faults[2].excerpt, "    title: Hé tittle: x\n              ^");
  EXPECT_EQ(faults[2].instead, "write \"title\"");
}

TEST(ShownFaults, ShowNothingOfAConfidentialFile) {
  Sources sources;
  const SourceFile& file = sources.add_confidential("case.yaml", "name: secret\n");
  Diagnostics diagnostics;
  diagnostics.error("x", {&file, 1, 1}, "seen", "instead");
  EXPECT_EQ(shown_faults(diagnostics).front().excerpt, "");
}

}  // namespace
}  // namespace hjemvei
