#include "commands/interface_files.h"

namespace hjemvei {

std::string interface_path(const std::string& tag) { return "interface/" + tag + ".po"; }

std::optional<InterfaceFiles> read_interface_files(const Files& content, const std::string& tag,
                                                   Sources& sources, Diagnostics& diagnostics) {
  InterfaceFiles files;
  const auto words = content.read(interface_path("en"));
  if (!words) {
    diagnostics.error("cannot-read", {}, "content/interface/en.po is missing: it says which words there are",
                      "the project's own content/ after --content");
    return std::nullopt;
  }
  files.words = read_po_file(sources.add("content/" + interface_path("en"), *words), diagnostics);
  if (const auto own = content.read(interface_path(tag))) {
    files.own_text = *own;
    files.own = read_po_file(sources.add("content/" + interface_path(tag), *own), diagnostics);
  }
  return files;
}

}  // namespace hjemvei
