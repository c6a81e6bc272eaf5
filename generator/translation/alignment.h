// Which parts of two sequences are the same and in the same order: words of a sentence, texts of a screen.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace hjemvei {

// The pairs (index in `a`, index in `b`) of a longest common subsequence, ascending. Of several the one
// that leaves out the earlier parts of `a`. Takes time and room for a.size() * b.size().
std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::string_view>& a,
                                                       const std::vector<std::string_view>& b);

}  // namespace hjemvei
