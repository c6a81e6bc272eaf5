#include "commands/schema.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"
#include "commands/translations.h"
#include "layout/layout_kinds.h"
#include "text/fonts_yaml.h"

namespace hjemvei {

std::vector<FileKind> all_file_kinds() {
  std::vector<FileKind> kinds = file_kinds();
  for (const FileKind& kind : layout_file_kinds()) kinds.push_back(kind);
  kinds.push_back(fonts_file_kind());
  return kinds;
}

std::string schema_line(const Request& request, const std::string& path, const std::string& name) {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path folder = fs::weakly_canonical(content_folder(request), failed);
  const fs::path project = fs::weakly_canonical(request.project, failed);
  const fs::path from = (folder / path).parent_path();
  const fs::path schema = project / "docs/schema" / (name + ".schema.json");
  return "# yaml-language-server: $schema=" + schema.lexically_proximate(from).generic_string() + "\n";
}

Exit run_schema(const Request& request) {
  Diagnostics diagnostics;
  const std::string folder = request.output.empty() ? request.project + "/docs/schema" : request.output;
  for (const FileKind& kind : all_file_kinds()) {
    const std::string path = folder + "/" + std::string(kind.name) + ".schema.json";
    const WriteResult written = write_atomically(path, json_schema(kind.title, *kind.shape));
    if (written.ok())
      fmt::print("{}\n", path);
    else
      diagnostics.error("not-written", {}, path + " could not be written: " + written.why,
                        "room on the disk and a folder that you may write to");
  }
  return report(diagnostics);
}

}  // namespace hjemvei
