#include "language/language_names.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>

#include "language/interface_words.h"

namespace hjemvei {
namespace {

// "dari" and not "persiska (Afghanistan)". Empty when CLDR does not know it: then it answers the tag.
std::string from_cldr(const std::string& locale, const Language& in) {
  const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(
      icu::Locale(in.icu_locale.c_str()), ULDN_DIALECT_NAMES));
  if (!names) return {};
  icu::UnicodeString shown;
  names->localeDisplayName(locale.c_str(), shown);
  std::string name;
  shown.toUTF8String(name);
  return name == locale || name == locale.substr(0, locale.find('_')) ? std::string() : name;
}

}  // namespace

std::string language_name(const Language& language, const Language& in) {
  if (!language.base.empty())
    if (const Language* base = find_language(language.base))
      return language_name(*base, in) + " (" + language.native_name + ")";
  if (const auto words = InterfaceWords::load(in.tag))
    if (const auto name = words->find("ui.language." + language.tag)) return *name;
  std::string locale = language.tag;
  for (char& c : locale)
    if (c == '-') c = '_';
  std::string name = from_cldr(locale, in);
  if (name.empty()) name = from_cldr(language.icu_locale, in);
  return name.empty() ? language.native_name : name;
}

}  // namespace hjemvei
