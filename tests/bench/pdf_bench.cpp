// How long pdf/ takes for a guide of 40 pages with 11 navigation links each, step by step.
//
//   cmake --build build/release --target pdf_bench && build/release/tests/bench/pdf_bench
#include <benchmark/benchmark.h>

#include <map>

#include "pdf/document.h"
#include "pdf/sink.h"
#include "pdf/write_pdf.h"
#include "sample.h"
#include "sheet.h"

namespace hjemvei {
namespace {

// Pages of the given number, made once.
const Pages& pages_of(std::int64_t count) {
  static std::map<std::int64_t, Pages> made;
  const auto place = made.find(count);
  if (place != made.end()) return place->second;
  const int number = static_cast<int>(count);
  return made.emplace(count, test::long_document(*test::project_fonts(), number, 11)).first->second;
}

void write(benchmark::State& state) {
  const Pages& pages = pages_of(state.range(0));
  const auto fonts = test::project_fonts();
  std::size_t bytes = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    bytes = write_pdf(pages, *fonts, {}, diagnostics).size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(write)->Arg(12)->Arg(40)->Arg(400)->Unit(benchmark::kMillisecond);

void build_objects(benchmark::State& state) {
  const Pages& pages = pages_of(40);
  const auto fonts = test::project_fonts();
  std::size_t objects = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    objects = pdf::build_document(pages, *fonts, {}, diagnostics).objects.all().size();
  }
  state.counters["objects"] = static_cast<double>(objects);
}
BENCHMARK(build_objects)->Unit(benchmark::kMillisecond);

void serialize(benchmark::State& state) {
  const auto fonts = test::project_fonts();
  Diagnostics diagnostics;
  const pdf::Document document = pdf::build_document(pages_of(40), *fonts, {}, diagnostics);
  for (auto _ : state) benchmark::DoNotOptimize(pdf::serialize(document));
}
BENCHMARK(serialize)->Unit(benchmark::kMillisecond);

void last_pass(benchmark::State& state) {
  const auto fonts = test::project_fonts();
  Diagnostics diagnostics;
  const pdf::Document document = pdf::build_document(pages_of(40), *fonts, {}, diagnostics);
  const pdf::Outcome file = pdf::serialize(document);
  for (auto _ : state) benchmark::DoNotOptimize(pdf::last_pass(file.bytes));
  state.counters["bytes"] = static_cast<double>(file.bytes.size());
}
BENCHMARK(last_pass)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei

BENCHMARK_MAIN();
