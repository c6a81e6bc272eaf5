#include "pdf/navigation.h"

#include <algorithm>

#include "pdf/encode.h"
#include "pdf/search_tree.h"

namespace hjemvei::pdf {
namespace {

struct Level {
  ObjectId first{}, last{};
  std::size_t count = 0;
};

Dict entry_of(const OutlineEntry& entry, ObjectId parent, const StructureTree& tree) {
  Dict dict;
  dict.set("Title", text_string(entry.title))
      .set("Parent", parent)
      .set("Dest", String{entry.destination});
  if (const auto& element = tree.elements[entry.element.number()]) dict.set("SE", *element);
  return dict;
}

// Adds the entries of one level and all below them.
Level add_level(const std::vector<OutlineEntry>& entries, ObjectId parent,
                const StructureTree& tree, Objects& objects) {
  std::vector<ObjectId> ids;
  for (std::size_t i = 0; i < entries.size(); ++i) ids.push_back(objects.reserve());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Dict dict = entry_of(entries[i], parent, tree);
    if (i > 0) dict.set("Prev", ids[i - 1]);
    if (i + 1 < entries.size()) dict.set("Next", ids[i + 1]);
    if (!entries[i].children.empty()) {
      const Level below = add_level(entries[i].children, ids[i], tree, objects);
      // Negative: closed, and so many entries show when it is opened (Table 153).
      dict.set("First", below.first)
          .set("Last", below.last)
          .set("Count", -static_cast<std::int64_t>(below.count));
    }
    objects.put(ids[i], std::move(dict));
  }
  return {ids.front(), ids.back(), ids.size()};
}

}  // namespace

ObjectId add_destinations(const Pages& pages, const std::vector<ObjectId>& page_ids,
                          Objects& objects) {
  std::vector<std::pair<std::string, Value>> entries;
  for (const Destination& destination : pages.destinations) {
    const double top = pages.size.height - destination.top;
    entries.emplace_back(destination.name,
                         Array{page_ids[destination.page], Name{"XYZ"}, 0, top, Null{}});
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return objects.add(name_tree(std::move(entries), objects));
}

ObjectId add_outline(const Pages& pages, const StructureTree& tree, Objects& objects) {
  const ObjectId root = objects.reserve();
  Dict dict;
  dict.set("Type", Name{"Outlines"});
  if (!pages.outline.empty()) {
    const Level top = add_level(pages.outline, root, tree, objects);
    dict.set("First", top.first).set("Last", top.last).set("Count", top.count);
  }
  objects.put(root, std::move(dict));
  return root;
}

Dict page_labels() { return Dict().set("Nums", Array{0, Dict().set("S", Name{"D"})}); }

}  // namespace hjemvei::pdf
