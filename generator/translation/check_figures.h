// Whether numbers, dates, telephone numbers and addresses are the same in source and translation. A
// wrong figure costs a reader money or a deadline, and it is the mistake that readers of neither
// language can see. (Figures that are written as {facts} are held against each other by
// references.h.)
//
// The figures of both texts (figures.h) must be the same, in any order, each as often, but
//   a digit may stand for a word of the source: "två" as "2", "maj" as "5" (number_words.h);
//   in languages with a dual, Arabic and Hebrew, 1 and 2 may be words: "2 rum" as "غرفتان".
// Texts that are stale or missing are not judged.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "translation/match.h"

namespace hjemvei {

struct SourceFigures {
  std::vector<std::string> figures;   // of figures.h
  std::vector<std::string> in_words;  // of number_words.h
};
// For each text, in the order of places(guide).
using FiguresByPlace = std::vector<SourceFigures>;

// Made once a guide.
FiguresByPlace source_figures(const Guide& guide);

// Warnings `figures-differ`, at the translation. `source` is that of the match's guide.
void check_figures(const FiguresByPlace& source, const Match& match, Diagnostics& diagnostics);

}  // namespace hjemvei
