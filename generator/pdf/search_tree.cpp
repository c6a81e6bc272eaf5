#include "pdf/search_tree.h"

#include <algorithm>

namespace hjemvei::pdf {
namespace {

constexpr std::size_t node_size = 64;

Value key_of(std::int64_t number) { return number; }
Value key_of(const std::string& name) { return String{name}; }

// A node whose kids are known, with the first and last key below each.
struct Node {
  ObjectId id;
  Value first, last;
};

Dict inner(std::vector<Node>::const_iterator begin, std::vector<Node>::const_iterator end) {
  Array kids;
  for (auto node = begin; node != end; ++node) kids.emplace_back(node->id);
  return Dict().set("Kids", std::move(kids));
}

// Puts levels of nodes above `nodes` until one dictionary holds them all: the root.
Dict join(std::vector<Node> nodes, Objects& objects) {
  while (nodes.size() > node_size) {
    std::vector<Node> above;
    for (std::size_t start = 0; start < nodes.size(); start += node_size) {
      const std::size_t end = std::min(nodes.size(), start + node_size);
      const auto at = [&](std::size_t i) {
        return nodes.cbegin() + static_cast<std::ptrdiff_t>(i);
      };
      Dict node = inner(at(start), at(end));
      node.set("Limits", Array{nodes[start].first, nodes[end - 1].last});
      above.push_back({objects.add(std::move(node)), nodes[start].first, nodes[end - 1].last});
    }
    nodes = std::move(above);
  }
  return inner(nodes.cbegin(), nodes.cend());
}

template <typename Key>
Dict tree(std::vector<std::pair<Key, Value>> entries, const char* kind, Objects& objects) {
  std::vector<Node> leaves;
  const bool single = entries.size() <= node_size;
  for (std::size_t start = 0; start < entries.size() || start == 0; start += node_size) {
    const std::size_t end = std::min(entries.size(), start + node_size);
    Array pairs;
    for (std::size_t i = start; i < end; ++i) {
      pairs.push_back(key_of(entries[i].first));
      pairs.push_back(std::move(entries[i].second));
    }
    Dict leaf;
    leaf.set(kind, std::move(pairs));
    if (single) return leaf;
    const Value first = key_of(entries[start].first), last = key_of(entries[end - 1].first);
    leaf.set("Limits", Array{first, last});
    leaves.push_back({objects.add(std::move(leaf)), first, last});
  }
  return join(std::move(leaves), objects);
}

}  // namespace

Dict number_tree(std::vector<std::pair<std::int64_t, Value>> entries, Objects& objects) {
  return tree(std::move(entries), "Nums", objects);
}

Dict name_tree(std::vector<std::pair<std::string, Value>> entries, Objects& objects) {
  return tree(std::move(entries), "Names", objects);
}

}  // namespace hjemvei::pdf
