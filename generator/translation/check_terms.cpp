#include "translation/check_terms.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "content/tree.h"
#include "language/languages.h"
#include "translation/phrase_index.h"

namespace hjemvei {
namespace {

// Every form of the word itself.
void add_own(PhraseIndex& index, const GlossaryTerm& term, std::size_t value) {
  index.add(term.term, value);
  for (const std::string& form : term.own_forms) index.add(form, value);
}

std::string written(const TextWords& words, const PhraseIndex::Found& found) {
  std::string text;
  for (std::size_t i = found.first; i < found.last; ++i) {
    if (i > found.first) text += ' ';
    for (const char32_t c : words.word(i)) append_utf8(text, c);
  }
  return text;
}

std::vector<UsedTerm> used_in(const Prose& prose, const PhraseIndex& index) {
  std::vector<UsedTerm> used;
  const TextWords words(visible_text(prose.inlines));
  for (const PhraseIndex::Found& found : index.longest_in(words)) {
    const bool known = std::ranges::find(used, found.value, &UsedTerm::term) != used.end();
    if (!known) used.push_back({found.value, written(words, found)});
  }
  return used;
}

// The words that translations into one language may use, by index of the term.
PhraseIndex agreed_words(const Guide& guide, const Language& language) {
  PhraseIndex index(language);
  for (std::size_t i = 0; i < guide.glossary.size(); ++i) {
    const GlossaryTerm& term = guide.glossary[i];
    const auto forms = term.forms.find(language.tag);
    if (term.language != guide.language || forms == term.forms.end()) continue;
    add_own(index, term, i);
    index.add(forms->second.term, i);
    for (const std::string& form : forms->second.forms) index.add(form, i);
  }
  return index;
}

void report(const GlossaryTerm& term, const UsedTerm& used, const MatchedPlace& place,
            const std::string& language, Diagnostics& diagnostics) {
  const std::string& agreed = term.forms.at(language).term;
  const bool inflected = used.written != term.term;
  diagnostics.warning("term-not-used", place.translation.at,
                      "the source text has " + quoted(used.written) +
                          (inflected ? ", a form of " + quoted(term.term) : std::string()) +
                          "; this translation has none of the words agreed for it",
                      "write " + quoted(agreed) +
                          ", or add the form that stands here to the term's forms: in " + language +
                          " in glossary.yaml");
}

}  // namespace

UsedTerms terms_used(const Guide& guide) {
  const Language* language = find_language(guide.language);
  UsedTerms used;
  if (!language) return used;
  PhraseIndex index(*language);
  for (std::size_t i = 0; i < guide.glossary.size(); ++i) {
    const GlossaryTerm& term = guide.glossary[i];
    if (term.language == guide.language && !term.do_not_translate) add_own(index, term, i);
  }
  for (const Place& place : places(guide)) used.push_back(used_in(*place.prose, index));
  return used;
}

void check_terms(const Guide& guide, const UsedTerms& used, const Match& match,
                 Diagnostics& diagnostics) {
  const Language* language = find_language(match.language);
  if (!language) return;
  const PhraseIndex index = agreed_words(guide, *language);
  if (index.empty()) return;
  for (std::size_t i = 0; i < match.places.size() && i < used.size(); ++i) {
    const MatchedPlace& place = match.places[i];
    if (used[i].empty() || !is_up_to_date(place)) continue;
    const std::vector<std::size_t> said =
        index.all_in(TextWords(visible_text(place.translation.inlines)));
    for (const UsedTerm& each : used[i]) {
      const GlossaryTerm& term = guide.glossary[each.term];
      if (term.forms.contains(language->tag) && !std::ranges::binary_search(said, each.term))
        report(term, each, place, language->tag, diagnostics);
    }
  }
}

}  // namespace hjemvei
