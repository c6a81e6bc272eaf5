#include "translation/text_words.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace hjemvei {
namespace {

// The words with "+" before those that may go on a term.
std::string words_of(std::string_view text, LetterCase letter_case = LetterCase::folded) {
  const TextWords words(text, letter_case);
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += words.joined(i) ? '+' : '|';
    for (const char32_t c : words.word(i)) append_utf8(all, c);
  }
  return all;
}

TEST(TextWords, CaseAndNoBreakSignsFold) {
  EXPECT_EQ(words_of("Budget-\u00A0och SKULDRÅDGIVARE"), "budget+och+skuldrådgivare");
  EXPECT_EQ(words_of("second\u2011hand"), "second+hand");
  EXPECT_EQ(words_of("SHIS vill", LetterCase::as_written), "SHIS+vill");
}

TEST(TextWords, WhatCannotBeSeenIsDropped) {
  EXPECT_EQ(words_of("Diskriminerings\u00ADombudsmannen"), "diskrimineringsombudsmannen");
  EXPECT_EQ(words_of("\u2068SHIS\u2069"), "shis");
}

TEST(TextWords, OnlySpacesHyphensAndQuotationMarksJoin) {
  EXPECT_EQ(words_of("i andra. Hand, ja"), "i+andra|hand|ja");
  EXPECT_EQ(words_of("сказати «так» чи «ні»"), "сказати+так+чи+ні");
  EXPECT_EQ(words_of("landlord’s (home)"), "landlord+s|home");
  EXPECT_EQ(words_of(" ,. "), "");
}

TEST(TextWords, ArabicScriptFoldsItsVariants) {
  EXPECT_EQ(words_of("حيّك"), "حيك");
  EXPECT_EQ(words_of("عقــد"), "عقد");
  EXPECT_EQ(words_of("خانۀ کرایه‌نشین"), words_of("خانه كرايهنشين"));
}

TEST(TextWords, AFactBreaksTheText) {
  std::vector<Inline> inlines(3);
  inlines[0].text = "i andra ";
  inlines[1].kind = Inline::Kind::fact;
  inlines[1].text = "fee";
  inlines[2].text = " hand";
  EXPECT_EQ(words_of(visible_text(inlines)), "i+andra|hand");
}

}  // namespace
}  // namespace hjemvei
