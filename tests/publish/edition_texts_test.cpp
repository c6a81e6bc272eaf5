// What is told from an edition's texts: the sum that knows a version again, and the number to call.
#include "publish/edition_texts.h"

#include <gtest/gtest.h>

#include "small_edition.h"

namespace hjemvei {
namespace {

EditionScreen& screen_of(Edition& edition) { return edition.sections[0].screens[0]; }

TEST(Digest, ChangesWithWhatReadersAreTold) {
  const std::string before = digest_of(small_edition());
  EXPECT_EQ(before, digest_of(small_edition()));
  Edition edition = small_edition();
  std::get<EditionText>(screen_of(edition).blocks[0].body).text.runs[0].text += "!";
  EXPECT_NE(digest_of(edition), before);
  edition = small_edition();
  std::get<EditionText>(screen_of(edition).blocks[0].body).text.runs[0].link = "https://a.example";
  EXPECT_NE(digest_of(edition), before);
  edition = small_edition();
  screen_of(edition).full_id = "offer.reply";
  EXPECT_NE(digest_of(edition), before);
  edition = small_edition();
  edition.question = text_in("ar", "متى؟");
  EXPECT_NE(digest_of(edition), before);
}

TEST(Digest, AlternativeTextsCountAndLooksDoNot) {
  Edition edition = small_edition();
  EditionFigure figure;
  figure.alt = "ساعة";
  screen_of(edition).blocks.push_back({{}, figure});
  const std::string before = digest_of(edition);
  std::get<EditionFigure>(screen_of(edition).blocks[1].body).drawing = "another";
  edition.theme = "oslo";
  EXPECT_EQ(digest_of(edition), before);
  std::get<EditionFigure>(screen_of(edition).blocks[1].body).alt = "تقويم";
  EXPECT_NE(digest_of(edition), before);
}

TEST(Telephone, IsTheFirstOfAScreen) {
  Edition edition = small_edition();
  EXPECT_FALSE(telephone_of(screen_of(edition)));
  EditionTable table;
  table.columns = {text_in("ar", "رقم")};
  table.rows = {{text_in("ar", "اتصل")}};
  table.rows[0][0].runs.push_back({"08-1", "sv", false, "tel:+468", "اتصل 08-1"});
  screen_of(edition).blocks.push_back({{}, table});
  const auto phone = telephone_of(screen_of(edition));
  ASSERT_TRUE(phone);
  EXPECT_EQ(phone->link, "tel:+468");
  EXPECT_EQ(phone->link_purpose, "اتصل 08-1");
}

}  // namespace
}  // namespace hjemvei
