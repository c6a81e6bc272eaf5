#include "commands/page_pictures.h"

#include <filesystem>

#include "base/files.h"
#include "commands/run_program.h"

namespace hjemvei {
namespace {

constexpr const char* kDotsPerInch = "80";   // a page of a guide is about 940 dots wide

}  // namespace

std::vector<std::string> picture_pages(const std::string& pdf, const std::string& folder,
                                       Diagnostics& diagnostics) {
  const std::string file = folder + "/pages.pdf";
  const WriteResult written = write_atomically(file, pdf);
  const std::string why =
      written.ok() ? run_program({"pdftoppm", "-png", "-r", kDotsPerInch, file, folder + "/page"}).why : written.why;
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  std::vector<std::string> names;
  for (const std::string& name : DiskFiles(folder).list(""))
    if (name.starts_with("page-") && name.ends_with(".png")) names.push_back(name);
  if (why.empty() && !names.empty()) return names;
  diagnostics.error("no-pictures", {},
                    "pictures of the pages could not be made: " +
                        (why.empty() ? "pdftoppm made none" : why),
                    "the Debian package poppler-utils, and room on the disk");
  return {};
}

}  // namespace hjemvei
