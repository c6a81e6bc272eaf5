#include "layout/fit.h"

#include <algorithm>
#include <array>

namespace hjemvei {
namespace {

constexpr double kSizeStep = 0.5;
constexpr std::array kDrawingSteps = {1.0, 0.9, 0.8, 0.72};
constexpr std::array kAirSteps = {1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.0};   // of what may be added
constexpr double kShort = 0.5;   // text that fills less of its column makes room for the drawing

// The blocks of a band by region, in reading order.
struct Group {
  bool wide = false;
  std::vector<const StyledBlock*> main, aside;
};

struct Arrangement {
  std::vector<Group> groups;
  bool has_aside = false;
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
  for (Group& group : out.groups) {
    if (!group.wide) settle(group);
    out.has_aside = out.has_aside || !group.aside.empty();
  }
  return out;
}

// One way to set the screen.
struct Attempt {
  Fit main, aside;
  double share = 0.6;       // of the main column
  double main_air = 1, aside_air = 1;
};

class Fitter {
 public:
  Fitter(const Arrangement& arrangement, Size body, Setting& setting)
      : arrangement_(arrangement), body_(body), setting_(setting),
        limits_{body.height, setting.layout.block_gap} {}

  Attempt best() const {
    const Layout& layout = setting_.layout;
    for (double size = layout.text.largest; size > layout.text.smallest - 0.01; size -= kSizeStep) {
      for (const double drawing : kDrawingSteps) {
        Attempt attempt = attempt_at(size, drawing);
        if (shrink_aside(attempt)) return with_air(with_even_columns(attempt));
      }
    }
    return attempt_at(layout.text.size, kDrawingSteps[1]);
  }

  std::vector<Band> bands(const Attempt& attempt, Purpose purpose) const {
    const double gap = setting_.layout.column_gap, inner = body_.width - gap;
    std::vector<Band> out;
    for (const Group& group : arrangement_.groups) {
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
  Attempt attempt_at(double size, double drawing) const {
    const Layout& layout = setting_.layout;
    const double box = std::clamp(layout.box.size * size / layout.text.size, layout.box.smallest,
                                  layout.box.largest);
    const Fit fit{size, box, drawing};
    Attempt attempt;
    attempt.main = attempt.aside = fit;
    attempt.aside.drawing = 1;
    attempt.share = layout.main_share;
    return attempt;
  }

  std::vector<BlockPart> parts(const std::vector<const StyledBlock*>& blocks, const Fit& fit,
                            double width, Purpose purpose) const {
    std::vector<BlockPart> out;
    for (const StyledBlock* block : blocks)
      for (BlockPart& part : block->parts(fit, width, purpose, setting_))
        out.push_back(std::move(part));
    return out;
  }

  FlowEnd end_of(const Attempt& attempt) const {
    return measure_flow(bands(attempt, Purpose::measure), limits_);
  }
  bool fits(const Attempt& attempt) const { return end_of(attempt).page == 0; }

  // A tall drawing beside the text gets smaller before the text does, and the boxes with it.
  bool shrink_aside(Attempt& attempt) const {
    if (fits(attempt)) return true;
    if (!arrangement_.has_aside) return false;
    const Attempt start = attempt;
    for (const double drawing : kDrawingSteps) {
      attempt.aside.drawing = drawing;
      if (fits(attempt)) return true;
      attempt.aside.box_size = setting_.layout.box.smallest;
      if (fits(attempt)) return true;
      attempt.aside.box_size = start.aside.box_size;
    }
    attempt = start;
    return false;
  }

  // A short text leaves half the width to the drawing beside it.
  Attempt with_even_columns(const Attempt& attempt) const {
    if (!arrangement_.has_aside || arrangement_.groups.size() != 1) return attempt;
    std::vector<Band> measured = bands(attempt, Purpose::measure);
    measured.front().columns.resize(1);
    if (measure_flow(measured, limits_).y > kShort * body_.height) return attempt;
    Attempt even = attempt;
    even.share = setting_.layout.even_share;
    even.aside.drawing = 1;
    return shrink_aside(even) ? even : attempt;
  }

  // Spends free height on the gaps, each column for itself.
  Attempt with_air(Attempt attempt) const {
    std::vector<Band> measured = bands(attempt, Purpose::measure);
    const double more = setting_.layout.most_air - 1;
    const auto set_air = [&](std::size_t column, double air) {
      for (Band& band : measured)
        if (column < band.columns.size()) band.columns[column].air = air;
    };
    for (std::size_t column = 0; column < 2; ++column) {
      double& air = column == 0 ? attempt.main_air : attempt.aside_air;
      for (const double step : kAirSteps) {
        air = 1 + more * step;
        set_air(column, air);
        if (measure_flow(measured, limits_).page == 0) break;
      }
    }
    return attempt;
  }

  const Arrangement& arrangement_;
  Size body_;
  Setting& setting_;
  FlowLimits limits_;
};

}  // namespace

std::vector<Fragment> fit_blocks(const Blocks& blocks, Size body, Position at, Setting& setting) {
  const Arrangement arrangement = arrange(blocks);
  const Fitter fitter(arrangement, body, setting);
  const Attempt attempt = fitter.best();
  std::vector<Band> bands = fitter.bands(attempt, Purpose::place);
  if (measure_flow(bands, fitter.limits()).too_tall)
    setting.diagnostics.error("too-tall", at,
                              "a block of this screen is higher than a page, even alone",
                              "a shorter text or a flatter drawing, or parts of it in a new screen");
  return place_flow(std::move(bands), fitter.limits());
}

}  // namespace hjemvei
