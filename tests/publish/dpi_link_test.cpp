// "Lenke utenfor brev": the whole file, and what the mailboxes would refuse.
#include "publish/dpi_link.h"

#include <gtest/gtest.h>

#include "small_message.h"

namespace hjemvei {
namespace {

TEST(DpiLink, IsTheWholeFile) {
  Diagnostics diagnostics;
  EXPECT_EQ(print_dpi_link(small_message(), diagnostics),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<lenke xmlns=\"http://begrep.difi.no/sdp/utvidelser/lenke\">\n"
            "  <url>https://hjemvei.example/stockholm/ar/offer.answer/</url>\n"
            "  <beskrivelse lang=\"ar\">هكذا تجيب</beskrivelse>\n"
            "  <knappTekst lang=\"ar\">اقرأ &lt;الدليل&gt;</knappTekst>\n"
            "</lenke>\n");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(DpiLink, WithoutALetterThePagesTitleDescribesIt) {
  LinkMessage message = small_message();
  message.letter.reset();
  Diagnostics diagnostics;
  const std::string file = print_dpi_link(message, diagnostics);
  EXPECT_NE(file.find("<beskrivelse lang=\"ar\">أجب في الموعد</beskrivelse>"), std::string::npos);
  EXPECT_EQ(file.find("knappTekst"), std::string::npos);
}

TEST(DpiLink, NamesLanguagesByTwoLetters) {
  for (const auto& [tag, letters] : {std::pair("ckb", "ku"), {"kmr", "ku"}, {"fa-AF", "fa"}, {"prs", "fa"},
                                     {"zh-Hans", "zh"}, {"sv-x-easy", "sv"}, {"nb", "nb"}, {"rom", ""}})
    EXPECT_EQ(two_letters(tag), letters) << tag;
}

// Romani has none; a title may be longer than a description.
TEST(DpiLink, RefusesWhatMailboxesWouldRefuse) {
  LinkMessage message = small_message();
  message.letter.reset();
  message.page.title = in("rom", std::string(71, 'x'));
  Diagnostics diagnostics;
  print_dpi_link(message, diagnostics);
  EXPECT_EQ(print(diagnostics.sorted()),
            "error: digital mail names languages by two letters, and \"rom\" has none\n"
            "  instead: another format, such as --format text\n"
            "error: this text has 71 characters; digital mail has room for 70\n"
            "  instead: a shorter one, or a letter with a description of its own\n");
}

}  // namespace
}  // namespace hjemvei
