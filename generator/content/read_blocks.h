// Blocks of a screen, from the checked tree. Only this room uses it.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "content/guide.h"
#include "content/tree.h"

namespace hjemvei {

// One item of `blocks`; nothing when it has no kind (the schema has said so). `place` is left to
// the reader of the screen, who counts.
std::optional<Block> read_block(const YamlNode& node, Diagnostics& diagnostics);

// The text of a key, or an empty one; markup faults are reported.
Prose read_text(const YamlNode& map, std::string_view key, bool plain, Diagnostics& diagnostics);
std::optional<Prose> read_optional_text(const YamlNode& map, std::string_view key, bool plain,
                                        Diagnostics& diagnostics);

// The texts of a list.
std::vector<Prose> read_items(const std::vector<YamlNode>& nodes, bool plain,
                              Diagnostics& diagnostics);
// A figure, or a part of one: what its record does not know stays empty.
FigureBlock read_figure(const YamlNode& node, Diagnostics& diagnostics);
// "deadline", "money" or "law"; anything else matters not.
Matters matters_from(const std::string& word);
// "show", "source" or "block"; nothing for anything else.
std::optional<WhenStale> when_stale_from(const std::string& word);

}  // namespace hjemvei
