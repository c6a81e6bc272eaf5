#include "publish/unit.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFirstPage = "index.html";

WriteResult failed(const std::error_code& code) { return {code.message()}; }

// A second name where the file system can, else a copy: no file is ever written into again.
std::error_code link_or_copy(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::create_hard_link(from, to, code);
  if (!code) return code;
  fs::copy_file(from, to, code);
  return code;
}

// Takes what stands in `from`, as far as `keep` wants it, and is not under `to` yet along; of folders
// everything.
std::error_code take_along(const fs::path& from, const fs::path& to,
                           const std::function<bool(const std::string&)>& keep) {
  std::error_code code;
  if (!fs::is_directory(from, code)) return {};
  fs::create_directories(to, code);
  if (code) return code;
  for (const fs::directory_entry& entry : fs::directory_iterator(from, code)) {
    const std::string name = entry.path().filename().string();
    std::error_code each;
    if (!keep(name) || fs::exists(to / name / kFirstPage, each)) continue;   // pages made anew are whole
    if (entry.is_directory(each)) each = take_along(entry.path(), to / name, [](const auto&) { return true; });
    else if (!fs::exists(to / name, each) && !each) each = link_or_copy(entry.path(), to / name);
    if (each) return each;
  }
  return code;
}

// Without a sync of its own: sync_site does that once for all.
WriteResult write_plainly(const fs::path& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) return {std::strerror(errno)};
  WriteResult result;
  while (!bytes.empty() && result.ok()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written >= 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR) result.why = std::strerror(errno);
  }
  if (close(file) != 0 && result.ok()) result.why = std::strerror(errno);
  return result;
}

WriteResult write_file(const fs::path& folder, const UnitFile& file, std::string& made) {
  const fs::path path = folder / file.name;
  if (const std::string parent = path.parent_path().string(); parent != made) {
    std::error_code code;
    // Nearly always its own parent is there, and nothing needs to be asked.
    if (mkdir(parent.c_str(), 0777) != 0 && errno != EEXIST) fs::create_directories(parent, code);
    if (code) return failed(code);
    made = parent;
  }
  return write_plainly(path, file.shared ? *file.shared : file.bytes);
}

// The second names, when all that they may be names of is there. What was not made this time and never
// before has none.
WriteResult link_second_names(const fs::path& folder, const std::vector<UnitFile>& files) {
  for (const UnitFile& file : files) {
    std::error_code code;
    if (file.same_as.empty() || !fs::exists(folder / file.same_as, code)) continue;
    const fs::path path = folder / file.name;
    fs::create_directories(path.parent_path(), code);
    if (!code) fs::remove(path, code);   // an older one that came along
    if (!code) code = link_or_copy(folder / file.same_as, path);
    if (code) return failed(code);
  }
  return {};
}

fs::path standing_folder(const std::string& site, const std::string& guide,
                         const std::string& language) {
  return fs::path(site) / guide / language;
}
fs::path fresh_folder(const std::string& site, const std::string& guide,
                      const std::string& language) {
  return fs::path(site) / guide / ("." + language + ".new");
}

// Puts `fresh` in the place of `standing`; what stood there is afterwards at `fresh` or gone.
WriteResult exchange(const fs::path& fresh, const fs::path& standing) {
  if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, standing.c_str(), RENAME_EXCHANGE) == 0) return {};
  if (errno == ENOENT) {   // the first time: nothing stands there
    if (rename(fresh.c_str(), standing.c_str()) == 0) return {};
    return {std::strerror(errno)};
  }
  if (errno != EINVAL && errno != ENOSYS) return {std::strerror(errno)};
  std::error_code code;
  const fs::path aside = fresh.string() + ".old";
  fs::rename(standing, aside, code);
  if (code) return failed(code);
  fs::rename(fresh, standing, code);
  if (code) {
    std::error_code ignored;
    fs::rename(aside, standing, ignored);
    return failed(code);
  }
  fs::remove_all(aside, code);
  return {};
}

}  // namespace

WriteResult stage_unit(const std::string& site, const std::string& guide,
                       const std::string& language, const std::vector<UnitFile>& files,
                       const std::function<bool(const std::string&)>& keep) {
  const fs::path standing = standing_folder(site, guide, language);
  const fs::path fresh = fresh_folder(site, guide, language);
  std::error_code code;
  fs::remove_all(fresh, code);   // of a run that was killed
  fs::create_directories(fresh, code);
  if (code) return failed(code);
  WriteResult result;
  std::string made = fresh.string();
  for (const UnitFile& file : files) {
    if (file.same_as.empty()) result = write_file(fresh, file, made);
    if (!result.ok()) break;
  }
  if (result.ok()) {
    code = take_along(standing, fresh,
                      [&](const std::string& name) { return name == "v" || keep(name); });
    result = code ? failed(code) : link_second_names(fresh, files);
  }
  if (!result.ok()) fs::remove_all(fresh, code);
  return result;
}

WriteResult sync_site(const std::string& site) {
  const int folder = open(site.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return {std::strerror(errno)};
  WriteResult result;
  if (syncfs(folder) != 0) result.why = std::strerror(errno);
  close(folder);
  return result;
}

WriteResult place_unit(const std::string& site, const std::string& guide,
                       const std::string& language) {
  const fs::path fresh = fresh_folder(site, guide, language);
  const WriteResult result = exchange(fresh, standing_folder(site, guide, language));
  std::error_code code;
  fs::remove_all(fresh, code);
  return result;
}

}  // namespace hjemvei
