#include "content/prose_place.h"

#include "content/tree_faults.h"

namespace hjemvei {

Position place_in(const Prose& prose, std::size_t offset) {
  if (!prose.at.file || offset == std::string::npos) return prose.at;
  const std::string_view line = prose.at.file->line(prose.at.line);
  const char first = prose.at.column <= line.size() ? line[prose.at.column - 1] : ' ';
  YamlNode scalar;
  scalar.kind = YamlNode::Kind::scalar;
  scalar.at = prose.at;
  scalar.text = prose.source;
  scalar.style = first == '"'    ? YamlNode::Style::quoted
                 : first == '\'' ? YamlNode::Style::single
                 : first == '|'  ? YamlNode::Style::literal
                 : first == '>'  ? YamlNode::Style::folded
                                 : YamlNode::Style::plain;
  return position_in(scalar, offset);
}

}  // namespace hjemvei
