// Numbers, amounts, dates and telephone numbers by our own rules (typography: Latin digits,
// Gregorian calendar, no-break spaces), the same for every reader of one office's papers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/interface_words.h"
#include "language/languages.h"

namespace hjemvei {

// Groups of three parted by U+00A0 from four digits up ("1 400", "12 345"), and the language's
// decimal sign ("9,3" in sv, "9.3" in en), in the language's digits. `value` as in YAML: "12345",
// "9.3". Nothing when it is not a number.
std::optional<std::string> format_number(std::string_view value, const Language& language);

// "22 november 2026" with no-break spaces: the catalogue's "date.long" ("{d} {month} {y}") and
// month names. Nothing when a word is missing.
std::optional<std::string> format_date(int year, int month, int day, const InterfaceWords& words);

// "12.00" or "12:00": the catalogue's "time.clock" ("{h}:{m}"), two digits each, on the 24-hour
// clock. Nothing when the word is missing.
std::optional<std::string> format_time(int hour, int minute, const InterfaceWords& words);

// "11 december 2026 kl. 12.00": a printed date and a time, by the catalogue's "date.time" ("{date} at
// {time}"). A line may end between them, at the first space; all others are no-break spaces. Nothing
// when a word is missing.
std::optional<std::string> format_date_time(std::string_view date, int hour, int minute,
                                            const InterfaceWords& words);

// Puts a text between LRI (U+2066) and PDI (U+2069): numbers, telephone numbers, Latin names in a
// right-to-left paragraph keep their own order (UAX #9, 2.4.2).
std::string isolate_ltr(std::string_view text);

}  // namespace hjemvei
