#include "translation/easy_read.h"

#include <algorithm>

#include "content/lix.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

void inherit(Match& variant, const Match* base) {
  for (std::size_t i = 0; i < variant.places.size(); ++i) {
    MatchedPlace& place = variant.places[i];
    if (place.state != MatchState::missing) continue;
    if (base) {
      place.state = base->places[i].state;
      place.entry = base->places[i].entry;
      place.translation = base->places[i].translation;
    }
    place.inherited = true;
  }
}

void report_long_sentences(const Match& match, Diagnostics& diagnostics) {
  for (const MatchedPlace& place : match.places) {
    if (place.state == MatchState::missing) continue;
    const std::size_t words = longest_sentence(place.translation);
    if (words <= kMostWordsInEasySentence) continue;
    diagnostics.warning("long-sentence", place.translation.at,
                        "a sentence of this easy-read text has " + std::to_string(words) +
                            " words; more than " + std::to_string(kMostWordsInEasySentence) +
                            " are hard to follow",
                        "write one thought a sentence, each with a full stop");
  }
}

}  // namespace

void complete_easy_read(const Guide& guide, std::vector<Match>& matches,
                        std::vector<Diagnostics>& faults) {
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Language* language = find_language(matches[i].language);
    if (!language || !language->is_easy_read()) continue;
    report_long_sentences(matches[i], faults[i]);
    const auto base = std::ranges::find(matches, language->base, &Match::language);
    if (language->base != guide.language && base == matches.end()) {
      faults[i].error("no-base-language", matches[i].at,
                      quoted(language->tag) + " is for easy reading of " + quoted(language->base) +
                          ", which this guide does not have; it is written in " +
                          quoted(guide.language),
                      "translate it first, in translations/" + language->base + ".yaml");
      continue;
    }
    inherit(matches[i], language->base == guide.language ? nullptr : &*base);
  }
}

}  // namespace hjemvei
