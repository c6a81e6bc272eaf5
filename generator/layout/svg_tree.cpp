#include "layout/svg_tree.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr int kDeepest = 64;

// Turns pugixml's nodes into ours. It parses in place, so that names and values are pointers into
// the buffer, which has the same offsets as the file.
class TreeReader {
 public:
  TreeReader(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), buffer_(file.text) {}
  std::optional<SvgElement> read();

 private:
  SvgElement element(const pugi::xml_node& node, int depth);
  void attributes(const pugi::xml_node& node, SvgElement& element);
  std::size_t offset(const char* inside) const {
    return static_cast<std::size_t>(inside - buffer_.data());
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  std::string buffer_;
};

std::optional<SvgElement> TreeReader::read() {
  if (const std::size_t bad = find_invalid_utf8(buffer_); bad != std::string::npos) {
    diagnostics_.error("invalid-utf8", position_of(file_, bad), "a byte that is not UTF-8",
                       "save the file as UTF-8");
    return {};
  }
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      buffer_.data(), buffer_.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    std::string why = result.description();
    if (!why.empty() && why[0] >= 'A' && why[0] <= 'Z') why[0] = static_cast<char>(why[0] + 32);
    const auto where = std::min(static_cast<std::size_t>(result.offset), file_.text.size());
    diagnostics_.error("svg-syntax", position_of(file_, where), "this is not XML: " + why,
                       "save an SVG file that a browser opens without a complaint");
    return {};
  }
  return element(document.document_element(), 1);
}

SvgElement TreeReader::element(const pugi::xml_node& node, int depth) {
  SvgElement result;
  result.name = node.name();
  result.at = position_of(file_, offset(node.name()));
  attributes(node, result);
  if (depth == kDeepest) {
    diagnostics_.error("svg-depth", result.at, "elements stand more than 64 deep in each other",
                       "draw it with fewer groups");
    return result;
  }
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) {
      result.children.push_back(element(child, depth + 1));
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      const char* text = child.value();
      if (!result.text) result.text = position_of(file_, offset(text + std::strspn(text, " \t\n")));
    }
  }
  return result;
}

void TreeReader::attributes(const pugi::xml_node& node, SvgElement& element) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    SvgAttribute read{attribute.name(), attribute.value(),
                      position_of(file_, offset(attribute.name())), offset(attribute.value())};
    if (element.find(read.name)) {
      diagnostics_.error(
          "svg-duplicate", read.at,
          "the attribute \"" + read.name + "\" stands twice on <" + element.name + ">",
          "write it once");
      continue;
    }
    element.attributes.push_back(std::move(read));
  }
}

}  // namespace

const SvgAttribute* SvgElement::find(std::string_view wanted) const {
  for (const SvgAttribute& attribute : attributes)
    if (attribute.name == wanted) return &attribute;
  return nullptr;
}

Position position_of(const SourceFile& file, std::size_t offset) {
  const auto after = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - file.line_starts.begin());
  const std::size_t begin = file.line_starts[line - 1];
  return {&file, line, static_cast<std::uint32_t>(offset - begin + 1)};
}

Position position_of(const SvgAttribute& attribute, std::size_t offset) {
  return position_of(*attribute.at.file, attribute.value_offset + offset);
}

std::optional<SvgElement> read_svg_tree(const SourceFile& file, Diagnostics& diagnostics) {
  return TreeReader(file, diagnostics).read();
}

}  // namespace hjemvei
