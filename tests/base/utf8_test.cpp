#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hjemvei {
namespace {

constexpr auto kFine = std::string_view::npos;

TEST(FindInvalidUtf8, AcceptsEveryLength) {
  EXPECT_EQ(find_invalid_utf8(""), kFine);
  EXPECT_EQ(find_invalid_utf8("aåع中𝄞"), kFine);
  EXPECT_EQ(find_invalid_utf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"), kFine);
}

TEST(FindInvalidUtf8, GivesTheFirstFaultyByte) {
  EXPECT_EQ(find_invalid_utf8("ab\x80"), 2u);            // a continuation byte alone
  EXPECT_EQ(find_invalid_utf8("\xE5lv"), 0u);            // Latin-1
  EXPECT_EQ(find_invalid_utf8("a\xC3"), 1u);             // cut off
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0u);          // overlong
  EXPECT_EQ(find_invalid_utf8("\xE0\x9F\xBF"), 0u);      // overlong
  EXPECT_EQ(find_invalid_utf8("\xF0\x8F\xBF\xBF"), 0u);  // overlong
  EXPECT_EQ(find_invalid_utf8("x\xED\xA0\x80"), 1u);     // a surrogate
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // above U+10FFFF
  EXPECT_EQ(find_invalid_utf8("\xFF"), 0u);
}

TEST(NextScalar, ReadsAndMoves) {
  const std::string_view text = "aåع中𝄞";
  std::u32string seen;
  for (std::size_t i = 0; i < text.size();) seen += next_scalar(text, i);
  EXPECT_EQ(seen, U"aåع中𝄞");
}

TEST(AppendUtf8, IsTheInverse) {
  std::string text;
  for (const char32_t c : U"aåع中𝄞") {
    if (c) append_utf8(text, c);
  }
  EXPECT_EQ(text, "aåع中𝄞");
}

TEST(CountScalars, CountsCharacters) {
  EXPECT_EQ(count_scalars(""), 0u);
  EXPECT_EQ(count_scalars("aåع中𝄞"), 5u);
}

}  // namespace
}  // namespace hjemvei
