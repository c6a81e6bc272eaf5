#include "commands/translations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/joined.h"
#include "commands/parallel.h"
#include "commands/workplace.h"
#include "content/read_guide.h"

namespace hjemvei {
namespace {

}  // namespace

std::string content_folder(const Request& request) {
  return request.content.empty() ? request.project + "/content" : request.content;
}

void take_errors(const Diagnostics& from, Diagnostics& to) {
  for (const Diagnostic& fault : from.sorted())
    if (fault.severity == Severity::error) to.error(fault.code, fault.at, fault.seen, fault.instead);
}

Exit report(const Diagnostics& diagnostics) {
  std::fflush(stdout);
  fmt::print(stderr, "{}", print(diagnostics.sorted()));
  return diagnostics.has_errors() ? Exit::fault : Exit::done;
}

Translations::Translations(const Request& request, const std::string& tag, Diagnostics& diagnostics)
    : folder_(content_folder(request)), content_(std::make_unique<DiskFiles>(folder_)) {
  const Language* language = tag.empty() ? nullptr : find_language(tag);
  if (language && language->is_pseudo()) language = nullptr;  // nobody translates into it
  if (!tag.empty() && !language) {
    std::vector<std::string> tags;
    for (const Language& each : all_languages()) tags.push_back(each.tag);
    diagnostics.error("unknown-language", {}, "no language has the tag \"" + tag + "\"",
                      "one of: " + joined(tags));
    return;
  }
  read_guides(request, diagnostics);
  for (const auto& guide : guides_) list(*guide, language ? language->tag : "", diagnostics);
  for_each_parallel(all_.size(), request.jobs, [&](std::size_t i) { read(*all_[i]); });
}

void Translations::read_guides(const Request& request, Diagnostics& diagnostics) {
  std::vector<std::string> ids = list_guides(*content_);
  if (ids.empty())
    diagnostics.error("no-guide", {}, "there is no guide in " + folder_,
                      "a folder with a guide.yaml in it, or another folder after --content");
  if (!request.guide.empty()) {
    if (!ids.empty() && std::ranges::find(ids, request.guide) == ids.end())
      diagnostics.error("unknown-guide", {},
                        "there is no guide \"" + request.guide + "\" in " + folder_,
                        "--guide with one of: " + joined(ids));
    std::erase_if(ids, [&](const std::string& id) { return id != request.guide; });
  }
  std::vector<std::optional<Guide>> read(ids.size());
  std::vector<Diagnostics> faults(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) sources_.push_back(std::make_unique<Sources>());
  for_each_parallel(ids.size(), request.jobs, [&](std::size_t i) {
    read[i] = read_guide(*content_, ids[i], "content/", *sources_[i], faults[i]);
  });
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (read[i] && !faults[i].has_errors())
      guides_.push_back(std::make_unique<Guide>(std::move(*read[i])));
    diagnostics.take(std::move(faults[i]));
  }
}

void Translations::list(const Guide& guide, const std::string& tag, Diagnostics& diagnostics) {
  if (tag == guide.language) {
    diagnostics.error("source-language", guide.at,
                      "the guide \"" + guide.id + "\" is written in \"" + tag + "\"",
                      "a language to translate it into");
    return;
  }
  const std::vector<std::string> tags = translation_tags(*content_, guide.id);
  for (const Language& language : all_languages()) {
    const bool exists = std::ranges::find(tags, language.tag) != tags.end();
    if (tag.empty() ? !exists : language.tag != tag) continue;
    auto translation = std::make_unique<Translation>();
    translation->guide = &guide;
    translation->language = &language;
    translation->path = guide.id + "/translations/" + language.tag + ".yaml";
    if (!exists) {
      translation->catalogue.path = "content/" + translation->path;
      translation->catalogue.language = language.tag;
    }
    all_.push_back(std::move(translation));
  }
}

void Translations::read(Translation& translation) const {
  const bool exists = translation.catalogue.path.empty();
  if (exists) {
    auto catalogue = read_catalogue(*content_, translation.path, "content/", translation.sources,
                                    translation.diagnostics);
    if (!catalogue) return;
    translation.catalogue = std::move(*catalogue);
  }
  translation.match = match(*translation.guide, translation.catalogue, translation.diagnostics);
  if (translation.language->is_easy_read())
    for (MatchedPlace& place : translation.match.places)
      place.inherited = place.state == MatchState::missing;
}

Translation* Translations::only(Diagnostics& diagnostics) const {
  if (all_.size() == 1) return all_.front().get();
  if (all_.size() > 1) {
    std::vector<std::string> ids;
    for (const auto& each : all_) ids.push_back(each->guide->id);
    diagnostics.error("which-guide", {}, "there are several guides",
                      "--guide with one of: " + joined(ids));
  }
  return nullptr;
}

void Translations::write(const Translation& translation, const std::string& text,
                         Diagnostics& diagnostics) const {
  const WriteResult written = write_atomically(folder_ + "/" + translation.path, text);
  if (written.ok()) return;
  diagnostics.error("not-written", {},
                    "content/" + translation.path + " could not be written: " + written.why +
                        "; what stood there before still stands",
                    "room on the disk and a folder that you may write to");
}

void Translations::take_diagnostics(Diagnostics& diagnostics) {
  for (const auto& each : all_) diagnostics.take(std::move(each->diagnostics));
}

}  // namespace hjemvei
