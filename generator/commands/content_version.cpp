#include "commands/content_version.h"

#include <algorithm>
#include <filesystem>

#include "commands/read_tar.h"
#include "commands/run_program.h"
#include "commands/translations.h"
#include "commands/workplace.h"
#include "content/read_guide.h"
#include "content/schema.h"
#include "content/tree.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// The folder of content in the project, as git calls it: "content".
std::string folder_in_project(const Request& request) {
  if (request.content.empty()) return "content";
  return fs::path(request.content).lexically_proximate(request.project).generic_string();
}

// The content of a revision. Git is asked for a commit's id first: what it is handed afterwards is never a
// text that somebody typed.
std::unique_ptr<MemoryFiles> revision(const std::string& name, const Request& request,
                                      Diagnostics& diagnostics) {
  const auto fail = [&](const std::string& why, const std::string& instead) {
    diagnostics.error("no-version", {}, why, instead);
    return nullptr;
  };
  const Ran found = run_program({"git", "-C", request.project, "rev-parse", "--verify", "--quiet",
                                 "--end-of-options", name + "^{commit}"});
  if (found.why == "git is not installed")
    return fail("there is no folder " + hjemvei::quoted(name) + ", and git, which keeps older versions, is not installed",
                "a folder, or install git");
  if (!found.why.empty())
    return fail("there is neither a folder nor a version " + hjemvei::quoted(name) + " in " + request.project,
                "a folder, or a commit, tag or branch that git log shows");
  const std::string folder = folder_in_project(request);
  const Ran archive = run_program({"git", "-C", request.project, "archive", "--format=tar",
                                   first_line(found.out), "--", folder});
  if (!archive.why.empty())
    return fail("the version " + hjemvei::quoted(name) + " has no " + folder + "/: " + first_line(archive.faults),
                "a version that has it, or --content with the folder that it had then");
  const auto all = read_tar(archive.out);
  if (!all) return fail("what git made of the version " + hjemvei::quoted(name) + " cannot be read", "a folder");
  auto files = std::make_unique<MemoryFiles>();
  for (const auto& [path, text] : all->files)
    if (path.starts_with(folder + "/")) files->files[path.substr(folder.size() + 1)] = text;
  return files;
}

// Ids that were given up, and what replaces them.
std::map<std::string, std::string> moved_ids(const Files& content, const std::string& guide,
                                             const std::string& prefix, Sources& sources) {
  constexpr const char* kFile = "moved.yaml";
  std::map<std::string, std::string> moved;
  const std::vector<std::string> names = content.list(guide);
  if (std::ranges::find(names, kFile) == names.end()) return moved;
  Diagnostics faults;   // said by those who read the guide
  const auto tree = read_tree(content, guide + "/" + kFile, prefix, sources, faults);
  if (!tree || !tree->is_map()) return moved;
  for (const YamlNode& each : get_children(*tree, "moved"))
    if (each.is_map()) moved[get_text(each, "from")] = get_text(each, "to");
  return moved;
}

}  // namespace

ContentVersion::ContentVersion(const std::string& name, bool today, const Request& request,
                               Diagnostics& diagnostics)
    : name_(name), today_(today) {
  if (fs::is_directory(name)) {
    const bool whole = fs::is_directory(fs::path(name) / "content");
    const std::string folder = whole ? (fs::path(name) / "content").generic_string() : name;
    prefix_ = (fs::path(folder) / "").lexically_normal().generic_string();   // "content/", as other commands say
    read_all(DiskFiles(folder), request, diagnostics);
    return;
  }
  prefix_ = name + ":" + folder_in_project(request) + "/";
  if (const auto files = revision(name, request, diagnostics)) read_all(*files, request, diagnostics);
}

void ContentVersion::read_all(const Files& content, const Request& request, Diagnostics& diagnostics) {
  const std::vector<std::string> ids = list_guides(content);
  if (ids.empty())
    diagnostics.error("no-guide", {}, "there is no guide in " + hjemvei::quoted(name_), "a folder or a version with "
                      "content/, and in it a folder with a guide.yaml");
  for (const std::string& id : ids)
    if (request.guide.empty() || id == request.guide) read(content, id, diagnostics);
}

void ContentVersion::read(const Files& content, const std::string& id, Diagnostics& diagnostics) {
  Diagnostics faults;
  auto guide = read_guide(content, id, prefix_, sources_, faults);
  auto files = std::make_unique<GuideFiles>();
  if (guide) {
    files->guide = std::move(*guide);
    files->guide.id = id;
    files->moved = moved_ids(content, id, prefix_, sources_);
    for (const std::string& tag : translation_tags(content, id)) {
      if (!find_language(tag)) continue;
      auto catalogue = read_catalogue(content, id + "/translations/" + tag + ".yaml", prefix_, sources_, faults);
      if (catalogue) files->catalogues.push_back(std::move(*catalogue));
    }
    Diagnostics texts;   // stale and missing ones are what is compared
    for (const Catalogue& catalogue : files->catalogues) {
      Match& made = files->matches.emplace_back(match(files->guide, catalogue, texts));
      const Language* language = find_language(catalogue.language);
      if (language && language->is_easy_read())
        for (MatchedPlace& place : made.places) place.inherited = place.state == MatchState::missing;
    }
    guides_.push_back(std::move(files));
  }
  if (today_)
    take_errors(faults, diagnostics);
  else if (faults.has_errors())
    diagnostics.warning("faulty-version", {}, "the guide " + hjemvei::quoted(id) + " of " + hjemvei::quoted(name_) +
                        " has faults: what cannot be read of it is taken for new", "");
}

std::vector<std::string> ContentVersion::guides() const {
  std::vector<std::string> ids;
  for (const auto& each : guides_) ids.push_back(each->guide.id);
  return ids;
}

GuideVersion ContentVersion::version_of(const std::string& guide) const {
  GuideVersion version;
  for (const auto& each : guides_) {
    if (each->guide.id != guide) continue;
    version.guide = &each->guide;
    for (const Match& made : each->matches) version.matches.push_back(&made);
    version.moved = each->moved;
  }
  return version;
}

}  // namespace hjemvei
