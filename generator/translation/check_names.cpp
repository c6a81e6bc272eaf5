#include "translation/check_names.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "content/tree.h"
#include "language/languages.h"
#include "translation/phrase_index.h"

namespace hjemvei {
namespace {

bool is_latin_or_digit(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UChar32 u = static_cast<UChar32>(c);
  return u_isdigit(u) || (u_isalpha(u) && uscript_getScript(u, &error) == USCRIPT_LATIN);
}

bool stands_in(std::u32string_view text, std::string_view name) {
  const TextWords wanted(name, LetterCase::as_written);
  for (std::size_t at = text.find(wanted.folded()); at != text.npos;
       at = text.find(wanted.folded(), at + 1)) {
    if (at == 0 || !is_latin_or_digit(text[at - 1])) return true;
  }
  return false;
}

bool keeps(const GlossaryTerm& name, std::u32string_view text) {
  return stands_in(text, name.term) || std::ranges::any_of(name.own_forms, [&](const auto& form) {
           return stands_in(text, form);
         });
}

}  // namespace

UsedNames names_used(const Guide& guide) {
  const Language* language = find_language(guide.language);
  UsedNames used;
  if (!language) return used;
  PhraseIndex index(*language, LetterCase::as_written);
  for (std::size_t i = 0; i < guide.glossary.size(); ++i) {
    const GlossaryTerm& term = guide.glossary[i];
    if (!term.do_not_translate || term.language != guide.language) continue;
    index.add(term.term, i);
    for (const std::string& form : term.own_forms) index.add(form, i);
  }
  for (const Place& place : places(guide))
    used.push_back(
        index.all_in(TextWords(visible_text(place.prose->inlines), LetterCase::as_written)));
  return used;
}

void check_names(const Guide& guide, const UsedNames& used, const Match& match,
                 Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < match.places.size() && i < used.size(); ++i) {
    const MatchedPlace& place = match.places[i];
    if (used[i].empty() || !is_up_to_date(place)) continue;
    const TextWords text(visible_text(place.translation.inlines), LetterCase::as_written);
    for (const std::size_t name : used[i]) {
      const GlossaryTerm& term = guide.glossary[name];
      if (!keeps(term, text.folded()))
        diagnostics.warning(
            "name-missing", place.translation.at,
            "the source text names " + quoted(term.term) +
                ", a name that is not translated; this translation does not have it",
            "write " + quoted(term.term) + " as it is; you may explain it beside the name");
    }
  }
}

}  // namespace hjemvei
