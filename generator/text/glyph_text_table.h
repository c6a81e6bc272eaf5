// What GlyphTexts keeps.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/division_cache.h"
#include "text/paragraph.h"
#include "text/word_cache.h"

namespace hjemvei {

struct GlyphTexts::Table {
  using Page = std::array<std::uint32_t, 256>;  // 0: not yet interned
  std::vector<std::string> texts{std::string()};
  std::unordered_map<std::string, std::uint32_t> numbers{{std::string(), 0}};  // never iterated
  std::array<std::unique_ptr<Page>, 256> pages;  // single characters, by high and low byte
  WordCache words;                               // their glyphs' texts are numbers of this table
  DivisionCache divisions;

  Table() = default;
  // Pages, words and divisions fill again by themselves.
  Table(const Table& other) : texts(other.texts), numbers(other.numbers) {}
};

}  // namespace hjemvei
