#include "commands/page_pictures.h"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <vector>

#include "base/files.h"

extern char** environ;

namespace hjemvei {
namespace {

constexpr const char* kDotsPerInch = "80";   // a page of a guide is about 940 dots wide

// Empty when the program ended well; else why not.
std::string run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ);
  if (failed == ENOENT) return "the program is not installed";
  if (failed != 0) return "the program could not be started";
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return "the program was lost";
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return "the program is not installed";
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? "" : "the program failed";
}

}  // namespace

std::vector<std::string> picture_pages(const std::string& pdf, const std::string& folder,
                                       Diagnostics& diagnostics) {
  const std::string file = folder + "/pages.pdf";
  const WriteResult written = write_atomically(file, pdf);
  const std::string why =
      written.ok() ? run({"pdftoppm", "-png", "-r", kDotsPerInch, file, folder + "/page"}) : written.why;
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  std::vector<std::string> names;
  for (const std::string& name : DiskFiles(folder).list(""))
    if (name.starts_with("page-") && name.ends_with(".png")) names.push_back(name);
  if (why.empty() && !names.empty()) return names;
  diagnostics.error("no-pictures", {},
                    "pdftoppm could not make pictures of the pages: " +
                        (why.empty() ? "it made none" : why),
                    "the Debian package poppler-utils, and room on the disk");
  return {};
}

}  // namespace hjemvei
