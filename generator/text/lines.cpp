#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "text/divide.h"
#include "text/shaped_paragraph.h"

namespace hjemvei {
namespace {

constexpr double kSlack = 1e-6;        // em; sums of the same advances may differ by rounding
constexpr double kMostEmpty = 1 / 2.;  // of a line, before the word after it is divided
constexpr double kWellFilled = 2 / 3.;  // of a line that ends in a part of a word

// Breaks one paragraph at one width. Segments are what a line takes or leaves; a line of segments
// begins at `start`, a unit, and ends with segment number `last`.
class Breaker {
 public:
  Breaker(const Paragraph::Shaped& shaped, double width)
      : shaped_(shaped), segments_(shaped.segments), limit_(width + kSlack) {}

  // `divide`: long words may be divided with a hyphen.
  std::vector<Line> greedy(bool divide, ForcedBreak& forced);
  // As many lines as `count`, as even as they can be; nothing when that cannot be done.
  std::optional<std::vector<Line>> balanced(std::size_t count);

 private:
  // Quick: from prefix sums. Never less than the width with the hyphen counted.
  double width(std::uint32_t start, const Segment& last) const {
    if (last.visible_end <= start) return 0;
    return last.visible_before - shaped_.width_before[start] + last.hyphen;
  }
  // The width as it will be painted.
  double painted_width(std::uint32_t start, const Segment& last) const {
    if (last.visible_end <= start || (last.safe && shaped_.is_safe(start)))
      return width(start, last);
    return shaped_.exact_width(start, last.visible_end) + last.hyphen;
  }
  std::optional<std::size_t> last_that_fits(std::uint32_t start, std::size_t first) const;
  Line line(std::uint32_t start, std::size_t first, std::size_t last) const;
  std::optional<Line> divided_line(std::uint32_t start, std::size_t first,
                                   std::size_t segment) const;
  Line forced_line(std::uint32_t start, std::size_t segment, ForcedBreak& forced) const;
  bool is_too_empty(double width) const { return limit_ - width > kMostEmpty * limit_; }
  bool is_well_filled(double width) const { return width >= kWellFilled * limit_; }
  void add_ink(std::size_t first, std::size_t last, Line& line) const;

  const Paragraph::Shaped& shaped_;
  const std::vector<Segment>& segments_;
  double limit_;
};

std::optional<std::size_t> Breaker::last_that_fits(std::uint32_t start, std::size_t first) const {
  std::size_t end = first;  // one past the last that can be thought of
  while (end < segments_.size()) {
    const Segment& segment = segments_[end];
    if (width(start, segment) - segment.hyphen > limit_) break;
    ++end;
    if (segment.must) break;
  }
  while (end > first) {
    if (painted_width(start, segments_[end - 1]) <= limit_) return end - 1;
    --end;
  }
  return std::nullopt;
}

Line Breaker::line(std::uint32_t start, std::size_t first, std::size_t last) const {
  Line line;
  line.begin = shaped_.joined.byte_of[start];
  line.end = shaped_.joined.byte_of[segments_[last].end];
  line.width = painted_width(start, segments_[last]);
  line.hyphen = segments_[last].hyphen > 0;
  add_ink(first, last, line);
  return line;
}

void Breaker::add_ink(std::size_t first, std::size_t last, Line& line) const {
  for (std::size_t i = first; i <= last; ++i) {
    line.ink_top = std::max<double>(line.ink_top, segments_[i].ink_top);
    line.ink_bottom = std::max<double>(line.ink_bottom, segments_[i].ink_bottom);
  }
}

// The line of the segments from `first` on and of a part of the word in `segment` with its hyphen;
// nothing when that word may not be divided or no part of it fits. A part that fills the line well
// goes first, then the better place of the word, then the longer part.
std::optional<Line> Breaker::divided_line(std::uint32_t start, std::size_t first,
                                          std::size_t segment) const {
  std::optional<Line> best;
  std::pair<bool, int> best_rank;
  for (const UnitDivision& division : divisions_in(shaped_, segment)) {
    const std::uint32_t end = division.unit;
    // After a forced break a line may begin inside of the word.
    if (end < start + HyphenationPatterns::kLeastPart) continue;
    const double width =
        shaped_.exact_width(start, end) + static_cast<double>(shaped_.hyphen_at(end - 1).advance);
    if (width > limit_) break;
    const std::pair<bool, int> rank{is_well_filled(width), division.level};
    if (best && rank < best_rank) continue;
    best_rank = rank;
    best.emplace();
    best->begin = shaped_.joined.byte_of[start];
    best->end = shaped_.joined.byte_of[end];
    best->width = width;
    best->hyphen = true;
  }
  if (best) add_ink(first, segment, *best);
  return best;
}

// As much of a phrase that is held together by no-break spaces as fits, or as many grapheme clusters of
// a word, at least one. Clusters of glyphs stay whole too: a Burmese syllable, lam with alef.
Line Breaker::forced_line(std::uint32_t start, std::size_t segment, ForcedBreak& forced) const {
  std::uint32_t end = start, after_word = start;
  double width = 0;
  for (const std::uint32_t next : grapheme_ends(shaped_.joined, start, segments_[segment].end)) {
    if (next < shaped_.measures.size() && shaped_.measures[next].edge == Edge::inside) continue;
    const double wider = shaped_.exact_width(start, shaped_.visible_end(start, next));
    if (end > start && wider > limit_) break;
    end = next;
    width = wider;
    const char16_t last = shaped_.joined.units[end - 1];
    if (last == 0x00A0 || last == 0x202F) after_word = end;
  }
  const bool at_space = after_word > start && end < segments_[segment].end;
  forced = std::max(forced, at_space ? ForcedBreak::phrase : ForcedBreak::word);
  if (at_space) {
    end = after_word;
    width = shaped_.exact_width(start, end);   // with the space, which does not hang
  }
  Line line;
  line.begin = shaped_.joined.byte_of[start];
  line.end = shaped_.joined.byte_of[end];
  line.width = width;
  add_ink(segment, segment, line);
  return line;
}

std::vector<Line> Breaker::greedy(bool divide, ForcedBreak& forced) {
  std::vector<Line> lines;
  std::uint32_t start = 0;
  for (std::size_t first = 0; first < segments_.size();) {
    const std::optional<std::size_t> last = last_that_fits(start, first);
    const std::size_t next = last ? *last + 1 : first;  // the segment that does not fit
    std::optional<Line> whole, divided;
    if (last) whole = line(start, first, *last);
    const bool may_divide = divide && next < segments_.size() && !(last && segments_[*last].must);
    if (may_divide && (!whole || is_too_empty(whole->width)))
      divided = divided_line(start, first, next);
    if (whole && !divided) {
      lines.push_back(*whole);
      start = segments_[*last].end;
      first = next;
      continue;
    }
    if (divided && !whole) forced = std::max(forced, ForcedBreak::divided);
    lines.push_back(divided ? *divided : forced_line(start, next, forced));
    start = shaped_.joined.unit_at(lines.back().end);
    first = start >= segments_[next].end ? next + 1 : next;
  }
  return lines;
}

std::optional<std::vector<Line>> Breaker::balanced(std::size_t count) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  const std::size_t size = segments_.size();
  const auto start_of = [&](std::size_t first) {
    return first == 0 ? 0 : segments_[first - 1].end;
  };
  // cost[n][i]: least sum of squared free space when the first i segments stand on n lines.
  std::vector<std::vector<double>> cost(count + 1, std::vector<double>(size + 1, kNever));
  std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(size + 1, 0));
  cost[0][0] = 0;
  for (std::size_t n = 0; n < count; ++n) {
    for (std::size_t first = n; first < size; ++first) {
      if (cost[n][first] == kNever) continue;
      for (std::size_t last = first; last < size; ++last) {
        const double taken = width(start_of(first), segments_[last]);
        if (taken - segments_[last].hyphen > limit_) break;
        const double free = limit_ - taken, total = cost[n][first] + free * free;
        if (free >= 0 && total < cost[n + 1][last + 1]) {
          cost[n + 1][last + 1] = total;
          from[n + 1][last + 1] = first;
        }
        if (segments_[last].must) break;
      }
    }
  }
  if (cost[count][size] == kNever) return std::nullopt;
  std::vector<Line> lines(count);
  for (std::size_t n = count, end = size; n > 0; --n) {
    const std::size_t first = from[n][end];
    lines[n - 1] = line(start_of(first), first, end - 1);
    if (lines[n - 1].width > limit_) return std::nullopt;
    end = first;
  }
  return lines;
}

// Beyond this a text is no heading; the time of balancing grows with lines times segments.
constexpr std::size_t kMostBalanced = 400;

}  // namespace

std::vector<Line> Paragraph::break_lines(double width, Breaking breaking, ForcedBreak* forced) const {
  Breaker breaker(*shaped_, width);
  ForcedBreak was_forced = ForcedBreak::none;
  std::vector<Line> lines = breaker.greedy(breaking == Breaking::greedy, was_forced);
  if (forced) *forced = was_forced;
  if (breaking == Breaking::greedy || was_forced != ForcedBreak::none || lines.size() < 2 ||
      shaped_->segments.size() > kMostBalanced)
    return lines;
  return breaker.balanced(lines.size()).value_or(std::move(lines));
}

}  // namespace hjemvei
