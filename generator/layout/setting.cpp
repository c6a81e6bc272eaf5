#include "layout/setting.h"

namespace hjemvei {

Color Setting::color(std::string_view token) const {
  return palette().find(token).value_or(Color{0x16, 0x20, 0x2E});
}

const std::string& Setting::pdf_language(const std::string& tag) const {
  const Language* row = find_language(tag);
  return row ? row->pdf_tag : tag;
}

const Language* known_language(const Edition& edition, Diagnostics& diagnostics) {
  const Language* language = find_language(edition.language);
  if (!language)
    diagnostics.error("unknown-language", edition.at,
                      "the language \"" + edition.language + "\" is not in the language table",
                      "a tag of the table, for example \"sv\"");
  return language;
}

Color section_color(const Theme& theme, const std::string& section) {
  const auto found = theme.sections.find(section);
  if (found != theme.sections.end()) return found->second;
  return theme.sections.empty() ? Color{0x1F, 0x3A, 0x5F} : theme.sections.begin()->second;
}

}  // namespace hjemvei
