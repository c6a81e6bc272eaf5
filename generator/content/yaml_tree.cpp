#include "content/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "base/utf8.h"
#include "content/half_escapes.h"
#include "content/tree_faults.h"

namespace hjemvei {
namespace {

constexpr std::size_t kDeepest = 32;        // lists and maps inside each other

// Ends the parse of a file; what was wrong has been reported.
struct Stop {};

// Reads a string in place.
class View : public std::streambuf {
 public:
  explicit View(const std::string& text) {
    char* begin = const_cast<char*>(text.data());  // never written: there is no put area
    setg(begin, begin, begin + text.size());
  }
};

// Turns yaml-cpp's events into the tree.
class Builder : public YAML::EventHandler {
 public:
  Builder(const SourceFile& file, const HalfEscapes& halves, Diagnostics& diagnostics)
      : file_(file), halves_(halves), diagnostics_(diagnostics) {}

  std::optional<YamlNode> root;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!root) return;
    diagnostics_.error("several-documents", place(mark),
                       "what begins here does not belong to what stands above it",
                       "check the indentation; a line with --- may stand only at the top");
    throw Stop();
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (anchor != 0) return add_refused(mark, "&");
    YamlNode node;
    node.at = place(mark);
    if (!in_flow() && lacks_colon(node.at)) {
      report_no_colon(diagnostics_, node.at, open_.back().key);
      throw Stop();
    }
    // "~" and "null" are texts like any other to us; yaml-cpp has thrown them away.
    const std::string_view word = word_at(node.at);
    if (word == "~" || word == "null" || word == "Null" || word == "NULL") {
      node.kind = YamlNode::Kind::scalar;
      node.text = word;
    } else {
      node.at = before(node.at);
    }
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    add_refused(mark, "*");
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.at = place(mark);
    refuse_properties(node.at, tag, anchor);
    switch (byte_at(node.at)) {
      case '\'':
        node.style = YamlNode::Style::single;
        break;
      case '"':
        node.style = YamlNode::Style::quoted;
        break;
      case '|':
        node.style = YamlNode::Style::literal;
        break;
      case '>':
        node.style = YamlNode::Style::folded;
        break;
      default:
        node.style = YamlNode::Style::plain;
    }
    // A plain scalar may begin with | or > in a flow list; its tag tells.
    if (tag == "?") node.style = YamlNode::Style::plain;
    node.text = value;
    halves_.restore(node.text, text_start(node), node.style == YamlNode::Style::quoted, diagnostics_);
    bring_to_nfc(node.text);
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::list, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(YamlNode::Kind::map, mark, tag, anchor, style);
  }
  void OnMapEnd() override {
    drop_repeated_keys(open_.back().node);
    close();
  }

 private:
  // A list or map that is being filled, and the key that was read for its next value.
  struct Open {
    YamlNode node;
    bool has_key = false;
    std::string key;
    Position key_at;
  };

  Position place(const YAML::Mark& mark) const {
    return {&file_, static_cast<std::uint32_t>(mark.line + 1),
            static_cast<std::uint32_t>(mark.column + 1)};
  }

  std::size_t offset_of(Position at) const {
    if (at.line > file_.line_starts.size()) return file_.text.size();
    return std::min<std::size_t>(file_.line_starts[at.line - 1] + at.column - 1, file_.text.size());
  }

  char byte_at(Position at) const {
    const std::size_t offset = offset_of(at);
    return offset < file_.text.size() ? file_.text[offset] : '\0';
  }

  std::string_view word_at(Position at) const {
    const std::string_view rest = std::string_view(file_.text).substr(offset_of(at));
    return rest.substr(0, rest.find_first_of(" \t\r\n,]}:"));
  }

  // A key that ends without a colon: yaml-cpp gives its value the key's own place.
  bool lacks_colon(Position at) const {
    if (open_.empty() || !open_.back().has_key || open_.back().key_at != at) return false;
    const std::string_view rest =
        std::string_view(file_.text)
            .substr(std::min(offset_of(at) + open_.back().key.size(), file_.text.size()));
    return !rest.starts_with(':');
  }

  // yaml-cpp puts a missing value at a token behind it; it is missed behind its key or dash.
  Position before(Position at) const {
    if (open_.empty()) return at;
    const Open& parent = open_.back();
    if (parent.has_key) return position_at(file_, offset_of(parent.key_at) + parent.key.size() + 1);
    if (in_flow()) return at;
    const std::vector<YamlNode>& items = parent.node.children;
    std::uint32_t line = items.empty() ? parent.node.at.line : items.back().at.line + 1;
    for (; line <= file_.line_starts.size(); ++line) {
      const std::string_view text = file_.line(line);
      const std::size_t dash = text.find_first_not_of(' ');
      if (dash == std::string_view::npos || text[dash] != '-') continue;
      const std::string_view rest = text.substr(dash + 1);
      const std::size_t more = rest.find_first_not_of(" \t");
      if (more == std::string_view::npos || rest[more] == '#')
        return {&file_, line, static_cast<std::uint32_t>(dash + 2)};
    }
    return at;
  }

  // Where a scalar's own text begins: behind the | or > and the comment that may follow it.
  std::size_t text_start(const YamlNode& scalar) const {
    const bool block =
        scalar.style == YamlNode::Style::literal || scalar.style == YamlNode::Style::folded;
    return block ? file_.text.find('\n', offset_of(scalar.at)) : offset_of(scalar.at);
  }

  // Reports an anchor or alias where a value belongs. A text stands for it, so that nothing is missed
  // besides.
  void add_refused(const YAML::Mark& mark, const char* text) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.style = YamlNode::Style::quoted;
    node.at = place(mark);
    node.text = text;
    report_property(diagnostics_, node.at);
    add(std::move(node));
  }

  void refuse_properties(Position at, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0 || (!tag.empty() && tag != "?" && tag != "!") || byte_at(at) == '!')
      report_property(diagnostics_, at);
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    Open next;
    next.node.kind = kind;
    next.node.at = place(mark);
    refuse_properties(next.node.at, tag, anchor);
    const bool flow = style == YAML::EmitterStyle::Flow;
    next.node.style = flow ? YamlNode::Style::flow : YamlNode::Style::block;
    next.node.in_flow = in_flow();
    if (open_.size() >= kDeepest) {
      diagnostics_.error("too-deep", next.node.at,
                         "more than 32 lists and maps stand inside each other here",
                         "write fewer levels; check the brackets and the indentation");
      throw Stop();
    }
    if (expects_key()) refuse_key(next.node);
    open_.push_back(std::move(next));
  }

  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  bool in_flow() const {
    return !open_.empty() && (open_.back().node.style == YamlNode::Style::flow);
  }
  bool expects_key() const {
    return !open_.empty() && open_.back().node.is_map() && !open_.back().has_key;
  }

  [[noreturn]] void refuse_key(const YamlNode& node) {
    report_key(diagnostics_, node);
    throw Stop();
  }

  void add(YamlNode node) {
    if (open_.empty()) {
      root = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (expects_key()) {
      if (!node.is_scalar()) refuse_key(node);
      parent.has_key = true;
      parent.key = std::move(node.text);
      parent.key_at = node.at;
      return;
    }
    node.in_flow = in_flow();
    if (parent.node.is_map()) {
      node.key = std::move(parent.key);
      node.key_at = parent.key_at;
      parent.has_key = false;
    }
    parent.node.children.push_back(std::move(node));
  }

  // The first of several equal keys stays; the others are reported.
  void drop_repeated_keys(YamlNode& map) {
    std::vector<YamlNode>& all = map.children;
    std::vector<std::size_t> by_key(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) by_key[i] = i;
    std::stable_sort(by_key.begin(), by_key.end(),
                     [&](std::size_t a, std::size_t b) { return all[a].key < all[b].key; });
    std::vector<std::size_t> repeated;
    std::size_t first = 0;
    for (std::size_t i = 1; i < by_key.size(); ++i) {
      const YamlNode &one = all[by_key[first]], &other = all[by_key[i]];
      if (one.key != other.key) {
        first = i;
        continue;
      }
      diagnostics_.error("duplicate-key", other.key_at,
                         "the key \"" + other.key + "\" stands twice; it stands also on line " +
                             std::to_string(one.key_at.line),
                         "keep one of them");
      repeated.push_back(by_key[i]);
    }
    std::sort(repeated.rbegin(), repeated.rend());
    for (const std::size_t i : repeated) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
  }

  const SourceFile& file_;
  const HalfEscapes& halves_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
};

}  // namespace

std::optional<YamlNode> parse_yaml(const SourceFile& file, Diagnostics& diagnostics) {
  const HalfEscapes halves(file);
  Builder builder(file, halves, diagnostics);
  try {
    View view(halves.masked());
    std::istream stream(&view);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& fault) {
    const Position at{&file, static_cast<std::uint32_t>(std::max(fault.mark.line, 0) + 1),
                      static_cast<std::uint32_t>(std::max(fault.mark.column, 0) + 1)};
    report_parser_fault(diagnostics, at, fault.msg);
    return std::nullopt;
  }
  if (!builder.root || builder.root->is_null()) {
    diagnostics.error("empty-file", {&file, 0, 0}, "this file is empty",
                      "write what belongs in it, or take the file away");
    return std::nullopt;
  }
  return std::move(builder.root);
}

}  // namespace hjemvei
