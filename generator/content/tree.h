// A YAML file as a tree in which every key and value knows where it stands.
//
// Made by plain_tree.h where a file is as plain as most are, else by yaml_tree.h. Nothing is typed yet: each
// scalar is a text, and schema.h says what it must look like. What YAML allows and authors never
// need is refused here, with its place: anchors, aliases, tags, several documents in a file,
// a key that stands twice, keys that are lists or maps, deep nesting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"

namespace hjemvei {

// A value, and when it belongs to a map, its key. Move it rather than copy it: it owns all below.
struct YamlNode {
  enum class Kind : std::uint8_t { null, scalar, list, map };  // null: nothing stands there
  enum class Style : std::uint8_t {
    plain,    // as it stands
    single,   // '…'
    quoted,   // "…"
    literal,  // |, line ends kept
    folded,   // >, line ends become spaces
    block,    // list or map, an entry a line
    flow      // list or map, […] or {…}
  };
  Kind kind = Kind::null;
  Style style = Style::plain;
  bool in_flow = false;            // stands inside […] or {…}
  Position at;                     // first character; of a null, the end of its key or dash
  Position key_at;                 // map entries only
  std::string key;                 // map entries only
  std::string text;                // scalars: valid UTF-8, NFC, line ends as YAML folds them
  std::vector<YamlNode> children;  // list items or map entries, in file order

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }

  // The entry of a map with that key, or null.
  const YamlNode* find(std::string_view wanted) const;
};

// The tree of one file, or nothing when it is not YAML at all (then something was reported). Faults
// that leave a tree standing (a key that stands twice) are reported and the tree is returned.
std::optional<YamlNode> parse_tree(const SourceFile& file, Diagnostics& diagnostics);

// The same for `path` below `files`; `prefix` + path is how messages name it ("content/" +
// "stockholm/guide.yaml"). A file that is missing or cannot be read is reported, and so is one that
// is larger than 4 MB or not UTF-8.
std::optional<YamlNode> read_tree(const Files& files, const std::string& path,
                                  std::string_view prefix, Sources& sources,
                                  Diagnostics& diagnostics);

// Where byte `offset` of a scalar's text stands in its file. Exact unless the scalar holds escapes
// or characters that were composed; then the nearest place before. Walks the file's text: for
// messages only.
Position position_in(const YamlNode& scalar, std::size_t offset);

// A text as a YAML scalar that means just that, in double quotes: `"a: b"`. For messages.
std::string quoted(std::string_view text);

}  // namespace hjemvei
