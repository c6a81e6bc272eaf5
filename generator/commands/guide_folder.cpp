#include "commands/guide_folder.h"

#include <algorithm>

#include "language/languages.h"
#include "translation/catalogue.h"

namespace hjemvei {

std::vector<std::string> list_guides(const Files& content) {
  std::vector<std::string> out;
  for (const std::string& name : content.list("")) {
    const std::vector<std::string> inside = content.list(name);
    if (std::find(inside.begin(), inside.end(), "guide.yaml") != inside.end()) out.push_back(name);
  }
  return out;
}

std::vector<std::string> languages_of(const Files& content, const std::string& guide_id) {
  const std::vector<std::string> tags = translation_tags(content, guide_id);
  std::vector<std::string> out;
  for (const Language& language : all_languages())
    if (std::find(tags.begin(), tags.end(), language.tag) != tags.end()) out.push_back(language.tag);
  return out;
}

void check_colors(const Guide& guide, const Theme& theme, Diagnostics& diagnostics) {
  for (const Section& section : guide.sections)
    if (!theme.sections.contains(section.id))
      diagnostics.error("section-without-color", section.at,
                        "the theme \"" + theme.id + "\" has no colour for the section \"" +
                            section.id + "\"",
                        section.id + ": \"#1F3A5F\" under sections: in layouts/themes/" +
                            theme.id + ".yaml");
}

void check_tags(const Files& content, const Guide& guide, Diagnostics& diagnostics) {
  for (const std::string& tag : translation_tags(content, guide.id)) {
    const Language* language = find_language(tag);
    const bool pseudo = language && language->is_pseudo();
    if (language && language->tag == tag && !pseudo) continue;
    diagnostics.error("unknown-language", guide.at,
                      "the file translations/" + tag + ".yaml is named after " +
                          (pseudo ? "a language that the program makes" : "no known language"),
                      language && !pseudo ? "translations/" + language->tag + ".yaml"
                               : "a tag of the language table, for example translations/so.yaml");
  }
}

}  // namespace hjemvei
