// What the preview does between an edit and the bytes that it sends: the Stockholm guide, of which a line of
// the guide or of a translation was written. Times of the processor count where the machine has other work.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

#include "commands/live_web.h"
#include "commands/live_work.h"
#include "preview/page_svg.h"
#include "preview/state.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

class Project {
 public:
  explicit Project(bool check_wording = true) {
    folder_ = fs::temp_directory_path() / ("hjemvei-preview-bench-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    for (const char* each : {"content", "layouts", "fonts"})
      fs::copy(fs::path(HJEMVEI_PROJECT) / each, folder_ / each, fs::copy_options::recursive);
    folder_ = fs::canonical(folder_);
    Request request;
    request.today = {2026, 11, 22};
    request.check_wording = check_wording;
    work_.emplace(request, folder_.string(), (folder_ / "content").string());
  }
  ~Project() { fs::remove_all(folder_); }

  // As if the file had been written anew.
  void touch(const std::string& path) { work_->touch({(folder_ / "content/stockholm" / path).string()}); }
  Showing make(const std::string& language) { return work_->make({"stockholm", language, "guide"}); }

 private:
  fs::path folder_;
  std::optional<LiveWork> work_;
};

std::uint32_t page_of(const Picture& picture) {
  for (const Destination& each : picture.pages.destinations)
    if (each.name == "offer.answer") return each.page;
  return 0;
}

// Until the picture is made.
void Make(benchmark::State& state, const char* language, const char* path) {
  Project project;
  project.make(language);
  for (auto _ : state) {
    project.touch(path);
    benchmark::DoNotOptimize(project.make(language));
  }
}
BENCHMARK_CAPTURE(Make, sv_guide, "sv", "guide.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Make, ar_translation, "ar", "translations/ar.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Make, ar_guide, "ar", "guide.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Make, ti_translation, "ti", "translations/ti.yaml")->Unit(benchmark::kMillisecond);

// Without the warnings of terms, names and figures.
void Unchecked(benchmark::State& state, const char* language, const char* path) {
  Project project(false);
  project.make(language);
  for (auto _ : state) {
    project.touch(path);
    benchmark::DoNotOptimize(project.make(language));
  }
}
BENCHMARK_CAPTURE(Unchecked, ar_translation, "ar", "translations/ar.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Unchecked, ar_guide, "ar", "guide.yaml")->Unit(benchmark::kMillisecond);

// All that the browser waits for: the picture, what it is told of it, and the page as SVG.
void ToSvg(benchmark::State& state, const char* language, const char* path) {
  Project project;
  project.make(language);
  for (auto _ : state) {
    project.touch(path);
    const Showing showing = project.make(language);
    benchmark::DoNotOptimize(state_json(showing));
    benchmark::DoNotOptimize(page_svg(*showing.picture, page_of(*showing.picture)));
  }
}
BENCHMARK_CAPTURE(ToSvg, sv_guide, "sv", "guide.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ToSvg, ar_translation, "ar", "translations/ar.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ToSvg, ti_translation, "ti", "translations/ti.yaml")->Unit(benchmark::kMillisecond);

// The parts of it.
void Told(benchmark::State& state, const char* language) {
  Project project;
  const Showing showing = project.make(language);
  for (auto _ : state) benchmark::DoNotOptimize(state_json(showing));
}
BENCHMARK_CAPTURE(Told, sv, "sv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Told, ar, "ar")->Unit(benchmark::kMillisecond);

void Svg(benchmark::State& state, const char* language) {
  Project project;
  const Showing showing = project.make(language);
  const std::uint32_t page = page_of(*showing.picture);
  for (auto _ : state) benchmark::DoNotOptimize(page_svg(*showing.picture, page));
  state.counters["bytes"] = static_cast<double>(page_svg(*showing.picture, page).size());
}
BENCHMARK_CAPTURE(Svg, sv, "sv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Svg, ar, "ar")->Unit(benchmark::kMillisecond);

// The web page beside it, and its style sheet when no font has to be cut down anew.
void WebPage(benchmark::State& state, const char* language) {
  Project project;
  const Showing showing = project.make(language);
  const WebPages pages = live_web_pages({});
  for (auto _ : state) benchmark::DoNotOptimize(pages.page(*showing.picture, "offer.answer", false));
}
BENCHMARK_CAPTURE(WebPage, sv, "sv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(WebPage, ar, "ar")->Unit(benchmark::kMillisecond);

void Style(benchmark::State& state, const char* language, const char* path) {
  Project project;
  const WebPages pages = live_web_pages({});
  pages.file(*project.make(language).picture, "style.css");
  for (auto _ : state) {
    state.PauseTiming();
    project.touch(path);
    const Showing showing = project.make(language);
    state.ResumeTiming();
    benchmark::DoNotOptimize(pages.file(*showing.picture, "style.css"));
  }
}
BENCHMARK_CAPTURE(Style, sv, "sv", "guide.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Style, ar, "ar", "translations/ar.yaml")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei

BENCHMARK_MAIN();
