#include "text/missing.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/shaping.h"

namespace hjemvei {
namespace {

std::string code_point(char32_t c) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex;
  for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
    hex += kDigits[c >> shift & 0xF];
  return "U+" + hex;
}

// "U+2713 CHECK MARK (✓)"
std::string describe(char32_t c) {
  char name[128];
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
  std::string shown;
  append_utf8(shown, c);
  return code_point(c) + (U_SUCCESS(status) ? std::string(" ") + name : std::string()) + " (" +
         shown + ")";
}

// The fonts of a language that are not installed.
std::string absent_fonts(const Language& language, const Fonts& fonts) {
  std::string list;
  for (const std::string& name : language.fonts) {
    const Fonts::Shaping::Family* family = fonts.shaping().find(name);
    if (family && family->available) continue;
    list += (list.empty() ? "" : ", ") + name;
    if (family && !family->from.package.empty())
      list += " (Debian package " + family->from.package + ")";
  }
  return list;
}

void report(const Language& language, const std::vector<char32_t>& characters, const Fonts& fonts,
            Position at, Diagnostics& diagnostics) {
  const std::string absent = absent_fonts(language, fonts);
  if (!absent.empty()) {
    const std::string prefix = "no font of the language \"" + language.tag + "\" has ";
    const std::size_t more = characters.size() - 1;
    diagnostics.error("missing-character", at,
                      prefix + describe(characters.front()) +
                          (more ? " and " + std::to_string(more) + " other characters" : "") +
                          "; not installed: " + absent,
                      "install " + absent);
    return;
  }
  for (const char32_t c : characters)
    diagnostics.error("missing-character", at, "no font of fonts/fonts.yaml has " + describe(c),
                      "write another character, or name a font that has it in fonts/fonts.yaml");
}

}  // namespace

void report_missing(const JoinedText& joined, const Itemised& itemised, const Fonts& fonts,
                    Position at, Diagnostics& diagnostics) {
  std::vector<std::pair<const Language*, std::vector<char32_t>>> by_language;
  for (const std::uint32_t unit : itemised.missing) {
    const Language* language =
        std::ranges::upper_bound(itemised.items, unit, {}, &Item::end)->language;
    const auto same = [&](const auto& entry) { return entry.first == language; };
    auto entry = std::ranges::find_if(by_language, same);
    if (entry == by_language.end())
      entry = by_language.insert(entry, {language, std::vector<char32_t>()});
    const char32_t c = joined.character(unit);
    if (std::ranges::find(entry->second, c) == entry->second.end()) entry->second.push_back(c);
  }
  for (const auto& [language, characters] : by_language)
    report(*language, characters, fonts, at, diagnostics);
}

}  // namespace hjemvei
