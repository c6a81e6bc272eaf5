// `hjemvei build --product html`: the web pages, fonts and QR codes of two guides in twenty languages each,
// from the files to the files: Stockholm's and Oslo's (67 pages), and Stockholm's twice (92 pages). By the clock, on two threads; with the bytes on the disk.
//
//   cmake --build build/release --target html_bench
//   build/release/tests/bench/html_bench
//
// Run in the project's folder, or name it: HJEMVEI_PROJECT=/path/to/project.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "changed_content.h"
#include "commands/request.h"

namespace hjemvei::bench {
namespace {

namespace fs = std::filesystem;

// Each language with the translation that it gets: one of its own script.
constexpr std::pair<const char*, const char*> kLanguages[] = {
    {"am", "ti"},    {"ar", "ar"}, {"ckb", "ar"}, {"en", "en"}, {"es", "en"},   {"fa", "fa-AF"}, {"fa-AF", "fa-AF"},
    {"fr", "en"},    {"kmr", "so"}, {"nb", "en"}, {"pl", "en"}, {"ps", "fa-AF"}, {"ru", "uk"},    {"so", "so"},
    {"sw", "so"},    {"ti", "ti"}, {"tr", "so"},  {"uk", "uk"}, {"ur", "ar"}};

// A language without a translation of its script gets the English one.
std::string translation_of(const fs::path& guide, const std::string& tag) {
  const fs::path file = guide / "translations" / (tag + ".yaml");
  return read(fs::exists(file) ? file : guide / "translations/en.yaml");
}

void make_guide(const fs::path& from, const std::string& guide, const fs::path& folder) {
  const std::string source = read(from / "guide.yaml");
  fs::create_directories(folder / "translations");
  for (const char* file : {"facts.yaml", "brochure.yaml", "plan.yaml", "letters.yaml"})
    fs::copy_file(from / file, folder / file);
  std::ofstream(folder / "guide.yaml", std::ios::binary) << with(source, "guide", guide);
  const std::string own = source.find("\nlanguage: nb") == std::string::npos ? "sv" : "nb";
  for (const auto& [tag, translation] : kLanguages)
    if (tag != own)
      std::ofstream(folder / "translations" / (std::string(tag) + ".yaml"), std::ios::binary)
          << with(translation_of(from, translation), "language", tag);
  if (own != "sv")   // twenty in any case
    std::ofstream(folder / "translations/sv.yaml", std::ios::binary)
        << with(translation_of(from, "en"), "language", "sv");
}

void make_content(const fs::path& folder, const char* second) {
  const fs::path from = project() / "content";
  fs::create_directories(folder);
  fs::copy_file(from / "glossary.yaml", folder / "glossary.yaml");
  make_guide(from / "stockholm", "one", folder / "one");
  make_guide(from / second, "two", folder / "two");
}

// Sends the program's table elsewhere, as long as it lives.
class QuietOutput {
 public:
  QuietOutput() : kept_(dup(STDOUT_FILENO)) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    close(nowhere);
  }
  ~QuietOutput() {
    dup2(kept_, STDOUT_FILENO);
    close(kept_);
  }
  QuietOutput(const QuietOutput&) = delete;
  QuietOutput& operator=(const QuietOutput&) = delete;

 private:
  int kept_;
};

// A file with two names counts once.
double bytes_below(const fs::path& folder) {
  double bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size()) / static_cast<double>(entry.hard_link_count());
  return bytes;
}

fs::path bench_folder() { return fs::temp_directory_path() / "hjemvei-html-bench"; }

// Every run writes to a folder of its own, and all are removed at the end: for some seconds after many files
// were removed, ext4 makes new ones several times as slowly, which would be all that is measured.
void html(benchmark::State& state, const char* second) {
  static int runs = 0;
  const fs::path folder = bench_folder() / second;
  if (!fs::exists(folder)) make_content(folder / "content", second);
  Request request;
  request.project = project();
  request.content = folder / "content";
  request.today = {2026, 11, 22};
  request.jobs = 2;
  request.product = Product::html;
  request.check_wording = false;
  for (auto _ : state) {
    const QuietOutput quiet;
    request.output = folder / ("output-" + std::to_string(++runs));
    if (run_build(request) != Exit::done) state.SkipWithError("a fault in the content");
    state.PauseTiming();
    state.counters["MB"] = bytes_below(fs::path(request.output) / "site") / 1e6;
    state.ResumeTiming();
  }
}
BENCHMARK_CAPTURE(html, stockholm_and_oslo, "oslo")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(html, stockholm_twice, "stockholm")->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei::bench

int main(int count, char** values) {
  std::filesystem::remove_all(hjemvei::bench::bench_folder());
  benchmark::Initialize(&count, values);
  if (benchmark::ReportUnrecognizedArguments(count, values)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  std::filesystem::remove_all(hjemvei::bench::bench_folder());
}
