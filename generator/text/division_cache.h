// Divisions of words that were looked up before in the same document: a paragraph is broken again
// and again while the layout looks for its size, and long words come back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/hyphenation.h"

namespace hjemvei {

class DivisionCache {
 public:
  // HyphenationPatterns::divisions of that word. The reference stays valid.
  const std::vector<Division>& divisions(const HyphenationPatterns& patterns,
                                         std::u16string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const {
      return std::hash<std::u16string_view>()(text);
    }
  };
  using Words = std::unordered_map<std::u16string, std::vector<Division>, Hash,
                                   std::equal_to<>>;  // never iterated
  std::vector<std::pair<const HyphenationPatterns*, std::unique_ptr<Words>>> words_;  // a handful
};

}  // namespace hjemvei
