// Finds what runs from left to right inside a text of another script: Latin names, telephone and
// form numbers, web addresses, amounts. Right-to-left texts put them between LRI and PDI (UAX #9,
// 2.4.2), because without that "+47 55 55 33 33" prints as "33 33 55 55 47+" and "C++" as "++C". And
// the other way round: without RLI and PDI a number after an Arabic name in a Swedish sentence jumps
// before it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// Bytes [begin, end) of the text.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool letters = false;  // holds a Latin letter: a name or words, not a number alone
  bool address = false;  // a web or e-mail address: belongs to no language

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

// The longest sensible stretches, in order: adjacent Latin words and digits belong together
// ("NAV 04-01.03", "Sveavägen 44"); a full stop, comma or bracket after them stays outside. A plain
// number ("12", "12.00", "9,3") needs no isolate and is left out, and so is a range with an en
// dash, which reads in the paragraph's own direction. What is isolated already is passed over.
std::vector<Stretch> left_to_right_stretches(std::string_view text);

// The stretch without the numbers before its first Latin word: what a speech program should read
// in another voice.
Stretch from_first_letter(std::string_view text, Stretch stretch);

// The text of a left-to-right language with its right-to-left words, those that stand side by side
// together, each between RLI (U+2067) and PDI. What is isolated already stays as it is.
std::string isolate_right_to_left(std::string_view text);

}  // namespace hjemvei
