#include "text/divide.h"

#include <unicode/uchar.h>

#include "text/scripts.h"
#include "text/shaping.h"

namespace hjemvei {
namespace {

constexpr std::uint32_t kShortest = 13;       // letters of a word that may be divided
constexpr std::uint32_t kLongest = 200;       // units between two places where a line may end
constexpr std::uint32_t kLongestBeside = 64;  // units beside it, up to the next space

bool is_letter(char16_t c) { return (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0; }
bool is_small(char16_t c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK & ~(U_GC_LU_MASK | U_GC_LT_MASK))) != 0;
}
bool ends_token(char16_t c) {
  return is_hanging_space(c) || c == 0xA0 || c == 0x202F || c == 0x2007;
}
// Joins words: "ord-ord", "ord/ord", "l’ord".
bool joins_words(char16_t c) {
  return c == '/' || c == '\'' || c == 0x2019 || (U_GET_GC_MASK(c) & U_GC_PD_MASK) != 0;
}
bool is_isolate(char16_t c) { return c >= 0x2066 && c <= 0x2069; }

// What may stand before a word up to the space: opening marks, small words that are joined to it.
bool may_precede(char16_t c) {
  constexpr std::uint32_t kOpening = U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PF_MASK;
  return is_small(c) || joins_words(c) || is_isolate(c) || c == '"' || c == 0xA1 || c == 0xBF ||
         (U_GET_GC_MASK(c) & kOpening) != 0;
}

// True when what stands beside [begin, end) up to the spaces is of words too, without a digit, a
// capital, an inner dot or a sign: no name, number or address.
bool stands_among_words(const std::u16string& units, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at > 0 && !ends_token(units[at - 1]); --at)
    if (!may_precede(units[at - 1]) || begin - at > kLongestBeside) return false;
  bool closed = false;
  for (std::uint32_t at = end; at < units.size() && !ends_token(units[at]); ++at) {
    const char16_t c = units[at];
    if (at - end > kLongestBeside) return false;
    if (is_small(c) || joins_words(c)) {
      if (closed) return false;
    } else if (is_isolate(c) || (U_GET_GC_MASK(c) & U_GC_P_MASK) != 0) {
      closed = true;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<UnitDivision> divisions_in(const Paragraph::Shaped& shaped, std::size_t segment) {
  std::vector<UnitDivision> found;
  const std::uint32_t first = segment == 0 ? 0 : shaped.segments[segment - 1].end;
  std::uint32_t end = shaped.segments[segment].visible_end;
  if (end < first + kShortest || end > first + kLongest) return found;
  const std::u16string& units = shaped.joined.units;
  while (end > first && !is_letter(units[end - 1])) --end;
  std::uint32_t begin = end;
  while (begin > first && is_letter(units[begin - 1])) --begin;
  if (end - begin < kShortest) return found;

  const Item& item = shaped.items[shaped.item_at(begin)];
  if (item.link || !item.font || end > item.end || item.language != &shaped.language) return found;
  const HyphenationPatterns* patterns = shaped.fonts.shaping().patterns_of(*item.language);
  if (!patterns || item.script != script_code(item.language->script)) return found;
  for (std::uint32_t at = begin; at < end; ++at)
    if (!is_small(units[at])) return found;
  if (!stands_among_words(units, begin, end)) return found;

  const std::u16string_view word = std::u16string_view(units).substr(begin, end - begin);
  for (const Division& division : shaped.divisions.divisions(*patterns, word))
    if (shaped.measures[begin + division.at].edge != Edge::inside)
      found.push_back({begin + division.at, division.level});
  return found;
}

}  // namespace hjemvei
