#include "text/breaks.h"

#include <unicode/uchar.h>

#include "text/workshop.h"

namespace hjemvei {
namespace {

bool is_ethiopic_stop(char16_t c) { return c >= 0x1362 && c <= 0x1368; }

// U+1362 to U+1368 are letters to UAX #14. A line may end after them when a new word follows
// without a space, not when closing quotes, other marks or a no-break character do.
bool breaks_after_stop(const JoinedText& joined, std::uint32_t next) {
  switch (u_charType(static_cast<UChar32>(joined.character(next)))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return true;
    default:
      return false;
  }
}

// After the dash of "4–5 personer", where UAX #14 lets a line end.
bool parts_a_range(const JoinedText& joined, std::uint32_t next) {
  return next >= 2 && next < joined.size() && joined.units[next - 1] == 0x2013 &&
         u_isdigit(joined.units[next - 2]) && u_isdigit(static_cast<UChar32>(joined.character(next)));
}

}  // namespace

std::vector<BreakPoint> find_breaks(const JoinedText& joined, const std::string& icu_locale,
                                    bool tailored) {
  std::vector<BreakPoint> breaks;
  if (joined.size() == 0) return breaks;
  UBreakIterator* icu = Workshop::of_thread().line_breaks(icu_locale);
  UErrorCode status = U_ZERO_ERROR;
  if (icu) ubrk_setText(icu, joined.units.data(), static_cast<int32_t>(joined.size()), &status);
  if (!icu || U_FAILURE(status)) return {{joined.size(), false}};
  std::uint32_t begin = 0;
  for (int32_t next = ubrk_next(icu); next != UBRK_DONE; next = ubrk_next(icu)) {
    const auto end = static_cast<std::uint32_t>(next);
    for (std::uint32_t unit = begin + 1; tailored && unit < end; ++unit)
      if (is_ethiopic_stop(joined.units[unit - 1]) && breaks_after_stop(joined, unit))
        breaks.push_back({unit, false});
    const bool must = ubrk_getRuleStatus(icu) >= UBRK_LINE_HARD && end < joined.size();
    if (must || !tailored || !parts_a_range(joined, end)) breaks.push_back({end, must});
    begin = end;
  }
  return breaks;
}

std::vector<std::uint32_t> grapheme_ends(const JoinedText& joined, std::uint32_t begin,
                                         std::uint32_t end) {
  std::vector<std::uint32_t> ends;
  UBreakIterator* icu = Workshop::of_thread().graphemes();
  UErrorCode status = U_ZERO_ERROR;
  if (icu)
    ubrk_setText(icu, joined.units.data() + begin, static_cast<int32_t>(end - begin), &status);
  if (!icu || U_FAILURE(status)) return {end};
  for (int32_t next = ubrk_next(icu); next != UBRK_DONE; next = ubrk_next(icu))
    ends.push_back(begin + static_cast<std::uint32_t>(next));
  return ends;
}

}  // namespace hjemvei
