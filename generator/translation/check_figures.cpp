#include "translation/check_figures.h"

#include <algorithm>
#include <iterator>

#include "translation/figures.h"
#include "translation/number_words.h"
#include "translation/text_words.h"

namespace hjemvei {
namespace {

using Figures = std::vector<std::string>;

// Those of `all` that are not among `others`, each as often as there are too many. Both sorted.
Figures without(const Figures& all, const Figures& others) {
  Figures rest;
  std::ranges::set_difference(all, others, std::back_inserter(rest));
  return rest;
}

// "148", "148 and 290", "1, 2 and 3".
std::string enumerated(const Figures& figures) {
  std::string text;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i > 0) text += i + 1 == figures.size() ? " and " : ", ";
    text += figures[i];
  }
  return text;
}

bool has_dual(const std::string& language) { return language == "ar" || language == "he"; }

void compare(const SourceFigures& source, const MatchedPlace& place, bool dual,
             Diagnostics& diagnostics) {
  const Figures own = figures_of(visible_text(place.translation.inlines));
  if (own == source.figures) return;
  Figures missing = without(source.figures, own), extra = without(own, source.figures);
  std::erase_if(extra, [&](const std::string& figure) {
    return std::ranges::binary_search(source.in_words, figure);
  });
  if (dual) std::erase_if(missing, [](const std::string& f) { return f == "1" || f == "2"; });
  if (missing.empty() && extra.empty()) return;
  const std::string seen =
      extra.empty() ? "the source text has " + enumerated(missing) + ", this translation has not"
      : missing.empty() ? "this translation has " + enumerated(extra) + ", its source text has not"
                        : "the source text has " + enumerated(missing) + ", this translation has " +
                              enumerated(extra) + " instead";
  diagnostics.warning("figures-differ", place.translation.at, seen,
                      "write the figures and addresses of the source text, in digits");
}

}  // namespace

FiguresByPlace source_figures(const Guide& guide) {
  FiguresByPlace all;
  for (const Place& place : places(guide)) {
    const std::string text = visible_text(place.prose->inlines);
    all.push_back({figures_of(text), numbers_in_words(text, guide.language)});
  }
  return all;
}

void check_figures(const FiguresByPlace& source, const Match& match, Diagnostics& diagnostics) {
  const bool dual = has_dual(match.language);
  for (std::size_t i = 0; i < match.places.size() && i < source.size(); ++i)
    if (is_up_to_date(match.places[i])) compare(source[i], match.places[i], dual, diagnostics);
}

}  // namespace hjemvei
