// The figures of a text, in one spelling, so that they can be compared between languages.
//
// A figure is
//   a number: digits of any script (Unicode category Nd). Groups of three behind spaces, full
//     stops, commas, apostrophes or ٬ are thousands; else . , : and ٫ between digits are one and
//     the same sign, and zeros alone behind it are left out: "8 500", "8,500" and "٨٬٥٠٠" are 8500;
//     "4,8" is 4.8; "12.00", "12:00" and "12" are 12 (o'clock);
//   a date in digits, as its three numbers without leading zeros, in whatever order they stand;
//   a telephone number: at least three groups of digits behind spaces or hyphens, together seven
//     digits or more, or any after a plus sign; "55 55 33 39" is 55553339;
//   a web or e-mail address, in lower case ("bostad.stockholm.se"); digits in it are part of it.
// A percent sign is none, nor is a unit: a language may write it as a word. The two ends of a range
// are two figures. A number in words is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// Sorted, each as often as it stands in the text. REQUIRES valid UTF-8.
std::vector<std::string> figures_of(std::string_view text);

}  // namespace hjemvei
