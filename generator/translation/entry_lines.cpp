#include "translation/entry_lines.h"

#include <algorithm>

namespace hjemvei {
namespace {

using std::string_view;

std::size_t indent_of(string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == line.npos ? line.size() : first;
}

bool is_comment(string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != line.npos && line[first] == '#';
}

// A file as lines, counted from 1, each with its line feed.
class Text {
 public:
  explicit Text(const SourceFile& file) : file_(file) {}

  std::uint32_t count() const {
    const bool ends = file_.text.empty() || file_.text.back() == '\n';
    return static_cast<std::uint32_t>(file_.line_starts.size()) - (ends ? 1 : 0);
  }
  string_view line(std::uint32_t number) const { return file_.line(number); }
  // Lines first to last - 1.
  std::string lines(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return {};
    const std::size_t begin = file_.line_starts[first - 1];
    const std::size_t end = last - 1 < file_.line_starts.size() ? file_.line_starts[last - 1]
                                                                : file_.text.size();
    std::string out = file_.text.substr(begin, end - begin);
    if (!out.empty() && out.back() != '\n') out += '\n';
    return out;
  }
  // The first of the comment lines that stand directly above `number`, at most `indent` columns in.
  std::uint32_t with_comments(std::uint32_t number, std::size_t indent) const {
    while (number > 1 && is_comment(line(number - 1)) && indent_of(line(number - 1)) <= indent) --number;
    return number;
  }
  // The line with the dash of an entry whose first key stands on line `number`; 0: none.
  std::uint32_t dash(std::uint32_t number) const {
    for (; number >= 1; --number) {
      const string_view text = line(number);
      const std::size_t first = indent_of(text);
      if (first < text.size() && text[first] == '-') return number;
      if (first < text.size() && !is_comment(text) && line(number).find(':') == text.npos) return 0;
      if (number == 1) break;
    }
    return 0;
  }

 private:
  const SourceFile& file_;
};

struct Start {
  const Entry* entry = nullptr;
  std::uint32_t dash = 0, first = 0;  // first: with the comments above
};

bool add_starts(const Text& text, const std::vector<Entry>& entries, std::size_t& indent,
                std::vector<Start>& starts) {
  for (const Entry& entry : entries) {
    const std::uint32_t dash = text.dash(entry.position.line);
    if (dash == 0 || (!starts.empty() && dash <= starts.back().dash)) return false;
    const std::size_t column = indent_of(text.line(dash));
    if (starts.empty()) indent = column;
    if (column != indent) return false;
    starts.push_back({&entry, dash, text.with_comments(dash, indent)});
  }
  return true;
}

}  // namespace

std::optional<CatalogueLines> find_lines(const Catalogue& catalogue) {
  if (!catalogue.language_at.file || !catalogue.entries_at.file) return {};
  const Text text(*catalogue.entries_at.file);
  const std::uint32_t entries = catalogue.entries_at.line, unused = catalogue.unused_at.line;
  if (catalogue.language_at.line >= entries || (unused && unused <= entries)) return {};
  CatalogueLines out;
  std::vector<Start> starts;
  if (!add_starts(text, catalogue.entries, out.indent, starts)) return {};
  const std::size_t own = starts.size();
  if (!add_starts(text, catalogue.unused, out.indent, starts)) return {};
  const std::uint32_t end = text.count() + 1;
  const std::uint32_t before_unused = unused ? text.with_comments(unused, 0) : end;
  if (own && (starts.front().dash <= entries || (unused && starts[own - 1].dash >= unused))) return {};
  if (own < starts.size() && starts[own].dash <= unused) return {};
  if (own) starts.front().first = std::max(starts.front().first, entries + 1);
  if (own < starts.size()) starts[own].first = std::max(starts[own].first, unused + 1);
  out.head = text.lines(1, entries);
  out.entries_key = text.lines(entries, own ? starts.front().first : before_unused);
  out.before_unused = text.lines(before_unused, unused ? unused : end);
  if (unused) out.unused_key = text.lines(unused, own < starts.size() ? starts[own].first : end);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::uint32_t stop = i + 1 == own ? before_unused : i + 1 < starts.size() ? starts[i + 1].first : end;
    out.entries.push_back({starts[i].entry, text.lines(starts[i].first, starts[i].dash),
                           text.lines(starts[i].dash, stop)});
  }
  return out;
}

std::string comments_of(string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const string_view line = text.substr(0, end);
    if (is_comment(line)) out += std::string(line.substr(indent_of(line))) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace hjemvei
