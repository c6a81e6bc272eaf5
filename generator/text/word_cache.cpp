#include "text/word_cache.h"

namespace hjemvei {

WordCache::Words& WordCache::words(const Setting& setting) {
  for (const auto& known : settings_)
    if (known->first == setting) return known->second;
  settings_.push_back(std::make_unique<std::pair<Setting, Words>>(setting, Words{}));
  return settings_.back()->second;
}

}  // namespace hjemvei
