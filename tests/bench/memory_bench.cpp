// Peak memory and time as guides grow: the specimen with 30 screens in more and more languages, and
// in Swedish with 300, 1,000 and 3,000 screens. A process of its own for each figure.
//
//   cmake --build build/release --target memory_bench
//   build/release/tests/bench/memory_bench
//
// Times are processor time. Memory may be at most 60 MB and 3 MB a language; 3,000 pages at most 1
// GB.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <iostream>

#include "in_child.h"
#include "pdf/write_pdf.h"
#include "run_guides.h"
#include "scaled_content.h"

namespace hjemvei::bench {
namespace {

constexpr double kMegabyte = 1e6;

void languages(benchmark::State& state, const std::vector<std::string>& all) {
  const auto count = std::min(static_cast<std::size_t>(state.range(0)), all.size());
  const ScaledContent content(30, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)});
  Spent spent;
  for (auto _ : state) {
    spent = in_child([&] {
      const Request request = request_for(content.folder());
      Diagnostics diagnostics;
      const Workplace workplace(request, diagnostics);
      return static_cast<double>(make_guides(workplace, request, 1).size());
    });
    state.SetIterationTime(spent.cpu);
  }
  state.counters["languages"] = spent.result;
  state.counters["peak_MB"] = spent.peak / kMegabyte;
  state.counters["most_MB"] = 60 + 3 * spent.result;
}

// Step by step, because make_unit refuses a file that digital mail does not carry.
void pages(benchmark::State& state) {
  const ScaledContent content(static_cast<std::size_t>(state.range(0)), {"sv"});
  Spent spent;
  for (auto _ : state) {
    spent = in_child([&] {
      const Request request = request_for(content.folder(), "sv");
      Diagnostics diagnostics;
      const Workplace workplace(request, diagnostics);
      const Unit& unit = workplace.units().at(0);
      const Edition edition = edition_of(unit, request, diagnostics);
      const Pages made = pages_of(unit, edition, workplace, diagnostics);
      if (write_pdf(made, workplace.fonts(), {}, diagnostics).empty())
        throw std::runtime_error(print(diagnostics.sorted()));
      return static_cast<double>(made.pages.size());
    });
    state.SetIterationTime(spent.cpu);
  }
  state.SetComplexityN(state.range(0));
  state.counters["pages"] = spent.result;
  state.counters["ms_a_page"] = 1000 * spent.cpu / spent.result;
  state.counters["peak_MB"] = spent.peak / kMegabyte;
  state.counters["kB_a_page"] = spent.peak / spent.result / 1000;
}

int run(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  const std::vector<std::string> all = available(kLanguages);
  benchmark::RegisterBenchmark("languages", languages, all)
      ->Arg(1)
      ->Arg(5)
      ->Arg(10)
      ->Arg(20)
      ->UseManualTime()
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("pages", pages)
      ->Arg(300)
      ->Arg(1000)
      ->Arg(3000)
      ->UseManualTime()
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond)
      ->Complexity(benchmark::oN);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace hjemvei::bench

int main(int count, char** arguments) {
  try {
    return hjemvei::bench::run(count, arguments);
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
}
