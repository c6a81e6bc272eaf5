// A whole guide in one language, from YAML to bytes, warm, on one core; and the floor beneath it.
//
//   cmake --build build/release --target guide_bench
//   build/release/tests/bench/guide_bench            prints times, and `ratio` to the floor
//
// Run in the project's folder, or name it: HJEMVEI_PROJECT=/path/to/project.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "commands/make_unit.h"
#include "commands/workplace.h"
#include "floor.h"
#include "pdf/write_pdf.h"

namespace hjemvei::bench {
namespace {

std::string project() {
  const char* named = std::getenv("HJEMVEI_PROJECT");
  return named ? named : ".";
}

Request request_for(const std::string& language) {
  Request request;
  request.project = project();
  request.guide = "stockholm";
  request.language = language;
  request.product = Product::guide;
  request.today = {2026, 11, 22};
  request.jobs = 1;
  request.write = false;
  return request;
}

// Everything from reading YAML, fonts and layout to the finished bytes.
UnitResult whole(const Request& request) {
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  if (workplace.units().empty()) return {};
  return make_unit(workplace.units().front(), workplace, request);
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The guide and its floor in turn, so that both meet the same machine.
void guide(benchmark::State& state, const std::string& language) {
  const Request request = request_for(language);
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  const Unit& unit = workplace.units().at(0);
  const Edition edition = edition_of(unit, request, diagnostics);
  const Pages pages = pages_of(unit, edition, workplace, diagnostics);
  const std::string file = write_pdf(pages, workplace.fonts(), {}, diagnostics);
  std::vector<std::string> yaml{"stockholm/guide.yaml", "stockholm/facts.yaml", "glossary.yaml"};
  for (const Match& match : unit.work->matches)
    yaml.push_back("stockholm/translations/" + match.language + ".yaml");
  const FloorInput input =
      floor_input(workplace.content(), yaml, edition, pages, file, workplace.fonts());
  double ours = 0, floor = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    const double time = seconds_of([&] { bytes = whole(request).files.front().bytes.size(); });
    ours += time;
    state.SetIterationTime(time);
    floor += seconds_of([&] { benchmark::DoNotOptimize(run_floor(input)); });
  }
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["floor_ms"] = 1000 * floor / static_cast<double>(state.iterations());
  state.counters["ratio"] = ours / floor;
}
BENCHMARK_CAPTURE(guide, sv, std::string("sv"))->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(guide, en, std::string("en"))->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(guide, ar, std::string("ar"))->UseManualTime()->Unit(benchmark::kMillisecond);

// Where the time goes: the steps of the Swedish guide one by one.
void step(benchmark::State& state, int which) {
  const Request request = request_for("sv");
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  const Unit& unit = workplace.units().at(0);
  const Edition edition = edition_of(unit, request, diagnostics);
  const Pages pages = pages_of(unit, edition, workplace, diagnostics);
  for (auto _ : state) {
    Diagnostics faults;
    switch (which) {
      case 0: benchmark::DoNotOptimize(Workplace(request, faults).ready()); break;
      case 1: benchmark::DoNotOptimize(edition_of(unit, request, faults).sections.size()); break;
      case 2: benchmark::DoNotOptimize(pages_of(unit, edition, workplace, faults).pages.size()); break;
      default: benchmark::DoNotOptimize(write_pdf(pages, workplace.fonts(), {}, faults).size());
    }
  }
}
BENCHMARK_CAPTURE(step, read, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, edition, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, pages, 2)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, pdf, 3)->Unit(benchmark::kMillisecond);

// Ten, a hundred and a thousand screens of one text: time must grow with them and no faster.
void screens(benchmark::State& state) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "hjemvei-bench";
  fs::create_directories(folder / "many");
  std::ofstream(folder / "glossary.yaml") << "terms: []\n";
  std::ofstream(folder / "many/facts.yaml") << "facts: {}\n";
  std::ofstream yaml(folder / "many/guide.yaml");
  yaml << "guide: many\nlanguage: sv\nversion: 2026-11-22\naddress: https://hjemvei.example\n"
          "publisher: Stockholms stad\ntheme: stockholm\ntitle: Många skärmar\nquestion: Hur många?\n"
          "help: start.s0\nsections:\n  - id: start\n    title: Start\n    short: Start\n"
          "    icon: start\n    screens:\n";
  for (std::int64_t i = 0; i < state.range(0); ++i)
    yaml << "      - id: s" << i << "\n        title: Svara innan tiden går ut, gång " << i
         << "\n        blocks:\n          - steps:\n"
            "              - Erbjudandet kommer som **SMS och e-post**.\n"
            "              - I mejlet står en dag och ett klockslag. Det är din svarstid.\n"
            "          - note:\n              kind: important\n"
            "              text: Att inte svara räknas som avhopp.\n"
            "          - text: Läs mer om [starten](#start.s0).\n";
  yaml.close();
  Request request = request_for("sv");
  request.content = folder.string();
  request.guide = "many";
  for (auto _ : state) benchmark::DoNotOptimize(whole(request).files.front().bytes.size());
  state.SetComplexityN(state.range(0));
  fs::remove_all(folder);
}
BENCHMARK(screens)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->Complexity(benchmark::oN);

}  // namespace
}  // namespace hjemvei::bench

BENCHMARK_MAIN();
