// The numbers that a text in one of the source languages (sv, nb, nn) says in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hjemvei {

// "två", "första", "december": their numbers as figures_of would give them ("2", "1", "12"),
// sorted, each once. Whole words: one to twenty, the tens, hundred and thousand; first to twelfth;
// "once" and "twice"; the months. Nothing for other languages. Source: our own list.
std::vector<std::string> numbers_in_words(std::string_view text, std::string_view language);

}  // namespace hjemvei
