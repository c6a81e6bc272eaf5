#include "content/check_lix.h"

#include "base/source.h"
#include "content/lix.h"
#include "content/screen_texts.h"
#include "content/tree.h"

namespace hjemvei {
namespace {

void report(const std::string& what, int lix, int highest, const Prose* title, Diagnostics& diagnostics) {
  if (lix <= highest) return;
  diagnostics.warning("hard-language", title ? title->at : Position{},
                      what + " has the LIX " + std::to_string(lix) + "; easy language has at most " +
                          std::to_string(highest),
                      "write shorter sentences and shorter words");
}

}  // namespace

void check_lix(const Guide& guide, const ReadText& read, Diagnostics& diagnostics) {
  LixCount whole;
  for (const Section& section : guide.sections)
    for (const Screen& screen : section.screens) {
      LixCount count;
      visit_texts(screen, [&](const Prose& prose, TextRole role) {
        const Prose* text = role == TextRole::running ? read(prose) : nullptr;
        if (text) count += count_lix(*text);
      });
      whole += count;
      report("the screen " + quoted(screen.full_id), count.lix(), kHighestScreenLix, read(screen.title), diagnostics);
    }
  report("the guide", whole.lix(), kHighestLix, read(guide.title), diagnostics);
}

}  // namespace hjemvei
