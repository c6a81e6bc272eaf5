#include "translation/references.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "content/markup.h"

namespace hjemvei {
namespace {

// A fact or link as its author writes it.
std::string written(const Inline& part) {
  if (part.kind == Inline::Kind::fact) return "{" + part.text + "}";
  return "{" + part.text + ".number}";
}

// "{block-time}" and "(#offer.answer)", sorted; each as often as it stands there. A link that runs
// over several pieces counts once.
std::vector<std::string> references(const std::vector<Inline>& inlines) {
  std::vector<std::string> references;
  std::string open_link;
  for (const Inline& part : inlines) {
    if (part.kind != Inline::Kind::text) references.push_back(written(part));
    if (!part.link.empty() && part.link != open_link) references.push_back("(" + part.link + ")");
    open_link = part.link;
  }
  std::ranges::sort(references);
  return references;
}

std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::ranges::set_difference(all, others, std::back_inserter(rest));
  return rest;
}

bool is_link(const std::string& reference) { return reference.starts_with("("); }

std::string named(const std::string& reference) {
  return (is_link(reference) ? "the link " : "the fact ") + reference;
}

bool screen_exists(const Guide& guide, std::string_view full_id) {
  return std::ranges::any_of(guide.sections, [&](const Section& section) {
    return std::ranges::any_of(section.screens,
                               [&](const Screen& screen) { return screen.full_id == full_id; });
  });
}

// What a stale translation refers to may be gone from the guide altogether.
void check_still_there(const Guide& guide, const MatchedPlace& place, Diagnostics& diagnostics) {
  for (const Inline& part : place.translation.inlines) {
    if (part.kind != Inline::Kind::text && !guide.facts.contains(part.text)) {
      diagnostics.error(
          "unknown-reference", place.translation.at,
          "this translation has the fact " + written(part) + ", which is no longer in facts.yaml",
          "translate the new source text: " + quoted(place.place.prose->source));
    }
    if (part.link.starts_with('#') && !screen_exists(guide, part.link.substr(1))) {
      diagnostics.error(
          "unknown-reference", place.translation.at,
          "this translation links to " + part.link + ", a screen that is no longer in the guide",
          "translate the new source text: " + quoted(place.place.prose->source));
    }
  }
}

}  // namespace

void compare_references(const std::vector<Inline>& source_text, const std::vector<Inline>& own_text,
                        const Position& at, Diagnostics& diagnostics) {
  const std::vector<std::string> source = references(source_text);
  const std::vector<std::string> own = references(own_text);
  for (const std::string& reference : without(source, own)) {
    diagnostics.error("missing-reference", at,
                      "the source text has " + named(reference) + ", this translation has not",
                      is_link(reference) ? "link the words for it: [words]" + reference
                                         : "write " + reference + " where the figure belongs");
  }
  for (const std::string& reference : without(own, source)) {
    diagnostics.error("unknown-reference", at,
                      "this translation has " + named(reference) + ", its source text has not",
                      "take it out, or change it to one of the source text");
  }
}

void read_translation(const Guide& guide, MatchedPlace& place, Diagnostics& diagnostics) {
  place.translation = read_prose(place.entry->text, place.place.plain, diagnostics);
  if (place.state == MatchState::stale) {
    check_still_there(guide, place, diagnostics);
  } else {
    compare_references(place.place.prose->inlines, place.translation.inlines, place.translation.at,
                       diagnostics);
  }
}

}  // namespace hjemvei
