// A Swedish letter about an offer for a reader of Arabic.
#pragma once

#include "publish/letter.h"

namespace hjemvei {

inline Text in(const std::string& language, const std::string& text) {
  return {{}, language, {{text, language, false, {}, {}}}};
}

inline LinkMessage small_message() {
  LinkMessage message;
  message.guide = "stockholm";
  message.version = "2026-11-22";
  message.language = "ar";
  message.office_language = "sv";
  message.address = "https://hjemvei.example/stockholm/ar/offer.answer/";
  message.page = {LinkPage::Kind::screen, "offer.answer", in("ar", "أجب في الموعد")};
  message.office_page = {LinkPage::Kind::screen, "offer.answer", in("sv", "Svara i tid")};
  EditionLetter office;
  office.id = "offer";
  office.topics = {"offer.answer"};
  office.title = in("sv", "Erbjudande");
  office.text = in("sv", "Svara \"ja\" & nej.");
  office.button = in("sv", "Läs guiden");
  office.description = in("sv", "Så svarar du");
  EditionLetter reader = office;
  reader.text = in("ar", "لديك عرض. وفّر ");
  reader.text.runs.push_back({"\u2066kötid\u2069", "sv", false, {}, {}});
  reader.text.runs.push_back({".", "ar", false, {}, {}});
  reader.button = in("ar", "اقرأ <الدليل>");
  reader.description = in("ar", "هكذا تجيب");
  message.letter = reader;
  message.office_letter = office;
  return message;
}

}  // namespace hjemvei
