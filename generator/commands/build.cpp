// `hjemvei build` and `hjemvei check`: every document that was asked for, in parallel; each is
// published as a whole or left as it was.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>

#include "commands/fault_report.h"
#include "commands/lint.h"
#include "commands/make_unit.h"
#include "commands/parallel.h"
#include "commands/publisher.h"
#include "commands/request.h"
#include "commands/workplace.h"

namespace hjemvei {
namespace {

// Says how far the work has come, on a terminal only.
class ProgressLine {
 public:
  explicit ProgressLine(std::size_t total) : total_(total), shown_(isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }
  void step() {
    const std::size_t done = ++done_;
    if (shown_) fmt::print(stderr, "\r{} of {} documents", done, total_);
  }

 private:
  std::size_t total_;
  bool shown_;
  std::atomic<std::size_t> done_ = 0;
};

struct Made {
  StagedUnit staged;
  Diagnostics diagnostics;
};

std::vector<Made> make_all(const Workplace& workplace, const Request& request,
                           const Publisher& publisher) {
  const std::vector<Unit>& units = workplace.units();
  std::vector<Made> all(units.size());
  ProgressLine progress(units.size());
  for_each_parallel(units.size(), request.jobs, [&](std::size_t i) {
    UnitResult result = make_unit(units[i], workplace, request);
    all[i].diagnostics = std::move(result.diagnostics);
    all[i].staged = publisher.stage(units[i], std::move(result));
    progress.step();
  });
  return all;
}

}  // namespace

Exit run_build(const Request& request) {
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  if (workplace.ready()) {
    const Publisher publisher(request);
    std::vector<StagedUnit> units;
    for (Made& made : make_all(workplace, request, publisher)) {
      diagnostics.take(std::move(made.diagnostics));
      units.push_back(std::move(made.staged));
    }
    if (!request.write) lint(workplace, units, request, diagnostics);
    publisher.finish(units, diagnostics);
    const bool nothing = std::all_of(units.begin(), units.end(), [](const StagedUnit& unit) {
      return unit.first_file.empty();
    });
    if (request.product && nothing && !diagnostics.has_errors())
      report_no_product(*request.product, diagnostics);
  }
  for (const std::string& path : request.reports) write_report(path, diagnostics);
  std::fflush(stdout);
  fmt::print(stderr, "{}", print(diagnostics.sorted()));
  return diagnostics.has_errors() ? Exit::fault : Exit::done;
}

}  // namespace hjemvei
