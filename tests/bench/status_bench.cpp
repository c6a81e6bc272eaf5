// `hjemvei translate status` over sixty files: the Stockholm guide three times, in twenty languages, each
// with all of the Ukrainian translation. By the clock, on two threads, from the files to the table.
//
//   cmake --build build/release --target status_bench
//   build/release/tests/bench/status_bench
//
// Run in the project's folder, or name it: HJEMVEI_PROJECT=/path/to/project.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>

#include "changed_content.h"
#include "commands/translate_request.h"

namespace hjemvei::bench {
namespace {

namespace fs = std::filesystem;

void make_content(const fs::path& folder) {
  const fs::path from = project() / "content";
  fs::create_directories(folder);
  fs::copy_file(from / "glossary.yaml", folder / "glossary.yaml");
  const std::string translation = read(from / "stockholm/translations/uk.yaml");
  for (const char* guide : {"one", "two", "three"}) {
    fs::create_directories(folder / guide / "translations");
    for (const char* file : {"facts.yaml", "brochure.yaml", "plan.yaml"})
      fs::copy_file(from / "stockholm" / file, folder / guide / file);
    std::ofstream(folder / guide / "guide.yaml", std::ios::binary)
        << with(read(from / "stockholm/guide.yaml"), "guide", guide);
    for (const char* tag : {"am", "ar", "ckb", "en", "es", "fa", "fa-AF", "fr", "kmr", "nb", "nn", "pl",
                            "ps", "ru", "so", "sw", "ti", "tr", "uk", "ur"})
      std::ofstream(folder / guide / "translations" / (std::string(tag) + ".yaml"), std::ios::binary)
          << with(translation, "language", tag);
  }
}

void status(benchmark::State& state) {
  const fs::path folder = fs::temp_directory_path() / "hjemvei-status-bench";
  fs::remove_all(folder);
  make_content(folder / "content");
  TranslateRequest request;
  request.request.project = project();
  request.request.content = folder / "content";
  request.request.output = folder / "status.txt";
  request.request.today = {2026, 11, 22};
  request.request.jobs = 2;
  request.format = "table";
  for (auto _ : state)
    if (run_translate_status(request) != Exit::done) state.SkipWithError("a fault in the content");
  fs::remove_all(folder);
}
BENCHMARK(status)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei::bench

BENCHMARK_MAIN();
