#include "translation/phrase_index.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hjemvei {
namespace {

constexpr std::u32string_view kArticle = U"ال";

bool writes_without_spaces(const Language& language) {
  constexpr std::string_view kScripts[] = {"Thai", "Laoo", "Khmr", "Mymr", "Hans", "Hant"};
  return std::ranges::find(kScripts, language.script) != std::end(kScripts);
}

// The letters that a language writes together with the word that follows, one of each kind at most,
// in this order ("و", then "ب").
struct Attached {
  std::string_view language;
  std::u32string_view kinds[3];
};
constexpr Attached kAttached[] = {{"ar", {U"وف", U"بلك", U""}},
                                  {"he", {U"ו", U"שכמלב", U"ה"}},
                                  {"am", {U"የበለከ", U"", U""}},
                                  {"ti", {U"ንብ", U"", U""}}};

// A word, and what is left of it without what is written together with it.
struct Stems {
  // Each kind doubles them at most, and so does the article.
  std::array<std::u32string_view, 16> all;
  std::size_t count = 0;

  void add(std::u32string_view stem) {
    if (!stem.empty()) all[count++] = stem;
  }
  void add_without_one_of(std::u32string_view letters) {
    for (std::size_t i = 0, before = count; i < before; ++i)
      if (letters.find(all[i][0]) != letters.npos) add(all[i].substr(1));
  }
  // ل and the article are written لل.
  void add_without_arabic_article() {
    for (std::size_t i = 0, before = count; i < before; ++i)
      if (all[i].starts_with(kArticle) || all[i].starts_with(U"لل")) add(all[i].substr(2));
  }
};

const std::u32string_view* kinds_of(const Language& language) {
  const auto found = std::ranges::find(kAttached, language.tag, &Attached::language);
  return found == std::end(kAttached) ? nullptr : found->kinds;
}

bool goes_on(const TextWords& text, std::size_t at, const std::vector<std::u32string>& rest) {
  if (text.size() - at - 1 < rest.size()) return false;
  for (std::size_t i = 0; i < rest.size(); ++i)
    if (!text.joined(at + 1 + i) || text.word(at + 1 + i) != rest[i]) return false;
  return true;
}

}  // namespace

PhraseIndex::PhraseIndex(const Language& language, LetterCase letter_case)
    : letter_case_(letter_case),
      arabic_(language.tag == "ar"),
      attached_(kinds_of(language)),
      spaced_(!writes_without_spaces(language)) {}

void PhraseIndex::add_words(const TextWords& words, std::u32string_view first, std::size_t value) {
  Phrase phrase;
  phrase.value = value;
  for (std::size_t i = 1; i < words.size(); ++i) phrase.rest.emplace_back(words.word(i));
  std::vector<Phrase>& phrases = by_first_[std::u32string(first)];
  const auto place = std::ranges::find_if(
      phrases, [&](const Phrase& other) { return other.rest.size() < phrase.rest.size(); });
  phrases.insert(place, std::move(phrase));
}

void PhraseIndex::add(std::string_view phrase, std::size_t value) {
  const TextWords words(phrase, letter_case_);
  if (words.size() == 0) return;
  add_words(words, words.word(0), value);
  // Behind ل the article loses its first letter.
  if (arabic_ && words.word(0).starts_with(kArticle))
    add_words(words, words.word(0).substr(1), value);
  if (!spaced_) wholes_.push_back({std::u32string(words.folded()), value});
}

// Calls `take` with the phrases at word `at`, the longest first, until it says true.
template <typename Take>
void PhraseIndex::for_each_at(const TextWords& text, std::size_t at, Take take) const {
  Stems stems;
  stems.add(text.word(at));
  for (std::size_t i = 0; attached_ && i < std::size(kAttached[0].kinds); ++i)
    stems.add_without_one_of(attached_[i]);
  if (arabic_) stems.add_without_arabic_article();
  for (std::size_t i = 0; i < stems.count; ++i) {
    const auto phrases = by_first_.find(stems.all[i]);
    if (phrases == by_first_.end()) continue;
    for (const Phrase& phrase : phrases->second)
      if (goes_on(text, at, phrase.rest) && take(phrase)) return;
  }
}

std::vector<PhraseIndex::Found> PhraseIndex::longest_in(const TextWords& text) const {
  std::vector<Found> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t before = found.size();
    for_each_at(text, at, [&](const Phrase& phrase) {
      found.push_back({phrase.value, at, at + 1 + phrase.rest.size()});
      return true;
    });
    if (found.size() > before) at = found.back().last - 1;
  }
  return found;
}

std::vector<std::size_t> PhraseIndex::all_in(const TextWords& text) const {
  std::vector<std::size_t> values;
  for (std::size_t at = 0; at < text.size(); ++at)
    for_each_at(text, at, [&](const Phrase& phrase) {
      values.push_back(phrase.value);
      return false;
    });
  for (const Whole& whole : wholes_)
    if (text.folded().find(whole.folded) != text.folded().npos) values.push_back(whole.value);
  std::ranges::sort(values);
  const auto doubles = std::ranges::unique(values);
  values.erase(doubles.begin(), doubles.end());
  return values;
}

}  // namespace hjemvei
