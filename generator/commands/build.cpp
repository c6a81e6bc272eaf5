// `hjemvei build` and `hjemvei check`: every document that was asked for, in parallel; each is
// published as a whole or left as it was.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>

#include "base/sha256.h"
#include "commands/make_unit.h"
#include "commands/parallel.h"
#include "commands/request.h"
#include "commands/workplace.h"
#include "publish/manifest.h"
#include "publish/unit.h"

namespace hjemvei {
namespace {

// Says how far the work has come, on a terminal only.
class ProgressLine {
 public:
  explicit ProgressLine(std::size_t total) : total_(total), shown_(isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }
  void step() {
    const std::size_t done = ++done_;
    if (shown_) fmt::print(stderr, "\r{} of {} documents", done, total_);
  }

 private:
  std::size_t total_;
  bool shown_;
  std::atomic<std::size_t> done_ = 0;
};

std::vector<UnitResult> make_all(const Workplace& workplace, const Request& request) {
  const std::vector<Unit>& units = workplace.units();
  std::vector<UnitResult> results(units.size());
  ProgressLine progress(units.size());
  for_each_parallel(units.size(), request.jobs, [&](std::size_t i) {
    results[i] = make_unit(units[i], workplace, request);
    progress.step();
  });
  return results;
}

struct Row {
  std::string file, language, pages, size;
};

void print_table(const std::vector<Row>& rows) {
  if (rows.empty()) return;
  Row width{"file", "language", "pages", "size"};
  std::size_t file = width.file.size();
  for (const Row& row : rows) file = std::max(file, row.file.size());
  const auto line = [&](const Row& row) {
    fmt::print("{:<{}}  {:<8}  {:>5}  {:>9}\n", row.file, file, row.language, row.pages, row.size);
  };
  line(width);
  for (const Row& row : rows) line(row);
}

class Publisher {
 public:
  Publisher(const Request& request)
      : request_(request),
        output_(request.output.empty() ? request.project + "/output" : request.output),
        site_(output_ + "/site") {}

  void add(const Unit& unit, UnitResult& result, Diagnostics& diagnostics) {
    if (result.files.empty()) return;
    const std::string guide = unit.work->guide.id, language = unit.language->tag;
    std::vector<UnitFile> files;
    for (ProductFile& file : result.files) {
      list(unit, file);
      files.push_back({name_of(file.product) + std::string(".pdf"), std::move(file.bytes)});
    }
    if (!request_.write) return;
    const WriteResult written =
        replace_unit(site_, guide, language, files, request_.product.has_value());
    if (written.ok()) return;
    if (!unit.language->is_pseudo()) entries_.resize(entries_.size() - files.size());
    rows_.resize(rows_.size() - files.size());
    report(guide + "/" + language + "/" + files.front().name, written, diagnostics);
  }

  bool is_empty() const { return rows_.empty(); }

  void finish(Diagnostics& diagnostics) {
    if (request_.write && !entries_.empty()) {
      const WriteResult written = write_manifest(site_, entries_);
      if (!written.ok()) report("manifest.json", written, diagnostics);
    }
    if (request_.write) print_table(rows_);
  }

 private:
  // For the table, and for the manifest what readers get.
  void list(const Unit& unit, const ProductFile& file) {
    const std::string guide = unit.work->guide.id, language = unit.language->tag;
    const std::string product = name_of(file.product);
    const std::string id = guide + "/" + language + "/" + product, path = id + ".pdf";
    rows_.push_back({"site/" + path, language, std::to_string(file.pages),
                     std::to_string((file.bytes.size() + 999) / 1000) + " kB"});
    if (unit.language->is_pseudo()) return;   // to look at, not to publish
    entries_.push_back({id, path, guide, language, product,
                        to_string(unit.work->guide.version), sha256(file.bytes), file.bytes.size(),
                        file.pages, file.destinations, file.valid_until});
  }

  void report(const std::string& path, const WriteResult& result, Diagnostics& diagnostics) const {
    diagnostics.error("not-written", {},
                      site_ + "/" + path + " could not be written: " + result.why +
                          "; what stood there before still stands",
                      "room on the disk and a folder that you may write to, or another one after "
                      "--output");
  }

  const Request& request_;
  std::string output_, site_;
  std::vector<ManifestEntry> entries_;
  std::vector<Row> rows_;
};

}  // namespace

Exit run_build(const Request& request) {
  Diagnostics diagnostics;
  const Workplace workplace(request, diagnostics);
  if (workplace.ready()) {
    std::vector<UnitResult> results = make_all(workplace, request);
    Publisher publisher(request);
    for (std::size_t i = 0; i < results.size(); ++i) {
      publisher.add(workplace.units()[i], results[i], diagnostics);
      diagnostics.take(std::move(results[i].diagnostics));
    }
    publisher.finish(diagnostics);
    if (request.product && publisher.is_empty() && !diagnostics.has_errors())
      report_no_product(*request.product, diagnostics);
  }
  std::fflush(stdout);
  fmt::print(stderr, "{}", print(diagnostics.sorted()));
  return diagnostics.has_errors() ? Exit::fault : Exit::done;
}

}  // namespace hjemvei
