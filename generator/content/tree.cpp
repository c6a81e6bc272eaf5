#include "content/tree.h"

#include "base/utf8.h"
#include "content/plain_tree.h"
#include "content/tree_faults.h"
#include "content/yaml_tree.h"

namespace hjemvei {
namespace {

constexpr std::size_t kLargest = 4u << 20;  // bytes of a file

// What must hold of the bytes before a parser sees them.
bool check_bytes(const SourceFile& file, Diagnostics& diagnostics) {
  const std::string& text = file.text;
  if (text.size() > kLargest) {
    diagnostics.error("too-large", {&file, 0, 0},
                      "this file is larger than 4 MB; nothing in it was read",
                      "check that it is the right file; a guide is some tens of kilobytes");
    return false;
  }
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != std::string::npos) {
    diagnostics.error("invalid-utf8", position_at(file, invalid),
                      "this character is not stored as UTF-8",
                      "save the file with the encoding UTF-8 in your editor");
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 || c == '\t' || c == '\n') continue;
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    diagnostics.error("control-character", position_at(file, i),
                      "an invisible control character stands here", "take it out");
    return false;
  }
  return true;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view wanted) const {
  for (const YamlNode& child : children)
    if (child.key == wanted) return &child;
  return nullptr;
}

std::optional<YamlNode> parse_tree(const SourceFile& file, Diagnostics& diagnostics) {
  if (!check_bytes(file, diagnostics)) return std::nullopt;
  if (std::optional<YamlNode> plain = parse_plain_tree(file)) return plain;
  return parse_yaml(file, diagnostics);
}

std::optional<YamlNode> read_tree(const Files& files, const std::string& path,
                                  std::string_view prefix, Sources& sources,
                                  Diagnostics& diagnostics) {
  std::string why;
  std::optional<std::string> bytes = files.read(path, &why);
  const SourceFile& file =
      sources.add(std::string(prefix) + path, bytes ? std::move(*bytes) : std::string());
  if (!bytes) {
    diagnostics.error("unreadable-file", {&file, 0, 0}, "this file cannot be read: " + why,
                      "put a file with this name there, and check its spelling");
    return std::nullopt;
  }
  return parse_tree(file, diagnostics);
}

}  // namespace hjemvei
