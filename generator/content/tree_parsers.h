// The two ways from a file's text to its tree. Only this room uses them; parse_tree chooses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "content/tree.h"

namespace hjemvei {

inline constexpr std::size_t kDeepest = 32;  // lists and maps inside each other

// Brings a text to NFC. REQUIRES valid UTF-8.
void normalise(std::string& text);

// All of YAML, and every fault, by yaml-cpp. REQUIRES valid UTF-8 without control characters.
std::optional<YamlNode> parse_yaml(const SourceFile& file, Diagnostics& diagnostics);

// The part of YAML that our files are nearly always written in, read directly, some twenty times as
// fast: block lists and maps with words as keys; texts of one line, plain or in quotation marks
// without escapes; > and | with even indentation; words and quoted texts in brackets. Nothing,
// without a word, when the file holds anything else or anything faulty; otherwise the very tree
// that parse_yaml makes of it (a test compares the two). The same is REQUIRED.
std::optional<YamlNode> parse_plain_yaml(const SourceFile& file);

}  // namespace hjemvei
