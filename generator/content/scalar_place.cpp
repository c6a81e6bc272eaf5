// From a scalar's text back to the bytes of its file.
#include <algorithm>
#include <array>

#include "content/tree_faults.h"

namespace hjemvei {
namespace {

using Style = YamlNode::Style;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Walks a scalar's text and the file side by side.
class Walk {
 public:
  explicit Walk(const YamlNode& scalar)
      : style_(scalar.style), text_(scalar.text), source_(scalar.at.file->text) {
    const SourceFile& file = *scalar.at.file;
    at_ = file.line_starts[scalar.at.line - 1] + scalar.at.column - 1;
    if (style_ == Style::single || style_ == Style::quoted) ++at_;
    if (style_ == Style::literal || style_ == Style::folded)
      at_ = std::min(source_.find('\n', at_), source_.size());
    if (!text_.empty() && !is_space(text_[0])) skip_space();
  }

  // Moves to byte `offset` of the text; false when the two parted before that.
  bool to(std::size_t offset) {
    while (done_ < offset && at_ < source_.size())
      if (!step(offset)) return false;
    if (offset < text_.size() && !is_space(text_[offset])) skip_space();
    return done_ == offset;
  }
  std::size_t source_offset() const { return at_; }

 private:
  bool step(std::size_t limit) {
    const char wanted = text_[done_];
    if (is_space(wanted)) {  // a fold: any white space stands for any other
      while (done_ < limit && is_space(text_[done_])) ++done_;
      skip_space();
      return true;
    }
    if (is_space(source_[at_])) {
      skip_space();
      if (at_ >= source_.size()) return false;
    }
    std::size_t length = 1;
    char found = source_[at_];
    if (style_ == Style::quoted && found == '\\' && at_ + 1 < source_.size()) {
      found = source_[at_ + 1];
      length = 2;
      if (found != '"' && found != '\\' && found != '/') return false;
    } else if (style_ == Style::single && found == '\'') {
      length = 2;
    }
    if (found != wanted) return false;
    at_ += length;
    ++done_;
    return true;
  }

  void skip_space() {
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
  }

  Style style_;
  std::string_view text_, source_;
  std::size_t at_ = 0;    // in the source
  std::size_t done_ = 0;  // in the text
};

}  // namespace

Position position_at(const SourceFile& file, std::size_t offset) {
  const auto next = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - file.line_starts.begin());
  return {&file, line, static_cast<std::uint32_t>(offset - *(next - 1) + 1)};
}

Position position_in(const YamlNode& scalar, std::size_t offset) {
  if (!scalar.is_scalar() || !scalar.at.file || scalar.at.line == 0) return scalar.at;
  Walk walk(scalar);
  walk.to(std::min(offset, scalar.text.size()));
  return position_at(*scalar.at.file, walk.source_offset());
}

bool is_cut_by_comment(const YamlNode& scalar, Position& at, std::string& whole) {
  if (scalar.style != Style::plain || !scalar.at.file) return false;
  const SourceFile& file = *scalar.at.file;
  const std::size_t begin = file.line_starts[scalar.at.line - 1] + scalar.at.column - 1;
  std::size_t end = begin + scalar.text.size();
  if (file.text.compare(begin, scalar.text.size(), scalar.text) != 0) {
    // A text over several lines; or one that was brought to NFC and differs from the file: then
    // judge by its first line alone.
    Walk walk(scalar);
    end = walk.to(scalar.text.size()) ? walk.source_offset() : begin;
  }
  const std::size_t line_end = std::min(file.text.find('\n', end), file.text.size());
  const std::string_view rest = std::string_view(file.text).substr(end, line_end - end);
  std::size_t hash = rest.find(" #");
  hash = std::min(hash, rest.find("\t#"));
  if (hash == std::string_view::npos) return false;
  at = position_at(file, end + hash + 1);
  whole = scalar.text + std::string(rest.substr(hash));
  while (!whole.empty() && is_space(whole.back())) whole.pop_back();
  return true;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + '"';
}

}  // namespace hjemvei
