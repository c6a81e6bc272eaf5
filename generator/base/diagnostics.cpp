#include "base/diagnostics.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <tuple>

#include "base/utf8.h"

namespace hjemvei {
namespace {

constexpr int kIndent = 4;   // columns before the shown line
constexpr int kTab = 4;      // a tab is shown as spaces up to the next multiple
constexpr int kShown = 100;  // columns of a long line that are shown
constexpr int kBefore = 60;  // of these, at most so many before the caret

auto order(const Diagnostic& d) {
  return std::make_tuple(d.at.file ? std::string_view(d.at.file->path) : std::string_view(),
                         d.at.line, d.at.column, d.severity == Severity::warning,
                         std::string_view(d.code), std::string_view(d.seen),
                         std::string_view(d.instead));
}

// A character of the shown line and the columns it takes on a terminal.
struct Cell {
  std::size_t offset = 0;  // in the line, in bytes
  std::string text;
  int width = 1;
};

// Columns on a terminal (UAX #11: wide and fullwidth take two; marks stand on what precedes them).
int display_width(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// What a terminal obeys instead of showing it, or what turns round the text that follows: C0, DEL,
// C1, line and paragraph separators, and the marks, embeddings, overrides and isolates of UAX #9.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// "<U+001B>"
std::string escaped(char32_t c) {
  std::string digits(4, '0');
  for (std::size_t i = 4; i-- > 0; c >>= 4) digits[i] = "0123456789ABCDEF"[c & 15];
  return "<U+" + digits + ">";
}

// The line as cells. Controls are shown escaped, bytes that are not UTF-8 as U+FFFD.
std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  int column = 0;
  for (std::size_t i = 0; i < line.size();) {
    Cell cell{i, {}, 1};
    std::size_t length = 1;
    if (find_invalid_utf8(line.substr(i, 4)) == 0) {
      cell.text = "\uFFFD";
    } else {
      std::size_t end = i;
      const char32_t c = next_scalar(line, end);
      length = end - i;
      cell.text = line.substr(i, length);
      if (c == '\t') {
        cell.width = kTab - column % kTab;
        cell.text.assign(static_cast<std::size_t>(cell.width), ' ');
      } else if (is_control(c)) {
        cell.text = escaped(c);
        cell.width = static_cast<int>(cell.text.size());
      } else {
        cell.width = display_width(c);
      }
    }
    column += cell.width;
    cells.push_back(std::move(cell));
    i += length;
  }
  return cells;
}

// A path or a text of a message, as cells are shown; a tab too is escaped.
std::string disarmed(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (find_invalid_utf8(text.substr(i, 4)) == 0) {
      out += "\uFFFD";
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = next_scalar(text, i);
    out += is_control(c) ? escaped(c) : std::string(text.substr(begin, i - begin));
  }
  return out;
}

int width_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  int width = 0;
  for (std::size_t i = from; i < to; ++i) width += cells[i].width;
  return width;
}

// The line and, under it, the caret. Indentation is taken away; a long line is cut to a window
// around the caret, its cut ends marked with "…".
std::string excerpt(std::string_view line, std::uint32_t column) {
  const std::vector<Cell> cells = cells_of(line);
  std::size_t caret = 0;
  while (caret < cells.size() && cells[caret].offset + 1 < column) ++caret;
  std::size_t begin = 0, end = cells.size();
  while (begin < caret && cells[begin].text.find_first_not_of(' ') == std::string::npos) ++begin;

  const bool long_line = width_of(cells, begin, end) > kShown;
  bool cut_before = false, cut_after = false;
  if (long_line) {
    while (width_of(cells, begin, caret) > kBefore) ++begin, cut_before = true;
    while (end > caret + 1 && width_of(cells, begin, end) > kShown) --end, cut_after = true;
    while (cut_before && begin < caret && cells[begin].width == 0) ++begin;
  }
  std::string text(kIndent, ' ');
  if (cut_before) text += "…";
  for (std::size_t i = begin; i < end; ++i) text += cells[i].text;
  while (text.ends_with(' ')) text.pop_back();
  if (cut_after) text += "…";
  text += '\n';
  const int before = kIndent + (cut_before ? 1 : 0) + width_of(cells, begin, caret);
  return text + std::string(static_cast<std::size_t>(before), ' ') + "^\n";
}

// "file:12:7: ", as much of it as is known.
std::string place(const Position& at) {
  if (!at.file) return {};
  std::string text = disarmed(at.file->path) + ":";
  if (at.line > 0) {
    const std::string_view line = at.file->line(at.line);
    const std::size_t before = at.column > 0 ? at.column - 1 : 0;
    text += std::to_string(at.line) + ":" +
            std::to_string(count_scalars(line.substr(0, std::min(before, line.size()))) + 1) + ":";
  }
  return text + " ";
}

std::u32string scalars(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out += next_scalar(text, i);
  return out;
}

// Optimal string alignment: insertions, deletions, substitutions and swapped neighbours.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

void Diagnostics::error(std::string_view code, Position at, std::string seen, std::string instead) {
  entries_.push_back({Severity::error, std::string(code), at, std::move(seen), std::move(instead)});
}

void Diagnostics::warning(std::string_view code, Position at, std::string seen,
                          std::string instead) {
  entries_.push_back(
      {Severity::warning, std::string(code), at, std::move(seen), std::move(instead)});
}

void Diagnostics::soften(const std::vector<std::string_view>& codes) {
  for (Diagnostic& entry : entries_)
    if (std::ranges::find(codes, entry.code) != codes.end()) entry.severity = Severity::warning;
}

void Diagnostics::take(Diagnostics&& other) {
  entries_.insert(entries_.end(), std::make_move_iterator(other.entries_.begin()),
                  std::make_move_iterator(other.entries_.end()));
  other.entries_.clear();
}

bool Diagnostics::has_errors() const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> all = entries_;
  std::sort(all.begin(), all.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

std::string print(const Diagnostic& diagnostic) {
  const Position& at = diagnostic.at;
  std::string text = place(at);
  text += diagnostic.severity == Severity::error ? "error: " : "warning: ";
  text += disarmed(diagnostic.seen) + "\n";
  if (at.file && at.line > 0 && !at.file->confidential) text += excerpt(at.file->line(at.line), at.column);
  if (!diagnostic.instead.empty()) text += "  instead: " + disarmed(diagnostic.instead) + "\n";
  return text;
}

std::string print(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += print(diagnostic);
  return text;
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 100;  // nobody mistypes a whole sentence
  if (word.empty() || word.size() > kLongest) return {};
  const std::u32string wanted = scalars(word);
  std::string best;
  std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::u32string text = scalars(candidate);
    const std::size_t steps = distance(wanted, text);
    if (steps < least && steps < std::max(wanted.size(), text.size())) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

}  // namespace hjemvei
