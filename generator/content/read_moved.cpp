#include "content/read_moved.h"

#include "content/schema.h"

namespace hjemvei {

std::vector<MovedPage> read_moved(const YamlNode& tree) {
  std::vector<MovedPage> pages;
  for (const YamlNode& item : get_children(tree, "moved")) {
    if (!item.is_map()) continue;
    pages.push_back({item.at, get_position(item, "from"), get_position(item, "to"),
                     get_text(item, "from"), get_text(item, "to")});
  }
  return pages;
}

}  // namespace hjemvei
