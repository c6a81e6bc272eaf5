// A translation of 5,000 texts that comes back: everything that `hjemvei translate import` does but
// for starting, from the bytes of the files to the bytes of the new translation file.
#include <benchmark/benchmark.h>

#include <string>

#include "base/files.h"
#include "content/read_guide.h"
#include "translation/make_exchange.h"
#include "translation/po.h"
#include "translation/read_exchange.h"
#include "translation/take_exchange.h"
#include "translation/xliff.h"

namespace hjemvei {
namespace {

constexpr int kTexts = 5000;
constexpr int kOnScreen = 9;   // and a headline

std::string sentence(int number) {
  const std::string n = std::to_string(number);
  switch (number % 4) {
    case 0: return "Läs mejlet varje dag och svara på erbjudande nummer " + n + " i tid.";
    case 1: return "Svara inom {wait} på **erbjudande nummer " + n + "**.";
    case 2: return "Läs mer om [erbjudande nummer " + n + "](#part-0.screen-0).";
    default: return "Ta med ditt kort och dina papper till visning nummer " + n + ".";
  }
}
std::string translation(int number) {
  const std::string n = std::to_string(number);
  switch (number % 4) {
    case 0: return "Maalin kasta akhri iimaylka oo waqtiga uga jawaab dalabka " + n + ".";
    case 1: return "{wait} gudahood uga jawaab **dalabka " + n + "**.";
    case 2: return "Wax badan ka akhri [dalabka " + n + "](#part-0.screen-0).";
    default: return "Kaarkaaga iyo waraaqahaaga u qaado daawashada " + n + ".";
  }
}

// A guide of that many texts, and a translation of all of them, or none.
struct Content {
  MemoryFiles files;

  explicit Content(bool translated) {
    std::string guide =
        "guide: long\nlanguage: sv\nversion: 2026-11-22\naddress: https://hjemvei.example\n"
        "publisher: Staden\ntheme: stockholm\ntitle: Hem\nquestion: Hur?\nhelp: part-0.screen-0\n"
        "publish_drafts: true\nsections:\n";
    std::string entries = "language: so\nentries:\n";
    const auto entry = [&](const std::string& at, const std::string& source, const std::string& text) {
      entries += "  - at: " + at + "\n    source: \"" + source + "\"\n    text: \"" + text +
                 "\"\n    status: draft\n    by: machine-translated draft\n    on: 2026-11-22\n";
    };
    int screen = 0;
    for (int text = 0; text < kTexts; ++screen) {
      const std::string part = "part-" + std::to_string(screen / 5);
      const std::string id = "screen-" + std::to_string(screen);
      if (screen % 5 == 0)
        guide += "  - id: " + part + "\n    title: \"" + part + "\"\n    short: Del\n    icon: offer\n" +
                 "    screens:\n";
      guide += "      - id: " + id + "\n        title: \"Nummer " + id + "\"\n        blocks:\n          - list:\n";
      entry("guide/" + part + "." + id + "/title", "Nummer " + id, "Lambar " + id);
      ++text;
      for (int i = 1; i <= kOnScreen && text < kTexts; ++i, ++text) {
        guide += "              - \"" + sentence(text) + "\"\n";
        entry("guide/" + part + "." + id + "/list.1." + std::to_string(i), sentence(text), translation(text));
      }
    }
    files.files["long/guide.yaml"] = guide;
    files.files["long/facts.yaml"] =
        "facts:\n  wait:\n    kind: count\n    value: 6\n    unit: month\n    label: Väntan\n"
        "    source: https://hjemvei.example\n    checked: 2026-11-22\n    review-by: 2027-11-22\n";
    files.files["long/translations/so.yaml"] = translated ? entries : "language: so\nentries: []\n";
  }
};

struct Project {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Guide> guide;
  std::optional<Catalogue> catalogue;
  Match matched;

  explicit Project(const Content& content) {
    guide = read_guide(content.files, "long", "content/", sources, diagnostics);
    catalogue = read_catalogue(content.files, "long/translations/so.yaml", "content/", sources, diagnostics);
    matched = match(*guide, *catalogue, diagnostics);
  }
};

enum class Format { po, xliff };
enum class Came { as_it_was, changed, as_new };

std::string sent(Format format, Came came) {
  const Content content(true);
  Project project(content);
  Exchange exchange = make_exchange(*project.guide, *project.catalogue, project.matched);
  exchange.translator = "A Checker";
  for (ExchangeUnit& unit : exchange.units) {
    if (came != Came::as_it_was) unit.fuzzy = false;
    if (came == Came::changed && !unit.text.text.empty()) unit.text.text += " Haa.";
    if (came == Came::as_new) unit.fingerprint.clear();
  }
  return format == Format::po ? print_po(exchange) : print_xliff(exchange);
}

void import(benchmark::State& state, Format format, Came came) {
  const std::string file = sent(format, came);
  const Content content(came != Came::as_new);
  std::size_t changed = 0, bytes = 0;
  for (auto _ : state) {
    Project project(content);
    Diagnostics diagnostics;
    const SourceFile& source = project.sources.add("back", file);
    const Exchange exchange = read_exchange(source, diagnostics);
    const Taken taken = take_exchange(*project.guide, *project.catalogue, project.matched, exchange,
                                      {"", {2026, 12, 24}}, diagnostics);
    const std::string text = print_catalogue(taken.catalogue);
    changed = taken.changed;
    bytes = text.size();
    if (diagnostics.has_errors()) state.SkipWithError(print(diagnostics.sorted()).c_str());
  }
  state.counters["changed"] = static_cast<double>(changed);
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(import, po_as_it_was, Format::po, Came::as_it_was)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, po_changed, Format::po, Came::changed)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, po_new, Format::po, Came::as_new)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, xliff_as_it_was, Format::xliff, Came::as_it_was)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, xliff_changed, Format::xliff, Came::changed)->Unit(benchmark::kMillisecond);

// What of it is reading the guide and the translation file, before the one that came is looked at.
void read_the_project(benchmark::State& state) {
  const Content content(true);
  for (auto _ : state) benchmark::DoNotOptimize(Project(content).matched.places.data());
}
BENCHMARK(read_the_project)->Unit(benchmark::kMillisecond);

void export_it(benchmark::State& state, Format format) {
  const Content content(true);
  for (auto _ : state) {
    Project project(content);
    const Exchange exchange = make_exchange(*project.guide, *project.catalogue, project.matched);
    benchmark::DoNotOptimize(format == Format::po ? print_po(exchange) : print_xliff(exchange));
  }
}
BENCHMARK_CAPTURE(export_it, po, Format::po)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_it, xliff, Format::xliff)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hjemvei

BENCHMARK_MAIN();
