#include "translation/lint_translation.h"

#include <map>

#include "content/check_lix.h"
#include "content/lint.h"
#include "content/lix.h"

namespace hjemvei {
namespace {

// What is read together: "guide/offer.answer" of "guide/offer.answer/steps.1.2".
std::string screen_of(const std::string& at) {
  const std::size_t first = at.find('/');
  return first == std::string::npos ? at : at.substr(0, at.find('/', first + 1));
}

bool is_alternative(const std::string& at) { return at.ends_with("/alt") || at.ends_with("-alt"); }

}  // namespace

void lint_translation(const Guide& guide, const Match& match, Diagnostics& diagnostics) {
  const bool sentences = has_lix(match.language);
  std::map<std::string, std::vector<const Prose*>> screens;   // texts by the screen they stand on
  for (const MatchedPlace& place : match.places) {
    if (place.inherited || place.translation.inlines.empty()) continue;
    lint_links(place.translation, match.language, diagnostics);
    if (sentences && !is_alternative(place.place.at))
      screens[screen_of(place.place.at)].push_back(&place.translation);
  }
  for (const auto& [screen, texts] : screens) lint_sentences(texts, diagnostics);
  if (!sentences) return;
  check_lix(guide, [&](const Prose& prose) {
    const MatchedPlace* place = match.find(prose);
    return place && !place->translation.inlines.empty() ? &place->translation : nullptr;
  }, diagnostics);
}

}  // namespace hjemvei
