// An SVG file as a plain tree of elements in which everything knows where it stands. The only place
// that knows pugixml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace hjemvei {

struct SvgAttribute {
  std::string name, value;
  Position at;                   // of the name
  std::size_t value_offset = 0;  // byte in the file where the value begins
};

struct SvgElement {
  std::string name;
  Position at;                           // of the name, after "<"
  std::vector<SvgAttribute> attributes;  // in file order
  std::vector<SvgElement> children;      // comments left out
  std::optional<Position> text;          // where text stands directly in it, if any

  const SvgAttribute* find(std::string_view wanted) const;
};

// The line and column of a byte.
Position position_of(const SourceFile& file, std::size_t offset);
// The place `offset` bytes into an attribute's value.
Position position_of(const SvgAttribute& attribute, std::size_t offset);

// The root element of `file`. What is not well-formed XML, not UTF-8, nested more than 64 deep, or
// has an attribute twice is a located error; nothing is returned when there is no tree at all.
std::optional<SvgElement> read_svg_tree(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace hjemvei
