#include "translation/alignment.h"

#include <algorithm>

namespace hjemvei {
namespace {

using std::string_view;

// Lengths of the longest common subsequences of all endings of `a` and `b`.
std::vector<std::vector<std::size_t>> common_lengths(const std::vector<string_view>& a,
                                                     const std::vector<string_view>& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
  return length;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<string_view>& a,
                                                       const std::vector<string_view>& b) {
  const auto length = common_lengths(a, b);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      pairs.emplace_back(i++, j++);
    else if (length[i + 1][j] >= length[i][j + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

}  // namespace hjemvei
