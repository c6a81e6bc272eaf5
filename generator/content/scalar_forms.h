// What a single value must look like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "content/schema.h"

namespace hjemvei {

// Reports why `node`, a scalar, does not fit `shape`, which has a form for single values; true when
// it does.
bool check_scalar(const YamlNode& node, const ValueShape& shape, Diagnostics& diagnostics);

// True for the forms that hold sentences: there, YAML's traps are reported.
bool is_free_text(Form form);

// A map's entry as its author names it: `"title"`; `this item` for what has no key.
std::string name_of(const YamlNode& node);

bool is_id(std::string_view text);         // [a-z0-9-]+
bool is_reference(std::string_view text);  // id.id
bool is_name(std::string_view text);       // letters, digits, . _ - and #
std::optional<double> number_of(std::string_view text);
std::optional<double> length_of(std::string_view text);  // "12 mm", "13 pt", in points

// Byte offset of the first character that no text may hold (controls, direction overrides,
// replacement characters), or npos.
std::size_t find_bad_character(std::string_view text);

}  // namespace hjemvei
