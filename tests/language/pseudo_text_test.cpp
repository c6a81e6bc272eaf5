#include "language/pseudo_text.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "language/interface_words.h"

namespace hjemvei {
namespace {

const Language& longer() { return *find_language("en-XA"); }
const Language& mirrored() { return *find_language("ar-XB"); }

TEST(PseudoText, EveryLetterChangesAndNothingElse) {
  EXPECT_EQ(pseudo_letters("Kö, 12.00: Årsavgift!", longer()), "Ķȫ, 12.00: Ǻŕšảṽĝïƒţ!");
  EXPECT_EQ(pseudo_letters("Kö, 12.00: Årsavgift!", mirrored()), "كؤ, 12.00: آرساظغيفت!");
  const std::string alphabet = "abcdefghijklmnopqrstuvwxyzåäöæøéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÉ";
  for (const Language* language : {&longer(), &mirrored()}) {
    const std::string made = pseudo_letters(alphabet, *language);
    EXPECT_EQ(count_scalars(made), count_scalars(alphabet));
    std::size_t a = 0, b = 0;
    while (a < alphabet.size()) EXPECT_NE(next_scalar(alphabet, a), next_scalar(made, b));
  }
}

TEST(PseudoText, PlaceholdersStay) {
  EXPECT_EQ(pseudo_pattern("Page {n} of {m}", longer()), "Ṗảĝễ {n} ộƒ {m}");
  EXPECT_EQ(pseudo_pattern("{n}\u00A0months", longer()), "{n}\u00A0ṁộñţĥš");
  EXPECT_EQ(pseudo_pattern("{title}", longer()), "{title}");
  EXPECT_EQ(pseudo_pattern("open {n", longer()), "ộṗễñ {n");
  EXPECT_EQ(pseudo_pattern("", longer()), "");
}

TEST(PseudoText, IsFortyPercentLonger) {
  for (const std::size_t length : {10u, 25u, 60u, 70u, 400u})
    EXPECT_EQ(count_scalars(pseudo_padding(length, longer())), (length * 40 + 99) / 100) << length;
  EXPECT_EQ(pseudo_padding(1, longer()), " ộ");
  EXPECT_EQ(pseudo_padding(0, longer()), " ộ");
  EXPECT_EQ(pseudo_padding(20, longer()), " ộñễ ţŵộ");
  EXPECT_EQ(pseudo_padding(12, longer()), " ộñễễ");  // no space before the bracket
  EXPECT_EQ(pseudo_padding(400, mirrored()), "");
}

TEST(PseudoText, AMessageStandsInBrackets) {
  EXPECT_EQ(pseudo_message("Page {n}", longer()), "[Ṗảĝễ {n} ộ]");
  EXPECT_EQ(pseudo_message("Page {n}", mirrored()), "[ضاغه {n}]");
}

TEST(PseudoText, InterfaceWordsAreMadeFromTheEnglishOnes) {
  const auto words = InterfaceWords::load("en-XA");
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(words->find("ui.next"), "[Ñễẋţ ộ]");
  EXPECT_EQ(words->find("ui.page-n-of-m"), "[Ṗảĝễ {n} ộƒ {m} ộñễ]");
  // These stand inside other texts.
  EXPECT_EQ(words->find("ui.language.sv"), "Šŵễḓïšĥ");
  EXPECT_EQ(words->find("month.5"), "Ṁảŷ");
  EXPECT_EQ(words->find("date.long"), "{d} {month} {y}");
  EXPECT_EQ(words->find_unit("month", 1), "{n}\u00A0ṁộñţĥ");
  EXPECT_EQ(words->find_unit("month", 6), "{n}\u00A0ṁộñţĥš");
  EXPECT_EQ(words->find("ui.no-such-word"), std::nullopt);
  EXPECT_EQ(InterfaceWords::load("ar-XB")->find("ui.next"), "[نهخت]");
}

TEST(PseudoText, AnEasyReadVariantHasTheWordsOfItsBase) {
  const auto words = InterfaceWords::load("sv-x-easy");
  ASSERT_NE(words, nullptr);
  EXPECT_EQ(words->find("ui.next"), InterfaceWords::load("sv")->find("ui.next"));
  EXPECT_EQ(words->find_unit("month", 6), "{n}\u00A0månader");
}

TEST(PseudoText, TheyAreNoCatalogues) {
  for (const std::string& tag : InterfaceWords::available()) {
    EXPECT_FALSE(find_language(tag)->is_pseudo());
    EXPECT_FALSE(find_language(tag)->is_easy_read());
  }
}

}  // namespace
}  // namespace hjemvei
