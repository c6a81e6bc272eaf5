#include "content/lint.h"

#include <algorithm>

#include "content/address_syntax.h"
#include "content/lix.h"
#include "content/link_words.h"
#include "content/prose_place.h"
#include "content/screen_texts.h"
#include "content/tree.h"

namespace hjemvei {

void lint_sentences(const std::vector<const Prose*>& texts, Diagnostics& diagnostics) {
  std::vector<std::pair<Sentence, Position>> found;
  for (const Prose* text : texts)
    for (Sentence& sentence : sentences(*text))
      if (sentence.words > kMostWordsInSentence) found.emplace_back(std::move(sentence), text->at);
  std::ranges::stable_sort(found, std::ranges::greater(),
                           [](const auto& entry) { return entry.first.words; });
  if (found.size() > kMostSentencesNamed) found.resize(kMostSentencesNamed);
  for (const auto& [sentence, at] : found)
    diagnostics.warning("long-sentence", at,
                        "a sentence of " + std::to_string(sentence.words) + " words: " +
                            quoted(sentence.text),
                        "two sentences, or fewer words; ten to fifteen are easy to read");
}

void lint_links(const Prose& prose, std::string_view language, Diagnostics& diagnostics) {
  std::string link, text;
  const auto end_link = [&] {
    if (!link.empty() && says_nothing(text, language)) {
      const std::size_t end = prose.source.find("](" + link);
      const std::size_t bracket = end == std::string::npos ? end : prose.source.rfind('[', end);
      diagnostics.warning("empty-link", place_in(prose, bracket == std::string::npos ? bracket : bracket + 1),
                          "the link " + quoted(text) + " does not say where it leads",
                          "words that name what stands there: [so you answer](#offer.answer)");
    }
    text.clear();
  };
  for (const Inline& part : prose.inlines) {
    if (part.link != link) end_link();
    link = part.link;
    if (!link.empty()) text += part.kind == Inline::Kind::text ? part.text : "{" + part.text + "}";
  }
  end_link();
}

void lint_guide(const Guide& guide, Diagnostics& diagnostics) {
  if (has_lix(guide.language)) {
    const auto running = [](auto& texts) {
      return [&texts](const Prose& prose, TextRole role) {
        if (role == TextRole::running) texts.push_back(&prose);
      };
    };
    for (const Section& section : guide.sections)
      for (const Screen& screen : section.screens) {
        std::vector<const Prose*> texts;
        visit_texts(screen, running(texts));
        lint_sentences(texts, diagnostics);
      }
    if (guide.brochure) {
      std::vector<const Prose*> texts;
      visit_texts(*guide.brochure, running(texts));
      lint_sentences(texts, diagnostics);
    }
  }
  visit_texts(guide, [&](const Prose& prose, TextRole) { lint_links(prose, guide.language, diagnostics); });
  lint_alternatives(guide, diagnostics);
  for (const AddressPlace& place : web_addresses(guide)) {
    const std::string fault = fault_of_address(place.address);
    if (!fault.empty())
      diagnostics.warning("doubtful-address", place.at,
                          "the web address " + quoted(place.address) + " " + fault,
                          "the address as it stands in the browser: https://bostad.stockholm.se/");
  }
}

}  // namespace hjemvei
