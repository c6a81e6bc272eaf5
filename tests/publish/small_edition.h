// An Arabic edition of a guide of one screen, as the edition room would hand it on.
#pragma once

#include "edition/edition.h"

namespace hjemvei {

inline Text text_in(const std::string& language, const std::string& text) {
  return {{}, language, {{text, language, false, {}, {}}}};
}

inline Edition small_edition() {
  Edition made;
  made.guide = "home";
  made.language = "ar";
  made.source_language = "sv";
  made.version = "2026-11-22";
  made.publisher = "Staden & länet";
  made.title = text_in("ar", "الطريق <إلى> البيت");
  made.question = text_in("ar", "كيف؟");
  made.others = {{"sv", text_in("sv", "Svenska"), "", ""}, {"so", text_in("so", "Soomaali"), "", ""}};
  made.words.languages = text_in("ar", "اللغات");
  made.words.version = text_in("ar", "إصدار 2026-11-22");
  made.words.draft_notice = text_in("ar", "مسودة");
  made.web.address = "https://hjemvei.example";
  made.web.feedback = "mailto:a@example.org?subject={id}%20ar%202026-11-22";
  made.web.files = {{"guide-phone.pdf", text_in("ar", "للهاتف")},
                    {"guide.pdf", text_in("ar", "الدليل")},
                    {"brochure.pdf", text_in("ar", "كتيب")}};
  made.web.skip = text_in("ar", "إلى النص");
  made.web.save = text_in("ar", "احفظ");
  made.web.feedback_text = text_in("ar", "اكتب لنا");
  made.web.newest = text_in("ar", "الأحدث");
  made.web.all_guides = text_in("ar", "كل الأدلة");
  made.web.old_version = text_in("ar", "هذا إصدار 2026-11-22");
  EditionSection section;
  section.id = "offer";
  section.title = text_in("ar", "العرض");
  EditionScreen screen;
  screen.full_id = "offer.answer";
  screen.title = text_in("ar", "أجب");
  screen.blocks.push_back({{}, EditionText{text_in("ar", "أجب اليوم.")}});
  section.screens.push_back(screen);
  made.sections.push_back(section);
  return made;
}

}  // namespace hjemvei
