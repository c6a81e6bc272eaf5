#include "commands/publisher.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/joined.h"
#include "base/sha256.h"
#include "commands/link_site.h"
#include "publish/site_pages.h"
#include "publish/unit.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string kilobytes(std::size_t bytes) { return std::to_string((bytes + 999) / 1000) + " kB"; }

void print_table(const std::vector<PublishedRow>& rows) {
  if (rows.empty()) return;
  const PublishedRow head{"file", "language", "pages", "size"};
  std::size_t file = head.file.size();
  for (const PublishedRow& row : rows) file = std::max(file, row.file.size());
  const auto line = [&](const PublishedRow& row) {
    fmt::print("{:<{}}  {:<8}  {:>5}  {:>9}\n", row.file, file, row.language, row.pages, row.size);
  };
  line(head);
  for (const PublishedRow& row : rows) line(row);
}

// For the table, and for the manifest what readers get.
void list(const Unit& unit, const std::string& product, const std::string& file,
          const std::string& shown_size, ManifestEntry entry, StagedUnit& staged) {
  const std::string guide = unit.work->guide.id, language = unit.language->tag;
  const std::string path = guide + "/" + language + "/" + file;
  if (staged.first_file.empty()) staged.first_file = path;
  staged.rows.push_back({"site/" + path, language, std::to_string(entry.pages), shown_size});
  if (unit.language->is_pseudo()) return;   // to look at, not to publish
  entry.id = guide + "/" + language + "/" + product;
  entry.path = path;
  entry.guide = guide;
  entry.language = language;
  entry.product = product;
  entry.version = to_string(unit.work->guide.version);
  staged.entries.push_back(std::move(entry));
}

void list_pdf(const Unit& unit, const ProductFile& file, StagedUnit& staged) {
  ManifestEntry entry;
  entry.sha256 = sha256(file.bytes);
  entry.bytes = file.bytes.size();
  entry.pages = file.pages;
  entry.destinations = file.destinations;
  entry.valid_until = file.valid_until;
  const std::string product = name_of(file.product);
  list(unit, product, product + ".pdf", kilobytes(entry.bytes), std::move(entry), staged);
}

// By its first page; the size is that of all of them.
void list_html(const Unit& unit, const HtmlPages& html, StagedUnit& staged) {
  ManifestEntry entry;
  const std::string& index = html.files.front().bytes;
  entry.sha256 = sha256(index);
  entry.bytes = index.size();
  entry.pages = html.pages;
  entry.destinations = html.card.ids;
  entry.valid_until = html.valid_until;
  std::size_t bytes = 0;
  for (const UnitFile& file : html.files) bytes += (file.shared ? *file.shared : file.bytes).size();
  list(unit, name_of(Product::html), "index.html", kilobytes(bytes), std::move(entry), staged);
}

// What was published before: this version, if it said something else, and pages that are no more, of
// whatever version: the warning comes back until there is something to read at their addresses.
void compare(const fs::path& folder, const UnitCard& card, StagedUnit& staged) {
  const auto version = read_card((folder / "v" / card.version / "unit.json").string());
  staged.other_words = version && version->digest != card.digest;
  std::set<std::string> ids(card.ids.begin(), card.ids.end()), gone;
  ids.insert(card.moved.begin(), card.moved.end());
  const auto look = [&](const fs::path& before) {
    const auto old = read_card((before / "unit.json").string());
    if (!old) return;
    for (const std::vector<std::string>* each : {&old->ids, &old->moved})
      for (const std::string& id : *each)
        if (!ids.contains(id)) gone.insert(id);
  };
  look(folder);
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "v", code)) look(entry.path());
  staged.gone.assign(gone.begin(), gone.end());
}

// Once for a guide, with all the languages that it is true of.
void warn(const std::vector<StagedUnit>& units, Diagnostics& diagnostics) {
  std::map<const Guide*, std::vector<std::string>> other_words;
  std::map<const Guide*, std::vector<std::string>> gone;
  for (const StagedUnit& unit : units) {
    if (!unit.unit || unit.unit->language->is_pseudo()) continue;
    const Guide* guide = &unit.unit->work->guide;
    if (unit.other_words) other_words[guide].push_back(unit.unit->language->tag);
    for (const std::string& id : unit.gone)
      if (auto& ids = gone[guide]; std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
  }
  for (const auto& [guide, languages] : other_words)
    diagnostics.warning("version-again", guide->version_at,
                        "version " + to_string(guide->version) +
                            " has been published with other words (" + joined(languages) +
                            "); its pages in v/ are replaced",
                        "write a new date in version:");
  for (const auto& [guide, ids] : gone)
    diagnostics.warning("page-gone", guide->at,
                        "these pages have been published and are no more: " + joined(ids),
                        "content/" + guide->id + "/moved.yaml with from: and to: for each, so that a "
                        "link once sent keeps working");
}

}  // namespace

Publisher::Publisher(const Request& request)
    : request_(request),
      site_((request.output.empty() ? request.project + "/output" : request.output) + "/site") {}

StagedUnit Publisher::stage(const Unit& unit, UnitResult result) const {
  StagedUnit staged;
  staged.unit = &unit;
  if (result.files.empty() && !result.html) return staged;
  const std::string guide = unit.work->guide.id, language = unit.language->tag;
  const fs::path folder = fs::path(site_) / guide / language;
  const std::string version = "v/" + to_string(unit.work->guide.version) + "/";
  std::vector<UnitFile> files;
  for (ProductFile& file : result.files) {
    list_pdf(unit, file, staged);
    files.push_back({name_of(file.product) + std::string(".pdf"), std::move(file.bytes)});
  }
  std::error_code code;
  staged.link = std::move(result.link);
  if (result.html) {
    list_html(unit, *result.html, staged);
    compare(folder, result.html->card, staged);
  } else if (fs::exists(folder / version, code)) {
    // The version's folder has the same file as today's.
    const std::size_t count = files.size();
    for (std::size_t i = 0; i < count; ++i)
      files.push_back({version + files[i].name, {}, nullptr, files[i].name});
  }
  if (!request_.write) return staged;
  if (result.html)
    std::move(result.html->files.begin(), result.html->files.end(), std::back_inserter(files));
  // One product alone: the others stay. Pages that are made anew replace all pages.
  const bool alone = request_.product.has_value(), pages = result.html.has_value();
  try {
    staged.written = stage_unit(site_, guide, language, files, [&](const std::string& name) {
      return alone && (!pages || name.ends_with(".pdf"));
    });
  } catch (const std::exception& fault) {   // this is a thread's last frame
    staged.written = {fault.what()};
  }
  return staged;
}

void Publisher::finish(const std::vector<StagedUnit>& units, Diagnostics& diagnostics) const {
  warn(units, diagnostics);
  if (!request_.write) return;
  std::vector<ManifestEntry> entries;
  std::vector<PublishedRow> rows;
  LinkFiles links;
  std::optional<WriteResult> synced;
  for (const StagedUnit& unit : units) {
    if (unit.first_file.empty()) continue;
    WriteResult written = unit.written;
    if (written.ok() && !synced) synced = sync_site(site_);
    if (written.ok()) written = *synced;
    if (written.ok())
      written = place_unit(site_, unit.unit->work->guide.id, unit.unit->language->tag);
    if (!written.ok()) {
      report(unit.first_file, written, diagnostics);
      continue;
    }
    links.add(*unit.unit, unit.link);
    entries.insert(entries.end(), unit.entries.begin(), unit.entries.end());
    rows.insert(rows.end(), unit.rows.begin(), unit.rows.end());
  }
  if (!entries.empty()) {
    WriteResult written = write_manifest(site_, entries);
    if (!written.ok()) report("manifest.json", written, diagnostics);
    written = write_site_pages(site_);
    if (!written.ok()) report("index.html", written, diagnostics);
    written = links.write(site_);
    if (!written.ok()) report("links.csv", written, diagnostics);
  }
  print_table(rows);
}

void Publisher::report(const std::string& path, const WriteResult& result,
                       Diagnostics& diagnostics) const {
  diagnostics.error("not-written", {},
                    site_ + "/" + path + " could not be written: " + result.why +
                        "; what stood there before still stands",
                    "room on the disk and a folder that you may write to, or another one after "
                    "--output");
}

}  // namespace hjemvei
