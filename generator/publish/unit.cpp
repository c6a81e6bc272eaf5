#include "publish/unit.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace hjemvei {
namespace {

namespace fs = std::filesystem;

WriteResult failed(const std::error_code& code) { return {code.message()}; }

WriteResult copy_others(const fs::path& from, const fs::path& to,
                        const std::vector<UnitFile>& files) {
  std::error_code code;
  if (!fs::is_directory(from, code)) return {};
  for (const fs::directory_entry& entry : fs::directory_iterator(from, code)) {
    const std::string name = entry.path().filename().string();
    const bool written = std::any_of(files.begin(), files.end(),
                                     [&](const UnitFile& file) { return file.name == name; });
    if (written) continue;
    fs::copy(entry.path(), to / name, fs::copy_options::recursive, code);
    if (code) return failed(code);
  }
  return code ? failed(code) : WriteResult{};
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

WriteResult replace_unit(const std::string& site, const std::string& guide,
                         const std::string& language, const std::vector<UnitFile>& files,
                         bool keep_others) {
  const fs::path folder = fs::path(site) / guide, standing = folder / language;
  const fs::path fresh = folder / ("." + language + ".new");
  std::error_code code;
  fs::remove_all(fresh, code);   // of a run that was killed
  fs::create_directories(fresh, code);
  if (code) return failed(code);
  WriteResult result;
  for (const UnitFile& file : files) {
    result = write_atomically((fresh / file.name).string(), file.bytes);
    if (!result.ok()) break;
  }
  if (result.ok() && keep_others) result = copy_others(standing, fresh, files);
  if (result.ok()) result = exchange(fresh, standing);
  fs::remove_all(fresh, code);
  return result;
}

}  // namespace hjemvei
