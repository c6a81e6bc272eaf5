#include "content/plain_tree.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace hjemvei {
namespace {

using Style = YamlNode::Style;

constexpr std::size_t kDeepest = 30;     // fewer than tree.cpp allows: it reports what is deeper
constexpr std::size_t kMostKeys = 64;    // of a map: keys are compared one with another
constexpr std::size_t kLongestKey = 128;  // bytes

// Thrown where the file is not plain.
struct NotPlain {};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte == '_';
}
bool is_key_byte(char c) { return is_word_byte(c) || c == '-' || c == '.' || c == '/'; }
// Of a text without quotes. Most signs begin something else there.
bool may_begin_text(char c) {
  return is_word_byte(c) || c == '(' || c == '+' || c == '/' || c == '.';
}
// What YAML reads as nothing.
bool is_null_word(std::string_view text) {
  return text == "null" || text == "Null" || text == "NULL";
}

class PlainReader {
 public:
  explicit PlainReader(const SourceFile& file) : file_(file), text_(file.text) {}

  YamlNode read() {
    skip_to_content();
    if (at_end()) throw NotPlain();
    YamlNode root = read_block(indent_);
    if (!at_end()) throw NotPlain();
    return root;
  }

 private:
  bool at_end() const { return line_ >= file_.line_starts.size(); }

  std::size_t begin_of(std::size_t line) const { return file_.line_starts[line]; }
  // Where its text ends: before the line feed.
  std::size_t end_of(std::size_t line) const {
    return line + 1 < file_.line_starts.size() ? file_.line_starts[line + 1] - 1 : text_.size();
  }
  // Of a line; kBlank when there is nothing in it.
  static constexpr std::size_t kBlank = std::string_view::npos;
  std::size_t indent_of(std::size_t line) const {
    const std::size_t end = end_of(line);
    std::size_t at = begin_of(line);
    while (at < end && text_[at] == ' ') ++at;
    return at == end ? kBlank : at - begin_of(line);
  }
  bool is_comment(std::size_t line, std::size_t indent) const {
    return text_[begin_of(line) + indent] == '#';
  }

  // On to the next line that holds something.
  void skip_to_content() {
    for (; !at_end(); ++line_) {
      indent_ = indent_of(line_);
      if (indent_ != kBlank && !is_comment(line_, indent_)) return;
    }
  }
  void next_line() {
    ++line_;
    skip_to_content();
  }

  Position place(std::size_t offset) const {
    return {&file_, static_cast<std::uint32_t>(line_ + 1),
            static_cast<std::uint32_t>(offset - begin_of(line_) + 1)};
  }

  bool is_dash(std::size_t at, std::size_t end) const {
    return text_[at] == '-' && (at + 1 == end || text_[at + 1] == ' ');
  }
  // A key at `at`, plain or in double quotes, with a colon behind it.
  struct Key {
    std::string_view name;   // empty: there is none
    std::size_t colon = 0;
  };
  Key key_at(std::size_t at, std::size_t end) const {
    if (at == end) return {};
    const bool quoted = text_[at] == '"';
    const std::size_t from = quoted ? at + 1 : at;
    std::size_t to = from;
    while (to < end && is_key_byte(text_[to])) ++to;
    if (to == from || to == end || !is_word_byte(text_[from]) || to - from > kLongestKey) return {};
    const Key key{text_.substr(from, to - from), quoted ? to + 1 : to};
    if (quoted && text_[to] != '"') return {};
    const bool has_colon = key.colon < end && text_[key.colon] == ':' &&
                           (key.colon + 1 == end || text_[key.colon + 1] == ' ');
    return has_colon ? key : Key{};
  }
  // The value of a key, given its name and place.
  static YamlNode named(YamlNode value, const Key& key, Position at) {
    if (is_null_word(key.name)) throw NotPlain();
    value.key = key.name;
    value.key_at = at;
    bring_to_nfc(value.key);
    return value;
  }

  // The list or map whose first entry begins at `column` of the present line.
  YamlNode read_block(std::size_t column) {
    const std::size_t at = begin_of(line_) + column;
    if (++depth_ > kDeepest) throw NotPlain();
    YamlNode node = is_dash(at, end_of(line_)) ? read_list(column) : read_map(column);
    --depth_;
    return node;
  }

  YamlNode read_list(std::size_t column) {
    YamlNode list = container(YamlNode::Kind::list, begin_of(line_) + column, Style::block);
    while (!at_end() && indent_ == column) {
      const std::size_t dash = begin_of(line_) + column, end = end_of(line_);
      if (!is_dash(dash, end)) break;
      const std::size_t at = skip_spaces(dash + 1, end);
      if (is_bare(at, end)) {
        next_line();
        if (at_end() || indent_ <= column) throw NotPlain();   // nothing stands in it
        list.children.push_back(read_block(indent_));
      } else if (is_dash(at, end) || !key_at(at, end).name.empty()) {
        indent_ = at - begin_of(line_);
        list.children.push_back(read_block(indent_));
      } else {
        list.children.push_back(read_value(at, column));
      }
    }
    if (!at_end() && indent_ > column) throw NotPlain();
    return list;
  }

  YamlNode read_map(std::size_t column) {
    YamlNode map = container(YamlNode::Kind::map, begin_of(line_) + column, Style::block);
    while (!at_end() && indent_ == column) {
      const std::size_t begin = begin_of(line_) + column, end = end_of(line_);
      const Key key = key_at(begin, end);
      if (key.name.empty()) {
        if (is_dash(begin, end)) break;   // the next item of a list around this map
        throw NotPlain();
      }
      const Position where = place(begin);
      const std::size_t at = skip_spaces(key.colon + 1, end);
      add_entry(map, named(is_bare(at, end) ? read_below(column) : read_value(at, column), key, where));
    }
    if (!at_end() && indent_ > column) throw NotPlain();
    return map;
  }

  // What a key without a text on its line holds: a block further in, or a list right under it.
  YamlNode read_below(std::size_t column) {
    next_line();
    if (at_end() || indent_ < column) throw NotPlain();
    if (indent_ == column && !is_dash(begin_of(line_) + column, end_of(line_))) throw NotPlain();
    return read_block(indent_);
  }

  static void add_entry(YamlNode& map, YamlNode value) {
    std::vector<YamlNode>& all = map.children;
    const auto same = [&](const YamlNode& other) { return other.key == value.key; };
    if (all.size() >= kMostKeys || std::any_of(all.begin(), all.end(), same)) throw NotPlain();
    all.push_back(std::move(value));
  }

  YamlNode container(YamlNode::Kind kind, std::size_t at, Style style) const {
    YamlNode node;
    node.kind = kind;
    node.style = style;
    node.at = place(at);
    return node;
  }

  std::size_t skip_spaces(std::size_t at, std::size_t end) const {
    while (at < end && text_[at] == ' ') ++at;
    return at;
  }
  // Nothing but a comment from there on. A '#' begins one only behind a space, which all callers are.
  bool is_bare(std::size_t at, std::size_t end) const { return at == end || text_[at] == '#'; }

  // A text, or a list or map of words in brackets, that begins at `at`, in a block at `column`. Goes on
  // to the line after it.
  YamlNode read_value(std::size_t at, std::size_t column) {
    switch (text_[at]) {
      case '"':
      case '\'':
        return read_quoted(at);
      case '|':
      case '>':
        return read_lines(at, column);
      case '[':
      case '{':
        return read_flow(at);
      default:
        return read_text(at, column);
    }
  }

  YamlNode scalar(std::size_t at, Style style) const {
    YamlNode node = container(YamlNode::Kind::scalar, at, style);
    return node;
  }

  // What may follow a value on its line: a comment.
  void end_line(std::size_t at) {
    const std::size_t end = end_of(line_);
    const std::size_t rest = skip_spaces(at, end);
    if (rest != end && (text_[rest] != '#' || rest == at)) throw NotPlain();
    next_line();
  }

  YamlNode read_quoted(std::size_t at) {
    const char mark = text_[at];
    YamlNode node = scalar(at, mark == '"' ? Style::quoted : Style::single);
    const std::size_t end = end_of(line_);
    std::size_t to = at + 1;
    for (; to < end; ++to) {
      const char c = text_[to];
      const char next = to + 1 < end ? text_[to + 1] : '\0';
      if (c == mark) {
        if (mark == '"' || next != mark) break;
        ++to;   // '' is one
      } else if (c == '\\' && mark == '"') {
        if (next != '"' && next != '\\') throw NotPlain();
        ++to;
      }
      node.text += text_[to];
    }
    if (to >= end) throw NotPlain();
    bring_to_nfc(node.text);
    end_line(to + 1);
    return node;
  }

  // A text without quotes, on this line and on those that are further in than `column`.
  YamlNode read_text(std::size_t at, std::size_t column) {
    if (!may_begin_text(text_[at])) throw NotPlain();
    YamlNode node = scalar(at, Style::plain);
    bool whole = add_words(node.text, at);
    ++line_;
    while (!at_end() && whole) {
      const std::size_t indent = indent_of(line_);
      if (indent == kBlank || indent <= column || is_comment(line_, indent)) break;
      node.text += ' ';
      whole = add_words(node.text, begin_of(line_) + indent);
      ++line_;
    }
    skip_to_content();
    if (!at_end() && indent_ > column) throw NotPlain();   // behind an empty line or a comment
    if (is_null_word(node.text)) throw NotPlain();
    bring_to_nfc(node.text);
    return node;
  }

  // The rest of the line, but for a comment; false when there was one.
  bool add_words(std::string& text, std::size_t at) {
    std::size_t end = end_of(line_);
    bool whole = true;
    for (std::size_t i = at; i < end; ++i) {
      if (text_[i] == ':' && (i + 1 == end || text_[i + 1] == ' ')) throw NotPlain();
      if (text_[i] == '#' && i > at && text_[i - 1] == ' ') {
        end = i;
        whole = false;
      }
    }
    while (end > at && text_[end - 1] == ' ') --end;
    text += text_.substr(at, end - at);
    return whole;
  }

  // Literal (|) and folded (>) texts: lines of one indentation, none of them empty.
  YamlNode read_lines(std::size_t at, std::size_t column) {
    const bool folded = text_[at] == '>';
    YamlNode node = scalar(at, folded ? Style::folded : Style::literal);
    std::size_t to = at + 1;
    const bool stripped = to < end_of(line_) && text_[to] == '-';
    if (stripped) ++to;
    if (to != end_of(line_)) throw NotPlain();
    ++line_;
    const std::size_t indent = at_end() ? kBlank : indent_of(line_);
    if (indent == kBlank || indent <= column) throw NotPlain();
    for (; !at_end() && indent_of(line_) == indent; ++line_) {
      const std::size_t end = end_of(line_);
      if (end == text_.size() || text_[end - 1] == ' ') throw NotPlain();
      if (!node.text.empty()) node.text += folded ? ' ' : '\n';
      node.text += text_.substr(begin_of(line_) + indent, end - begin_of(line_) - indent);
    }
    if (!stripped) node.text += '\n';
    bring_to_nfc(node.text);
    // Further lines of it, after empty ones, with more spaces or with some in an empty line.
    for (; !at_end() && indent_of(line_) == kBlank; ++line_)
      if (end_of(line_) != begin_of(line_)) throw NotPlain();
    if (!at_end() && indent_of(line_) > column) throw NotPlain();
    skip_to_content();
    if (!at_end() && indent_ > column) throw NotPlain();
    return node;
  }

  YamlNode read_flow(std::size_t at) {
    YamlNode node = read_flow_part(at, false);
    end_line(flow_end_);
    return node;
  }

  // A list or map in brackets, on one line, of words and of lists and maps. Sets flow_end_.
  YamlNode read_flow_part(std::size_t at, bool inside) {
    const bool is_map = text_[at] == '{';
    const std::size_t end = end_of(line_);
    if (++depth_ > kDeepest) throw NotPlain();
    YamlNode node = container(is_map ? YamlNode::Kind::map : YamlNode::Kind::list, at, Style::flow);
    node.in_flow = inside;
    const char close = is_map ? '}' : ']';
    std::size_t to = skip_spaces(at + 1, end);
    const bool is_empty = to != end && text_[to] == close;
    while (!is_empty) {
      if (is_map) {
        const Key key = key_at(to, end);
        if (key.name.empty()) throw NotPlain();
        const Position where = place(to);
        add_entry(node, named(read_flow_value(skip_spaces(key.colon + 1, end)), key, where));
      } else {
        node.children.push_back(read_flow_value(to));
      }
      to = skip_spaces(flow_end_, end);
      if (to == end) throw NotPlain();
      if (text_[to] == close) break;
      if (text_[to] != ',') throw NotPlain();
      to = skip_spaces(to + 1, end);
    }
    flow_end_ = to + 1;
    --depth_;
    return node;
  }

  YamlNode read_flow_value(std::size_t at) {
    const std::size_t end = end_of(line_);
    if (at == end) throw NotPlain();
    if (text_[at] == '[' || text_[at] == '{') return read_flow_part(at, true);
    if (!is_word_byte(text_[at])) throw NotPlain();
    YamlNode node = scalar(at, Style::plain);
    node.in_flow = true;
    std::size_t to = at;
    while (to < end && (is_key_byte(text_[to]) || text_[to] == ' ' || text_[to] == '%')) ++to;
    flow_end_ = to;
    while (text_[to - 1] == ' ') --to;
    node.text = text_.substr(at, to - at);
    if (is_null_word(node.text)) throw NotPlain();
    bring_to_nfc(node.text);
    return node;
  }

  const SourceFile& file_;
  std::string_view text_;
  std::size_t line_ = 0;      // 0-based
  std::size_t indent_ = 0;    // of that line, or of what is still to be read in it
  std::size_t depth_ = 0;
  std::size_t flow_end_ = 0;  // behind the last value in brackets
};

}  // namespace

std::optional<YamlNode> parse_plain_tree(const SourceFile& file) {
  if (file.text.find_first_of("\t\r") != std::string::npos) return std::nullopt;
  try {
    return PlainReader(file).read();
  } catch (const NotPlain&) {
    return std::nullopt;
  }
}

}  // namespace hjemvei
