#include "commands/recorded_files.h"

#include <algorithm>

namespace hjemvei {
namespace {

bool holds(const std::string& folder, const std::string& path) {
  return path.size() > folder.size() && path[folder.size()] == '/' && path.starts_with(folder);
}

}  // namespace

bool ReadFiles::touched_by(const std::set<std::string>& paths) const {
  return std::ranges::any_of(paths, [&](const std::string& path) {
    const auto inside = [&](const std::string& each) { return holds(path, each); };
    return files.contains(path) || folders.contains(path) ||
           folders.contains(path.substr(0, path.rfind('/'))) || std::ranges::any_of(files, inside) ||
           std::ranges::any_of(folders, inside);
  });
}

std::string RecordedFiles::whole(const std::string& path) const {
  return path.empty() ? root_ : root_ + "/" + path;
}

std::optional<std::string> RecordedFiles::read(const std::string& path, std::string* why) const {
  record_.files.insert(whole(path));
  return files_.read(path, why);
}

std::vector<std::string> RecordedFiles::list(const std::string& folder) const {
  record_.folders.insert(whole(folder));
  return files_.list(folder);
}

bool RecordedFiles::is_folder(const std::string& path) const {
  record_.files.insert(whole(path));
  return files_.is_folder(path);
}

}  // namespace hjemvei
