#include "edition/no_break.h"

#include <gtest/gtest.h>

#include "visible.h"

namespace hjemvei {
namespace {

std::string kept(std::string_view text, const char* tag = "sv") {
  return visible(keep_together(text, month_names(*InterfaceWords::load(tag))));
}

TEST(KeepTogether, AmountsAndTelephoneNumbers) {
  EXPECT_EQ(kept("Ring 08-465 004 00 nu"), "Ring 08-465~004~00 nu");
  EXPECT_EQ(kept("Hyran är 12 345 kr i månaden"), "Hyran är 12~345~kr i månaden");
  EXPECT_EQ(kept("Minst 5 % av hyran"), "Minst 5~% av hyran");
  EXPECT_EQ(kept("2 kronor"), "2 kronor");
}

TEST(KeepTogether, ClockTimes) {
  EXPECT_EQ(kept("Svara före kl. 12.00 i dag"), "Svara före kl.~12.00 i dag");
  EXPECT_EQ(kept("Kl 9"), "Kl 9");
  EXPECT_EQ(kept("kl 9"), "kl~9");
}

TEST(KeepTogether, Dates) {
  EXPECT_EQ(kept("den 12 december 2026 kl. 12.00"), "den 12~december~2026 kl.~12.00");
  EXPECT_EQ(kept("by 12 December", "en"), "by 12~December");
  EXPECT_EQ(kept("قبل 12 ديسمبر", "ar"), "قبل 12~ديسمبر");
  EXPECT_EQ(kept("de 12 majskolvarna"), "de 12 majskolvarna");
  EXPECT_EQ(kept("i maj 30 personer"), "i maj~30 personer");
  EXPECT_EQ(kept("2026 maj"), "2026 maj");
}

TEST(KeepTogether, FixedPhrases) {
  EXPECT_EQ(kept("SMS och e-post"), "SMS och e=post");
  EXPECT_EQ(kept("E-posten"), "E=posten");
  EXPECT_EQ(kept("re-post"), "re-post");
  EXPECT_EQ(kept("Logga in på Mina sidor."), "Logga in på Mina~sidor.");
  EXPECT_EQ(kept("Mina sidorna"), "Mina sidorna");
  EXPECT_EQ(kept("an e-mail", "en"), "an e=mail");
  EXPECT_EQ(kept("SMS-em i e-mailem", "pl"), "SMS-em i e=mailem");
  EXPECT_EQ(kept("e-5", "en"), "e-5");
  EXPECT_EQ(kept("Log in to Mina sidor", "en"), "Log in to Mina~sidor");
}

TEST(KeepTogether, NothingElseChanges) {
  EXPECT_EQ(kept(""), "");
  EXPECT_EQ(kept(" "), " ");
  EXPECT_EQ(kept("3 "), "3 ");
  EXPECT_EQ(kept("Ett nej kostar ingenting."), "Ett nej kostar ingenting.");
}

}  // namespace
}  // namespace hjemvei
