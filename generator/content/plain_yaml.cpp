#include <algorithm>

#include "content/tree_parsers.h"

namespace hjemvei {
namespace {

using std::string_view;
using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

constexpr auto kNowhere = string_view::npos;

// Ends the attempt: the file holds something that this parser leaves to yaml-cpp.
struct GiveUp {};

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

// Length of the plain word at the start; a dash begins none.
std::size_t word_length(string_view text) {
  if (text.starts_with('-')) return 0;
  std::size_t length = 0;
  while (length < text.size() && is_word_letter(text[length])) ++length;
  return length;
}

// The key at the start of `text`: a word, or one in quotation marks, with a colon and a space or
// the line's end behind it.
struct Key {
  std::size_t length = 0;  // in the file, without the colon; 0: there is no key
  string_view word;
};
Key key_of(string_view text) {
  const bool quoted = text.starts_with('"');
  const std::size_t length = word_length(text.substr(quoted ? 1 : 0));
  const std::size_t end = quoted ? length + 2 : length;
  if (length == 0 || end >= text.size() || text[end] != ':') return {};
  if (quoted && text[end - 1] != '"') return {};
  if (end + 1 < text.size() && text[end + 1] != ' ') return {};
  return {end, text.substr(quoted ? 1 : 0, length)};
}

bool is_null_word(string_view text) { return text == "null" || text == "Null" || text == "NULL"; }

bool is_dash(string_view text) { return text == "-" || text.starts_with("- "); }

class Parser {
 public:
  explicit Parser(const SourceFile& file) : file_(file) {}

  YamlNode run() {
    // Lines that end without a line feed, and characters that yaml-cpp does not print, are its own.
    if (!file_.text.ends_with('\n') || file_.text.find('\t') != kNowhere ||
        file_.text.find('\x7F') != kNowhere)
      throw GiveUp();
    next_line(1);
    if (at_end() || column_ != 0) throw GiveUp();
    YamlNode root = read_block(0);
    if (!at_end()) throw GiveUp();
    return root;
  }

 private:
  bool at_end() const { return line_ > file_.line_starts.size(); }
  string_view rest() const { return text_.substr(column_); }
  Position place(std::size_t column) const {
    return {&file_, line_, static_cast<std::uint32_t>(column + 1)};
  }

  // Goes to the first line from `line` on that is neither empty nor a comment.
  void next_line(std::uint32_t line) {
    for (line_ = line; !at_end(); ++line_) {
      text_ = file_.line(line_);
      while (text_.ends_with(' ')) text_.remove_suffix(1);
      column_ = text_.find_first_not_of(' ');
      if (column_ == kNowhere || text_[column_] == '#') continue;
      if (column_ == 0 && (text_.starts_with("---") || text_.starts_with("...") || text_[0] == '%'))
        throw GiveUp();
      return;
    }
  }

  // A list or map whose entries begin at the present column: of this line and of those that are
  // indented as far.
  YamlNode read_block(std::size_t depth) {
    if (depth >= kDeepest) throw GiveUp();
    YamlNode node;
    node.at = place(column_);
    node.style = Style::block;
    const std::size_t indent = column_;
    if (is_dash(rest())) {
      node.kind = Kind::list;
      read_items(node, indent, depth);
    } else {
      node.kind = Kind::map;
      read_entries(node, indent, depth);
      refuse_repeated_keys(node);
    }
    return node;
  }

  void read_items(YamlNode& list, std::size_t indent, std::size_t depth) {
    while (!at_end() && column_ == indent && is_dash(rest())) {
      const std::size_t after = text_.find_first_not_of(' ', indent + 1);
      if (after == kNowhere || text_[after] == '#') {
        next_line(line_ + 1);
        if (at_end() || column_ <= indent) throw GiveUp();  // nothing behind the dash
        list.children.push_back(read_block(depth + 1));
        continue;
      }
      column_ = after;
      const bool nested = is_dash(rest()) || key_of(rest()).length > 0;
      list.children.push_back(nested ? read_block(depth + 1) : read_value(indent));
    }
    if (!at_end() && column_ > indent) throw GiveUp();
  }

  void read_entries(YamlNode& map, std::size_t indent, std::size_t depth) {
    while (!at_end() && column_ == indent) {
      const Key key = key_of(rest());
      if (key.length == 0 || is_null_word(key.word)) throw GiveUp();
      const Position key_at = place(column_);
      YamlNode value = read_entry_value(indent, indent + key.length + 1, depth);
      value.key = key.word;
      value.key_at = key_at;
      map.children.push_back(std::move(value));
    }
    if (!at_end() && column_ > indent) throw GiveUp();
  }

  // What follows a key's colon: on its line, or below it.
  YamlNode read_entry_value(std::size_t indent, std::size_t after_colon, std::size_t depth) {
    const std::size_t after = text_.find_first_not_of(' ', after_colon);
    if (after != kNowhere && text_[after] != '#') {
      column_ = after;
      return read_value(indent);
    }
    next_line(line_ + 1);
    if (at_end() || column_ < indent || (column_ == indent && !is_dash(rest()))) throw GiveUp();
    if (!is_dash(rest()) && key_of(rest()).length == 0)
      throw GiveUp();  // a text on a line of its own
    return read_block(depth + 1);
  }

  // A single value or a list in brackets at the present column. Leaves the parser at the next line
  // that holds something; it must not be a continuation, which is indented more than `indent`.
  YamlNode read_value(std::size_t indent) {
    YamlNode node;
    node.at = place(column_);
    switch (rest()[0]) {
      case '|':
      case '>':
        read_block_text(node, indent);
        return node;
      case '"':
      case '\'':
        column_ += read_quoted(node, rest());
        end_line();
        break;
      case '[':
      case '{':
        read_bracketed(node);
        end_line();
        break;
      default:
        read_plain(node, rest());
    }
    next_line(line_ + 1);
    if (!at_end() && column_ > indent) throw GiveUp();
    return node;
  }

  void set_text(YamlNode& node, Style style, string_view text) {
    node.kind = Kind::scalar;
    node.style = style;
    node.text = text;
    normalise(node.text);
  }

  void read_plain(YamlNode& node, string_view text) {
    const char second = text.size() > 1 ? text[1] : ' ';
    if (string_view(",[]{}#&*!|>'\"%@`").find(text[0]) != kNowhere ||
        (string_view("-?:").find(text[0]) != kNowhere && second == ' '))
      throw GiveUp();
    text = text.substr(0, text.find(" #"));  // a comment
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (text.ends_with(':') || text.find(": ") != kNowhere) throw GiveUp();
    set_text(node, Style::plain, text);
  }

  // Returns the length with the quotation marks.
  std::size_t read_quoted(YamlNode& node, string_view text) {
    const char mark = text[0];
    const std::size_t close = text.find(mark, 1);
    if (close == kNowhere || (close + 1 < text.size() && text[close + 1] == mark)) throw GiveUp();
    const string_view inside = text.substr(1, close - 1);
    if (mark == '"' && inside.find('\\') != kNowhere) throw GiveUp();
    set_text(node, mark == '"' ? Style::quoted : Style::single, inside);
    return close + 1;
  }

  // A list or map in brackets and on one line, its values words or quoted texts, with a comma and a
  // space between. Moves behind the bracket.
  void read_bracketed(YamlNode& node) {
    const bool list = rest()[0] == '[';
    const char close = list ? ']' : '}';
    node.kind = list ? Kind::list : Kind::map;
    node.style = Style::flow;
    ++column_;
    while (!rest().starts_with(close)) {
      YamlNode item;
      if (!list) read_flow_key(item);
      read_flow_value(item);
      node.children.push_back(std::move(item));
      const bool more = rest().size() > 2 && rest().starts_with(", ") && rest()[2] != close;
      if (more)
        column_ += 2;
      else if (!rest().starts_with(close))
        throw GiveUp();
    }
    ++column_;
    if (!list) refuse_repeated_keys(node);
  }

  void read_flow_key(YamlNode& item) {
    const Key key = key_of(rest());
    if (key.length == 0 || is_null_word(key.word)) throw GiveUp();
    if (rest().size() < key.length + 2) throw GiveUp();  // the line ends behind the colon
    item.key_at = place(column_);
    item.key = key.word;
    column_ += key.length + 2;
  }

  void read_flow_value(YamlNode& item) {
    item.in_flow = true;
    item.at = place(column_);
    if (rest().starts_with('"')) {
      column_ += read_quoted(item, rest());
      return;
    }
    const std::size_t length = word_length(rest());
    if (length == 0) throw GiveUp();
    set_text(item, Style::plain, rest().substr(0, length));
    column_ += length;
  }

  // Behind a quoted text or a bracket only a comment may stand.
  void end_line() {
    if (rest().empty()) return;
    const std::size_t after = text_.find_first_not_of(' ', column_);
    if (after == column_ || text_[after] != '#') throw GiveUp();
  }

  // |, |-, > or >- and the lines below it, all of them indented alike (a literal text may go
  // deeper).
  void read_block_text(YamlNode& node, std::size_t indent) {
    const bool literal = rest()[0] == '|', strip = rest().substr(1) == "-";
    if (rest().size() > (strip ? 2u : 1u)) throw GiveUp();
    std::string text;
    std::size_t own = 0;  // indentation of the text
    std::uint32_t line = line_ + 1, empty = 0;
    for (; line <= file_.line_starts.size(); ++line) {
      const string_view all = file_.line(line);
      const std::size_t begin = all.find_first_not_of(' ');
      if (begin == kNowhere) {
        if (!all.empty() || own == 0) {
          if (line < file_.line_starts.size()) throw GiveUp();
          break;
        }
        ++empty;
        continue;
      }
      if (begin <= indent) break;
      if (own == 0) own = begin;
      const bool deeper = begin > own;
      if (begin < own || all.ends_with(' ') || (!literal && (deeper || empty > 0))) throw GiveUp();
      if (!text.empty()) text.append(literal ? 1 + empty : 1, literal ? '\n' : ' ');
      empty = 0;
      text += all.substr(own);
    }
    if (own == 0) throw GiveUp();
    if (!strip) text += '\n';
    node.kind = Kind::scalar;
    node.style = literal ? Style::literal : Style::folded;
    node.text = std::move(text);
    normalise(node.text);
    next_line(line);
    if (!at_end() && column_ > indent) throw GiveUp();
  }

  static void refuse_repeated_keys(const YamlNode& map) {
    std::vector<string_view> keys;
    for (const YamlNode& child : map.children) keys.push_back(child.key);
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) throw GiveUp();
  }

  const SourceFile& file_;
  std::uint32_t line_ = 0;  // 1-based; beyond the last line at the end
  string_view text_;        // the line without trailing spaces
  std::size_t column_ = 0;  // 0-based, where reading goes on
};

}  // namespace

std::optional<YamlNode> parse_plain_yaml(const SourceFile& file) {
  try {
    return Parser(file).run();
  } catch (const GiveUp&) {
    return std::nullopt;
  }
}

}  // namespace hjemvei
