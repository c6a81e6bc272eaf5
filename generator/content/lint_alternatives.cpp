// Alternative texts that say again what the reader has heard already.
#include <map>

#include "content/lint.h"
#include "content/screen_texts.h"
#include "content/tree.h"
#include "content/without_signs.h"

namespace hjemvei {

namespace {

class AlternativeCheck {
 public:
  explicit AlternativeCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // `drawing` is what it is the text of; a chart's is empty, for no two are alike.
  void check(const Prose& alt, const std::string& drawing, const std::optional<Prose>& caption,
             const Prose& headline) {
    const std::string words = without_signs(alt.source);
    if (words.empty()) return;
    if (words == without_signs(headline.source)) {
      report(alt, "the alternative text repeats the headline");
    } else if (caption && words == without_signs(caption->source)) {
      report(alt, "the alternative text repeats the caption");
    }
    const auto [first, added] = seen_.emplace(words, Seen{drawing, alt.at});
    if (added || (first->second.drawing == drawing && !drawing.empty())) return;
    report(alt, "the alternative text is also that of another drawing, at " +
                    std::string(first->second.at.file ? first->second.at.file->path : "") + ":" +
                    std::to_string(first->second.at.line));
  }

  void begin_document() { seen_.clear(); }

 private:
  struct Seen {
    std::string drawing;
    Position at;
  };

  void report(const Prose& alt, std::string seen) {
    diagnostics_.warning("repeated-alt", alt.at, std::move(seen),
                         "what this drawing shows, for someone who cannot see it");
  }

  std::map<std::string, Seen> seen_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_alternatives(const Guide& guide, Diagnostics& diagnostics) {
  AlternativeCheck check(diagnostics);
  for (const Section& section : guide.sections)
    for (const Screen& screen : section.screens)
      for (const Block& block : screen.blocks) {
        if (const auto* figure = std::get_if<FigureBlock>(&block.body))
          check.check(figure->alt, figure->drawing, figure->caption, screen.title);
        if (const auto* chart = std::get_if<ChartBlock>(&block.body))
          check.check(chart->alt, {}, chart->caption ? chart->caption : chart->title, screen.title);
      }
  if (!guide.brochure) return;
  check.begin_document();   // nobody reads the two one after the other
  for (const BrochurePanel& panel : guide.brochure->panels)
    for (const BrochureStation& station : panel.stations)
      if (station.figure)
        check.check(station.figure->alt, station.figure->drawing, station.figure->caption, station.title);
}

}  // namespace hjemvei
