// The specimen with 30 screens, in each of the languages and in all of them: our time, the floor's
// (floor.h) and their ratio; then the throughput of two threads.
//
//   cmake --build build/release --target languages_bench
//   build/release/tests/bench/languages_bench
//
// Times are processor time, except those of `two_threads`, which needs a machine with two idle
// cores.
#include <benchmark/benchmark.h>

#include <chrono>
#include <iostream>

#include "floor.h"
#include "pdf/write_pdf.h"
#include "run_guides.h"
#include "scaled_content.h"

namespace hjemvei::bench {
namespace {

constexpr std::size_t kScreens = 30;

// What the floor needs to know of every document, read off finished ones. Files that documents
// share are read once by the floor, as they are by us.
class Floor {
 public:
  explicit Floor(const Request& request) : workplace_(request, diagnostics_) {
    std::vector<std::string> yaml{"specimen/guide.yaml", "specimen/facts.yaml", "glossary.yaml"};
    for (const Unit& unit : workplace_.units()) {
      const Edition edition = edition_of(unit, request, diagnostics_);
      const Pages pages = pages_of(unit, edition, workplace_, diagnostics_);
      std::string file = write_pdf(pages, workplace_.fonts(), {}, diagnostics_);
      if (unit.match) yaml.push_back("specimen/translations/" + unit.language->tag + ".yaml");
      inputs_.push_back(floor_input(workplace_.content(), std::move(yaml), edition, pages,
                                    std::move(file), workplace_.fonts()));
      yaml.clear();
    }
  }
  std::size_t run() const {
    std::size_t sum = 0;
    for (const FloorInput& input : inputs_) sum += run_floor(input);
    return sum;
  }

 private:
  Diagnostics diagnostics_;
  Workplace workplace_;
  std::vector<FloorInput> inputs_;
};

// Ours and the floor in turn, so that both meet the same machine.
void beside_floor(benchmark::State& state, const Request& request) {
  const Floor floor(request);
  double read = 0, ours = 0, least = 0;
  std::size_t pages = 0, bytes = 0;
  for (auto _ : state) {
    const double start = cpu_seconds();
    Diagnostics diagnostics;
    const Workplace workplace(request, diagnostics);
    const double was_read = cpu_seconds();
    const std::vector<UnitResult> results = make_guides(workplace, request, 1);
    const double end = cpu_seconds();
    benchmark::DoNotOptimize(floor.run());
    least += cpu_seconds() - end;
    read += was_read - start;
    ours += end - start;
    state.SetIterationTime(end - start);
    pages = bytes = 0;
    for (const UnitResult& result : results) {
      pages += result.files.front().pages;
      bytes += result.files.front().bytes.size();
    }
  }
  const double times = static_cast<double>(state.iterations());
  state.counters["pages"] = static_cast<double>(pages);
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["read_ms"] = 1000 * read / times;
  state.counters["floor_ms"] = 1000 * least / times;
  state.counters["ratio"] = ours / least;
}

double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// All documents on one thread, then on two. What is read before them is read by one thread; the
// documents themselves share nothing but what is read only, and `cpu_growth` shows what they
// still take from each other.
void two_threads(benchmark::State& state, const Request& request) {
  double one = 0, two = 0, cpu_one = 0, cpu_two = 0, read = 0;
  for (auto _ : state) {
    const double start = clock_seconds();
    Diagnostics diagnostics;
    const Workplace workplace(request, diagnostics);
    read += clock_seconds() - start;
    double clock = clock_seconds(), cpu = cpu_seconds();
    make_guides(workplace, request, 1);
    one += clock_seconds() - clock;
    cpu_one += cpu_seconds() - cpu;
    clock = clock_seconds(), cpu = cpu_seconds();
    make_guides(workplace, request, 2);
    const double time = clock_seconds() - clock;
    two += time;
    cpu_two += cpu_seconds() - cpu;
    state.SetIterationTime(time);
  }
  state.counters["throughput"] = (read + one) / (read + two);
  state.counters["of_documents"] = one / two;
  state.counters["cpu_growth"] = cpu_two / cpu_one;
}

int run(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  const std::vector<std::string> languages = available(kLanguages);
  const ScaledContent content(kScreens, languages);
  const auto add = [](const std::string& name, auto function, const Request& request) {
    benchmark::RegisterBenchmark(name.c_str(), function, request)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  };
  for (const std::string& language : languages)
    add("one/" + language, beside_floor, request_for(content.folder(), language));
  const std::string all = std::to_string(languages.size()) + "_languages";
  add("all/" + all, beside_floor, request_for(content.folder()));
  add("two_threads/" + all, two_threads, request_for(content.folder()));
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
