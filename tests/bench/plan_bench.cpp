// Filling a plan in, from YAML and case data to bytes, warm, on one core; and its steps. And what the
// plans and brochures of a guide take beside the guides themselves.
//
//   cmake --build build/release --target plan_bench
//   build/release/tests/bench/plan_bench
//
// Run in the project's folder, or name it: HJEMVEI_PROJECT=/path/to/project.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "commands/make_unit.h"
#include "commands/plan_request.h"
#include "commands/workplace.h"
#include "layout/make_plan.h"
#include "pdf/write_pdf.h"

namespace hjemvei::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCase = R"(values:
  me: {name: "Åsa Ökande", phone: "070-123 45 67", interpreter: "yes", date: "2026-11-25"}
  goal: {kind: {buy: "yes"}, alone: "Jag läser e-post varje dag."}
  queues:
    list:
      - {name: "bostad.stockholm.se", number: "12345", paid: "2027-02-01"}
      - {name: "HomeQ"}
)";

Request request_for(const std::string& language) {
  const char* named = std::getenv("HJEMVEI_PROJECT");
  Request request;
  request.project = named ? named : HJEMVEI_PROJECT;
  request.guide = "stockholm";
  request.language = language;
  request.product = Product::plan;
  request.today = {2026, 11, 22};
  return request;
}

// The whole command, with its files.
void fill(benchmark::State& state, const std::string& language, bool flat) {
  const fs::path folder = fs::temp_directory_path() / "hjemvei-plan-bench";
  fs::create_directories(folder);
  std::ofstream(folder / "case.yaml") << kCase;
  PlanFillRequest request;
  request.request = request_for(language);
  request.request.output = folder / "filled.pdf";
  request.form = "stockholm";
  request.data = folder / "case.yaml";
  request.flat = flat;
  for (auto _ : state)
    if (run_plan_fill(request) != Exit::done) state.SkipWithError("the plan was not filled in");
  fs::remove_all(folder);
}

// Its steps, one after another.
void steps(benchmark::State& state, const std::string& language) {
  const Request request = request_for(language);
  double read = 0, edit = 0, set = 0, write = 0;
  const auto timed = [](double& sum, auto work) {
    const std::clock_t start = std::clock();
    work();
    sum += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  for (auto _ : state) {
    Diagnostics diagnostics;
    std::optional<Workplace> workplace;
    timed(read, [&] { workplace.emplace(request, diagnostics); });
    const Unit& unit = workplace->units().front();
    Edition edition;
    timed(edit, [&] { edition = edition_of(unit, request, diagnostics); });
    Pages pages;
    timed(set, [&] { pages = pages_of(unit, edition, *workplace, diagnostics, Product::plan); });
    std::string bytes;
    timed(write, [&] {
      bytes = write_pdf(pages, workplace->fonts(), pdf_options(Product::plan, request), diagnostics);
    });
    benchmark::DoNotOptimize(bytes);
  }
  const auto each = benchmark::Counter::kAvgIterations;
  state.counters["read_ms"] = {read, each};
  state.counters["edition_ms"] = {edit, each};
  state.counters["pages_ms"] = {set, each};
  state.counters["pdf_ms"] = {write, each};
}

// All of Stockholm's languages: plans and brochures in processor time, `ratio` to its guides.
void beside_guides(benchmark::State& state) {
  Request request = request_for("");
  const auto taken = [&](std::initializer_list<Product> products, const Workplace& workplace) {
    const std::clock_t start = std::clock();
    for (const Product product : products) {
      request.product = product;
      for (const Unit& unit : workplace.units()) {
        const UnitResult made = make_unit(unit, workplace, request);
        if (made.diagnostics.has_errors()) state.SkipWithError("a fault in the content");
        benchmark::DoNotOptimize(made.files.data());
      }
    }
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  request.product.reset();
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  double guides = 0, others = 0;
  for (auto _ : state) {
    guides += taken({Product::guide}, workplace);
    others += taken({Product::brochure, Product::brochure_print, Product::plan, Product::plan_archive},
                    workplace);
  }
  const auto each = benchmark::Counter::kAvgIterations;
  state.counters["guides_ms"] = {guides, each};
  state.counters["others_ms"] = {others, each};
  state.counters["ratio"] = others / guides;
}

}  // namespace

void register_all() {
  benchmark::RegisterBenchmark("beside_guides", beside_guides)->Unit(benchmark::kMillisecond);
  for (const char* language : {"sv", "ar", "ti", "uk"}) {
    const std::string tag = language;
    benchmark::RegisterBenchmark(("fill/" + tag).c_str(),
                                 [tag](benchmark::State& state) { fill(state, tag, false); })
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("flat/" + tag).c_str(),
                                 [tag](benchmark::State& state) { fill(state, tag, true); })
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("steps/" + tag).c_str(),
                                 [tag](benchmark::State& state) { steps(state, tag); })
        ->Unit(benchmark::kMillisecond);
  }
}

}  // namespace hjemvei::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  hjemvei::bench::register_all();
  benchmark::RunSpecifiedBenchmarks();
}
