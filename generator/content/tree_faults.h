// How the tree's faults are said, and the searching in the file's text that this takes. Only this
// room uses it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "content/tree.h"

namespace hjemvei {

// Byte `offset` of a file as a place.
Position position_at(const SourceFile& file, std::size_t offset);

// An anchor, alias or tag; often a text that begins with *, & or !.
void report_property(Diagnostics& diagnostics, Position at);
// A list, a map or nothing where a key should stand.
void report_key(Diagnostics& diagnostics, const YamlNode& key);
// A line of a map in which no key ends: its colon is missing, or the space after it.
void report_no_colon(Diagnostics& diagnostics, Position at, std::string_view text);
// yaml-cpp gave up at `at` with `message` (YAML::ErrorMsg).
void report_parser_fault(Diagnostics& diagnostics, Position at, std::string_view message);

// True when an unquoted text ends at a " #", so that YAML takes the rest for a comment; `at` is
// then the place of the '#', `whole` the text as it was probably meant.
bool is_cut_by_comment(const YamlNode& scalar, Position& at, std::string& whole);

// What stands in a line as a value: without the dashes and a key in front ("- text: a: b" gives
// "a: b").
std::string_view value_in_line(std::string_view line);

}  // namespace hjemvei
