// The checks of terms, names and figures (translation/check_wording.h): the guide's half of the
// work, and sixty translation files of Stockholm's guide, about 39,000 entries, on one core.
//
//   cmake --build build/release --target wording_bench
//   build/release/tests/bench/wording_bench
//
// Run in the project's folder, or name it: HJEMVEI_PROJECT=/path/to/project.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "base/files.h"
#include "content/read_guide.h"
#include "translation/check_wording.h"

namespace hjemvei::bench {
namespace {

constexpr int kFiles = 60;

// Stockholm's guide and its translations, read and matched once.
struct Stockholm {
  Sources sources;
  Diagnostics ignored;
  std::optional<Guide> guide;
  std::vector<std::optional<Catalogue>> catalogues;
  std::vector<Match> matches;

  Stockholm() {
    const char* named = std::getenv("HJEMVEI_PROJECT");
    const DiskFiles files(std::string(named ? named : HJEMVEI_PROJECT) + "/content");
    guide = read_guide(files, "stockholm", "content/", sources, ignored);
    for (const std::string& tag : translation_tags(files, "stockholm"))
      catalogues.push_back(read_catalogue(files, "stockholm/translations/" + tag + ".yaml",
                                          "content/", sources, ignored));
    for (const auto& catalogue : catalogues)
      if (catalogue) matches.push_back(match(*guide, *catalogue, ignored));
  }
};

const Stockholm& stockholm() {
  static const Stockholm all;
  return all;
}

void read_source(benchmark::State& state) {
  const Stockholm& all = stockholm();
  for (auto _ : state) benchmark::DoNotOptimize(read_wording(*all.guide));
}

void check_sixty_files(benchmark::State& state) {
  const Stockholm& all = stockholm();
  std::size_t entries = 0;
  for (auto _ : state) {
    const SourceWording wording = read_wording(*all.guide);
    Diagnostics diagnostics;
    entries = 0;
    for (int i = 0; i < kFiles; ++i) {
      const Match& each = all.matches[static_cast<std::size_t>(i) % all.matches.size()];
      check_wording(*all.guide, wording, each, diagnostics);
      entries += each.places.size();
    }
    benchmark::DoNotOptimize(diagnostics.empty());
  }
  state.counters["entries"] = static_cast<double>(entries);
}

BENCHMARK(read_source)->Unit(benchmark::kMillisecond);
BENCHMARK(check_sixty_files)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei::bench

BENCHMARK_MAIN();
