#include "base/source.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

TEST(Sources, FindsLines) {
  Sources sources;
  const SourceFile& file = sources.add("a.yaml", "one\r\ntwo\n\nfour");
  EXPECT_EQ(file.line(1), "one");
  EXPECT_EQ(file.line(2), "two");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(4), "four");
  EXPECT_EQ(file.line(5), "");
  EXPECT_EQ(file.line(0), "");
}

TEST(Sources, DropsAByteOrderMark) {
  Sources sources;
  EXPECT_EQ(sources.add("a.yaml", "\xEF\xBB\xBFguide: a").text, "guide: a");
}

TEST(Sources, KeepsAddressesStable) {
  Sources sources;
  const SourceFile* first = &sources.add("a", "1");
  for (int i = 0; i < 100; ++i) sources.add("b", "2");
  EXPECT_EQ(first->text, "1");
}

}  // namespace
}  // namespace hjemvei
