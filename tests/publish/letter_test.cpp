// A letter as it is pasted: the full texts.
#include "publish/letter.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "small_message.h"

namespace hjemvei {
namespace {

TEST(Letter, TextIsSafeInEitherDirection) {
  EXPECT_EQ(print_text(small_message()),
            "Svara \"ja\" & nej.\n\n"
            "\u200F\u2068لديك عرض. وفّر \u2066kötid\u2069.\u2069\n\n"
            "\u200F\u2068أجب في الموعد\u2069\n"
            "\u2068https://hjemvei.example/stockholm/ar/offer.answer/\u2069\n");
}

TEST(Letter, HtmlSaysLanguagesAndDirections) {
  EXPECT_EQ(print_html(small_message()),
            "<p lang=\"sv\" dir=\"ltr\">Svara &quot;ja&quot; &amp; nej.</p>\n"
            "<p lang=\"ar\" dir=\"rtl\">لديك عرض. وفّر <span lang=\"sv\" dir=\"ltr\">\u2066kötid\u2069</span>.</p>\n"
            "<p lang=\"ar\" dir=\"rtl\"><a href=\"https://hjemvei.example/stockholm/ar/offer.answer/\">أجب في الموعد</a>"
            "<br>\u2068<a href=\"https://hjemvei.example/stockholm/ar/offer.answer/\" dir=\"ltr\">"
            "https://hjemvei.example/stockholm/ar/offer.answer/</a>\u2069</p>\n");
}

TEST(Letter, InTheOfficesOwnLanguageEachTextStandsOnce) {
  LinkMessage message = small_message();
  message.language = "sv";
  message.page = message.office_page;
  message.letter = message.office_letter;
  message.address = "https://hjemvei.example/stockholm/sv/offer.answer/";
  EXPECT_EQ(print_text(message),
            "Svara \"ja\" & nej.\n\n"
            "\u2068Svara i tid\u2069\n\u2068https://hjemvei.example/stockholm/sv/offer.answer/\u2069\n");
}

TEST(Letter, WithoutALetterThereIsTheLink) {
  LinkMessage message = small_message();
  message.letter.reset();
  message.office_letter.reset();
  EXPECT_EQ(print_text(message),
            "\u200F\u2068أجب في الموعد\u2069\n\u2068https://hjemvei.example/stockholm/ar/offer.answer/\u2069\n");
  EXPECT_EQ(nlohmann::json::parse(print_json(message)).at("letter"), nullptr);
}

TEST(Letter, JsonHoldsAllOfIt) {
  const auto json = nlohmann::json::parse(print_json(small_message()));
  EXPECT_EQ(json.at("guide"), "stockholm");
  EXPECT_EQ(json.at("id"), "offer.answer");
  EXPECT_EQ(json.at("kind"), "screen");
  EXPECT_EQ(json.at("letter"), "offer");
  EXPECT_EQ(json.at("offered"), true);
  EXPECT_EQ(json.at("reader").at("direction"), "rtl");
  EXPECT_EQ(json.at("reader").at("button"), "اقرأ <الدليل>");
  EXPECT_EQ(json.at("office").at("title"), "Svara i tid");
  EXPECT_EQ(json.at("text"), print_text(small_message()));
  EXPECT_EQ(json.at("html"), print_html(small_message()));
}

// They are for lines that a program sets, and letters are set by another.
TEST(Letter, SoftHyphensAreLeftOut) {
  EXPECT_EQ(letter_text(in("sv", "bostads\u00ADkön")), "bostadskön");
}

}  // namespace
}  // namespace hjemvei
