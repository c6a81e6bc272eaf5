#include "layout/style_table.h"

#include <algorithm>

namespace hjemvei {
namespace {

TextStyle read_style(const YamlNode& map) {
  TextStyle style;
  style.size = get_number(map, "size", style.size);
  style.smallest = get_number(map, "smallest", style.size);
  style.largest = get_number(map, "largest", style.size);
  style.pitch = get_number(map, "pitch", style.pitch);
  style.strong = get_text(map, "weight") == "bold";
  style.color = get_text(map, "color", style.color);
  style.lines = static_cast<int>(get_integer(map, "lines", 0));
  return style;
}

}  // namespace

void read_styles(const YamlNode& map, const std::vector<StyleSlot>& slots, const std::string& file,
                 Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const StyleSlot& slot : slots) known.emplace_back(slot.key);
  for (const YamlNode& entry : map.children) {
    const auto slot = std::find_if(slots.begin(), slots.end(),
                                   [&](const StyleSlot& each) { return each.key == entry.key; });
    if (slot != slots.end()) {
      *slot->style = read_style(entry);
      continue;
    }
    const std::string near = nearest(entry.key, known);
    diagnostics.error("unknown-key", entry.key_at, "unknown style \"" + entry.key + "\"",
                      near.empty() ? "one of the styles in " + file : "\"" + near + "\"");
  }
  for (const StyleSlot& slot : slots)
    if (slot.need == Need::required && !map.find(slot.key))
      diagnostics.error("missing-key", map.key_at,
                        "the style \"" + std::string(slot.key) + "\" is missing",
                        std::string(slot.key) + ": {size: 12}");
}

}  // namespace hjemvei
