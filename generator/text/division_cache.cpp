#include "text/division_cache.h"

#include <algorithm>

namespace hjemvei {

const std::vector<Division>& DivisionCache::divisions(const HyphenationPatterns& patterns,
                                                      std::u16string_view word) {
  auto entry = std::ranges::find(words_, &patterns, [](const auto& known) { return known.first; });
  if (entry == words_.end()) entry = words_.insert(entry, {&patterns, std::make_unique<Words>()});
  Words& words = *entry->second;
  const auto known = words.find(word);
  if (known != words.end()) return known->second;
  return words.emplace(word, patterns.divisions(word)).first->second;
}

}  // namespace hjemvei
