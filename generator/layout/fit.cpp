#include "layout/fit.h"

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <numeric>
#include <tuple>

namespace hjemvei {
namespace {

constexpr double kSizeStep = 0.5;
constexpr std::array kDrawingSteps = {1.0, 0.9, 0.8, 0.72};
// A drawing over the whole width tells more than text half a point larger: while the text is large,
// it shrinks no further than this.
double least_drawing(double size, const TextStyle& text) {
  const double large = text.size - kSizeStep;
  return size >= large ? 0.9 : size >= (large + text.smallest) / 2 ? 0.8 : 0;
}
constexpr std::array kAirSteps = {1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.0};   // of what may be added
constexpr double kShort = 0.5;   // text that fills less of its column makes room for the drawing

// The blocks of a band by region, in reading order.
struct Group {
  bool wide = false;
  std::vector<const StyledBlock*> main, aside;
};

struct Arrangement {
  std::vector<Group> groups;
};

void settle(Group& group) {
  if (!group.aside.empty() && group.main.empty()) {
    // Nothing to read beside: what is to be seen takes the large column.
    group.main.push_back(group.aside.front());
    group.aside.erase(group.aside.begin());
  } else if (group.aside.empty() && group.main.size() > 1) {
    // Nothing to see beside: the last boxes stand there instead of under the text.
    while (group.main.size() > 1 && group.main.back()->may_stand_aside()) {
      group.aside.insert(group.aside.begin(), group.main.back());
      group.main.pop_back();
    }
  }
}

Arrangement arrange(const Blocks& blocks) {
  Arrangement out;
  for (const auto& block : blocks) {
    const bool wide = block->region() == Region::wide;
    if (out.groups.empty() || wide || out.groups.back().wide) out.groups.push_back({wide, {}, {}});
    Group& group = out.groups.back();
    (block->region() == Region::aside ? group.aside : group.main).push_back(block.get());
  }
  for (Group& group : out.groups)
    if (!group.wide) settle(group);
  return out;
}

// On a page of one column all blocks stand in one, in reading order.
std::vector<Arrangement> one_column(const Blocks& blocks) {
  Group group;
  group.wide = true;
  for (const auto& block : blocks) group.main.push_back(block.get());
  return {Arrangement{{std::move(group)}}};
}

constexpr std::size_t kMostMoved = 4;   // boxes; 2^4 arrangements of them

// The arrangement first, then what else may be tried when it is too full: boxes from under the text
// to beside it or the other way round, one box before two.
std::vector<Arrangement> arrangements(const Blocks& blocks) {
  std::vector<Arrangement> out{arrange(blocks)};
  if (out.front().groups.empty() || out.front().groups.back().wide) return out;
  const Group whole = out.front().groups.back();
  // Those that may move, by their place in the text; the last ones first.
  std::size_t texts = whole.main.size();
  while (texts > 0 && whole.main[texts - 1]->may_stand_aside()) --texts;
  std::vector<const StyledBlock*> movable(whole.main.rbegin(),
                                          whole.main.rend() - static_cast<std::ptrdiff_t>(texts));
  movable.insert(movable.end(), whole.aside.rbegin(), whole.aside.rend());
  if (movable.size() > kMostMoved) movable.resize(kMostMoved);

  std::vector<unsigned> moves(1u << movable.size());
  std::iota(moves.begin(), moves.end(), 0u);
  std::ranges::stable_sort(moves, {}, [](unsigned move) { return std::popcount(move); });
  for (const unsigned move : moves) {
    if (move == 0) continue;
    Group group;
    const auto assign = [&](const StyledBlock* block, bool aside) {
      const auto place = std::ranges::find(movable, block);
      const bool moved = place != movable.end() && (move >> (place - movable.begin()) & 1);
      (aside != moved ? group.aside : group.main).push_back(block);
    };
    for (const auto& block : blocks) {
      if (std::ranges::find(whole.main, block.get()) != whole.main.end()) {
        assign(block.get(), false);
      } else if (std::ranges::find(whole.aside, block.get()) != whole.aside.end()) {
        assign(block.get(), true);
      }
    }
    if (group.main.empty()) continue;
    out.push_back(out.front());
    out.back().groups.back() = std::move(group);
  }
  return out;
}

// One way to set the screen.
struct Attempt {
  const Arrangement* arrangement = nullptr;
  Fit main, aside;
  double share = 0.6;       // of the main column
  double main_air = 1, aside_air = 1;
};

// Heights that were measured, by block, sizes and width: the same ones are asked for in many
// attempts.
class Measures {
 public:
  const std::vector<BlockPart>& of(const StyledBlock& block, const Fit& fit, double width,
                                   Setting& setting) {
    const Key key{&block, fit, width};
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.key == key; });
    if (found != entries_.end()) return found->parts;
    return entries_.emplace_back(Entry{key, block.parts(fit, width, Purpose::measure, setting)}).parts;
  }

 private:
  using Key = std::tuple<const StyledBlock*, Fit, double>;
  struct Entry {
    Key key;
    std::vector<BlockPart> parts;
  };
  std::deque<Entry> entries_;   // of one screen: few enough to be looked through
};

class Fitter {
 public:
  Fitter(const std::vector<Arrangement>& arrangements, Size body, Setting& setting)
      : arrangements_(arrangements), body_(body), setting_(setting),
        limits_{body.height, setting.layout.block_gap} {}

  Attempt best() { return setting_.layout.columns == 1 ? best_in_one_column() : best_beside(); }

  // The largest text, and with it the largest drawings, with which the screen stands on one page.
  // One that needs more pages has text of the usual size and drawings as large as these pages hold;
  // smaller text only where it saves a page.
  Attempt best_in_one_column() {
    const TextStyle& text = setting_.layout.text;
    const Arrangement& all = arrangements_.front();
    for (double size = text.largest; size > text.size - 0.01; size -= kSizeStep)
      for (const double drawing : kDrawingSteps) {
        const Attempt attempt = attempt_at(all, size, drawing);
        if (fits(attempt)) return with_air(attempt);
      }
    Attempt best = fewest_pages();
    const std::size_t pages = end_of(best).page;
    for (const double drawing : kDrawingSteps) {
      Attempt attempt = best;
      attempt.main.drawing = drawing;
      const FlowEnd end = end_of(attempt);
      if (end.page <= pages && !end.too_tall) return pages == 0 ? with_air(attempt) : attempt;
    }
    return best;
  }

  Attempt best_beside() {
    const Layout& layout = setting_.layout;
    for (double size = layout.text.largest; size > layout.text.smallest - 0.01; size -= kSizeStep) {
      for (const Arrangement& arrangement : arrangements_) {
        for (const double drawing : kDrawingSteps) {
          if (drawing < least_drawing(size, layout.text)) break;
          Attempt attempt = attempt_at(arrangement, size, drawing);
          if (fits(attempt)) return with_air(with_even_columns(attempt));
          Attempt even = attempt;
          even.share = layout.even_share;
          if (fits(even)) return with_air(with_larger_text(even));
          if (shrink_aside(attempt)) return with_air(with_larger_text(attempt));
          if (shrink_aside(even)) return with_air(with_larger_text(even));
          if (size >= layout.text.size) continue;   // small text rather than narrow boxes beside it
          Attempt wide = attempt;
          wide.share = layout.wide_share;
          if (shrink_aside(wide)) return with_air(with_larger_text(wide));
          if (!has_main_drawing(arrangement)) break;   // a smaller one would change nothing
        }
      }
    }
    return fewest_pages();
  }

  std::vector<Band> bands(const Attempt& attempt, Purpose purpose) {
    const double gap = setting_.layout.column_gap, inner = body_.width - gap;
    std::vector<Band> out;
    for (const Group& group : attempt.arrangement->groups) {
      Band band;
      const double main_width = group.wide            ? body_.width
                                : group.aside.empty() ? body_.width * setting_.layout.alone_share
                                                      : inner * attempt.share;
      band.columns.push_back(
          {0, parts(group.main, attempt.main, main_width, purpose), attempt.main_air});
      if (!group.aside.empty())
        band.columns.push_back({main_width + gap,
                                parts(group.aside, attempt.aside, inner - main_width, purpose),
                                attempt.aside_air});
      out.push_back(std::move(band));
    }
    return out;
  }

  const FlowLimits& limits() const { return limits_; }

 private:
  Attempt attempt_at(const Arrangement& arrangement, double size, double drawing) const {
    const Layout& layout = setting_.layout;
    const double box = std::clamp(layout.box.size * size / layout.text.size, layout.box.smallest,
                                  layout.box.largest);
    Attempt attempt;
    attempt.arrangement = &arrangement;
    attempt.main = attempt.aside = {size, box, drawing, 1};
    attempt.aside.drawing = 1;
    attempt.share = layout.main_share;
    if (size < layout.text.size) {
      const double tight = (layout.text.size - size) / (layout.text.size - layout.text.smallest);
      attempt.main_air = attempt.aside_air = 1 - tight * (1 - layout.least_air);
      attempt.main.padding = attempt.aside.padding = (1 + attempt.main_air) / 2;
    }
    return attempt;
  }

  static bool has_main_drawing(const Arrangement& arrangement) {
    for (const Group& group : arrangement.groups)
      for (const StyledBlock* block : group.main)
        if (block->region() != Region::main) return true;
    return false;
  }

  // Nothing fits on one page: the way that needs the fewest pages, the largest text first.
  Attempt fewest_pages() {
    const TextStyle& text = setting_.layout.text;
    Attempt best = attempt_at(arrangements_.front(), text.size, kDrawingSteps.back());
    FlowEnd least = end_of(best);
    for (double size = text.size; size > text.smallest - 0.01; size -= kSizeStep) {
      for (const Arrangement& arrangement : arrangements_) {
        Attempt attempt = attempt_at(arrangement, size, kDrawingSteps.back());
        attempt.aside.drawing = kDrawingSteps.back();
        const FlowEnd end = end_of(attempt);
        if (std::tie(end.too_tall, end.page) >= std::tie(least.too_tall, least.page)) continue;
        best = attempt;
        least = end;
      }
    }
    return best;
  }

  std::vector<BlockPart> parts(const std::vector<const StyledBlock*>& blocks, const Fit& fit,
                               double width, Purpose purpose) {
    std::vector<BlockPart> out;
    for (const StyledBlock* block : blocks) {
      if (purpose == Purpose::measure) {
        const std::vector<BlockPart>& known = measures_.of(*block, fit, width, setting_);
        out.insert(out.end(), known.begin(), known.end());
      } else {
        for (BlockPart& part : block->parts(fit, width, purpose, setting_))
          out.push_back(std::move(part));
      }
    }
    return out;
  }

  FlowEnd end_of(const Attempt& attempt) {
    return measure_flow(bands(attempt, Purpose::measure), limits_);
  }
  static bool on_one_page(const FlowEnd& end) { return end.page == 0 && !end.too_tall; }
  bool fits(const Attempt& attempt) { return on_one_page(end_of(attempt)); }

  // True when the columns beside the text are what is too long.
  bool main_fits(const Attempt& attempt) {
    std::vector<Band> measured = bands(attempt, Purpose::measure);
    for (Band& band : measured) band.columns.resize(1);
    return on_one_page(measure_flow(measured, limits_));
  }

  // A tall drawing beside the text gets smaller before the text does, and the boxes with it.
  bool shrink_aside(Attempt& attempt) {
    if (fits(attempt)) return true;
    if (!main_fits(attempt)) return false;
    const double box = attempt.aside.box_size;
    for (const double drawing : kDrawingSteps) {
      attempt.aside.drawing = drawing;
      for (const double size : {box, setting_.layout.box.smallest}) {
        attempt.aside.box_size = size;
        if (fits(attempt)) return true;
      }
    }
    return false;
  }

  // A short text leaves half the width to the drawing beside it.
  Attempt with_even_columns(const Attempt& attempt) {
    const std::vector<Group>& groups = attempt.arrangement->groups;
    if (groups.size() != 1 || groups.front().aside.empty()) return attempt;
    std::vector<Band> measured = bands(attempt, Purpose::measure);
    measured.front().columns.resize(1);
    if (measure_flow(measured, limits_).y > kShort * body_.height) return attempt;
    Attempt even = attempt;
    even.share = setting_.layout.even_share;
    even.aside.drawing = 1;
    return shrink_aside(even) ? even : attempt;
  }

  // What stands beside the text may have forced a small size on it that it does not need.
  Attempt with_larger_text(const Attempt& attempt) {
    const TextStyle& text = setting_.layout.text;
    for (double size = text.largest; size > attempt.main.text_size; size -= kSizeStep) {
      Attempt larger = attempt;
      larger.main = attempt_at(*attempt.arrangement, size, attempt.main.drawing).main;
      larger.main_air = std::max(attempt.main_air, 0.8);
      if (fits(larger)) return larger;
    }
    return attempt;
  }

  // Spends free height on the gaps, each column for itself.
  Attempt with_air(Attempt attempt) {
    std::vector<Band> measured = bands(attempt, Purpose::measure);
    const auto set_air = [&](std::size_t column, double air) {
      for (Band& band : measured)
        if (column < band.columns.size()) band.columns[column].air = air;
    };
    for (std::size_t column = 0; column < 2; ++column) {
      double& air = column == 0 ? attempt.main_air : attempt.aside_air;
      const double least = air, more = setting_.layout.most_air - least;
      for (const double step : kAirSteps) {
        air = least + more * step;
        set_air(column, air);
        if (on_one_page(measure_flow(measured, limits_))) break;
      }
    }
    return attempt;
  }

  const std::vector<Arrangement>& arrangements_;
  Size body_;
  Setting& setting_;
  FlowLimits limits_;
  Measures measures_;
};

}  // namespace

std::vector<Fragment> fit_blocks(const Blocks& blocks, Size body, Position at, Setting& setting) {
  const std::vector<Arrangement> candidates =
      setting.layout.columns == 1 ? one_column(blocks) : arrangements(blocks);
  Fitter fitter(candidates, body, setting);
  const Attempt attempt = fitter.best();
  std::vector<Band> bands = fitter.bands(attempt, Purpose::place);
  if (measure_flow(bands, fitter.limits()).too_tall)
    setting.diagnostics.error("too-tall", at,
                              "a block of this screen is higher than a page in \"" +
                                  setting.edition.language + "\", even alone",
                              "a shorter text or a flatter drawing, or parts of it in a new screen");
  return place_flow(std::move(bands), fitter.limits());
}

}  // namespace hjemvei
