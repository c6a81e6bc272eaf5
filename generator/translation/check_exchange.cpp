#include "translation/check_exchange.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "content/markup.h"
#include "content/scalar_forms.h"
#include "content/tree.h"
#include "translation/catalogue.h"
#include "translation/references.h"

namespace hjemvei {
namespace {

std::string hexadecimal(char32_t c) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string text = "U+";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) text += kDigits[c >> shift & 15u];
  return text;
}

// The text with line ends made spaces: byte by byte where it was.
std::string without_line_ends(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

// What is neither translated nor ours to mend: a place, a source text.
void check_kept(const std::string& text, const Position& at, Diagnostics& diagnostics) {
  const std::size_t bad = find_bad_character(text);
  if (bad == std::string::npos) return;
  std::size_t end = bad;
  diagnostics.error("bad-character", at,
                    "the invisible character " + hexadecimal(next_scalar(text, end)) + " stands here",
                    "what was sent out");
}

void check_units(const Exchange& exchange, Diagnostics& diagnostics) {
  std::map<std::string_view, const ExchangeUnit*> seen;
  for (const ExchangeUnit& unit : exchange.units) {
    check_kept(unit.at, unit.at_position, diagnostics);
    check_kept(without_line_ends(unit.source.text), unit.source.at, diagnostics);
    if (fold_spaces(unit.source.text).empty())
      diagnostics.error("no-source", unit.at_position, quoted(unit.at) + " has no source text",
                        "the source text as it was sent out");
    const auto [first, added] = seen.emplace(unit.at, &unit);
    if (!added)
      diagnostics.error("duplicate-unit", unit.at_position,
                        quoted(unit.at) + " stands twice; first on line " +
                            std::to_string(first->second->at_position.line),
                        "keep the one that is right");
  }
}

}  // namespace

void check_exchange(const Guide& guide, const std::string& language, const Exchange& exchange,
                    Diagnostics& diagnostics) {
  if (exchange.format > kExchangeFormat)
    diagnostics.error("newer-format", {exchange.file, 0, 0},
                      "this file has format " + std::to_string(exchange.format) +
                          "; this program knows format " + std::to_string(kExchangeFormat) +
                          " and what came before",
                      "import it with the version of the program that exported it");
  if (exchange.guide.empty())
    diagnostics.error("no-guide", exchange.guide_at, "the file does not say which guide it translates",
                      "X-Hjemvei-Guide: " + guide.id + " in the header of a PO file, or the option --guide");
  else if (exchange.guide != guide.id)
    diagnostics.error("other-guide", exchange.guide_at,
                      "this file translates the guide " + quoted(exchange.guide) + ", not " +
                          quoted(guide.id),
                      "the file that was exported from " + quoted(guide.id));
  if (exchange.language != language)
    diagnostics.error("other-language", exchange.language_at,
                      exchange.language.empty()
                          ? "the file does not say which language it is in"
                          : "this file is in the language " + quoted(exchange.language) + ", not " +
                                quoted(language),
                      "the file that was exported for " + quoted(language));
  if (!exchange.source_language.empty() && exchange.source_language != guide.language)
    diagnostics.error("other-language", exchange.language_at,
                      "this file translates from " + quoted(exchange.source_language) +
                          "; the guide is written in " + quoted(guide.language),
                      "the file that was exported from this guide");
  check_units(exchange, diagnostics);
}

void check_text(const ExchangeUnit& unit, bool plain, bool unfinished, Diagnostics& diagnostics) {
  const std::string text = without_line_ends(unit.text.text);
  if (const std::size_t bad = find_bad_character(text); bad != std::string::npos) {
    std::size_t end = bad;
    diagnostics.error("bad-character", unit.text.position(bad),
                      "the invisible character " + hexadecimal(next_scalar(text, end)) +
                          " stands in this text",
                      "take it out");
    return;
  }
  if (unit.text.text.find("\n\n") != std::string::npos)
    diagnostics.error("paragraphs", unit.text.position(unit.text.text.find("\n\n")),
                      "an empty line splits this text", "write it as one paragraph, as the source text is");
  std::vector<MarkupFault> faults;
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::vector<Inline> own = parse_markup(std::string_view(text).substr(begin), plain, faults);
  for (MarkupFault& fault : faults)
    diagnostics.error(fault.code, unit.text.position(begin + fault.offset), std::move(fault.seen),
                      std::move(fault.instead));
  if (!faults.empty() || unfinished) return;
  std::vector<MarkupFault> of_source;   // reported where the source stands
  compare_references(parse_markup(without_line_ends(unit.source.text), plain, of_source), own,
                     unit.text.at, diagnostics);
}

std::string text_in_line(const ExchangeUnit& unit) {
  const std::string text = without_line_ends(unit.text.text);
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace hjemvei
