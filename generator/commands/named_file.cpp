#include "commands/named_file.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <iterator>

#include "base/files.h"

namespace hjemvei {
namespace {

std::optional<std::string> read_bytes(const std::string& path, std::string* why) {
  if (path == "-")
    return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
  return DiskFiles(folder).read(slash == path.npos ? path : path.substr(slash + 1), why);
}

std::optional<std::string> read_or_report(const std::string& path, Diagnostics& diagnostics) {
  std::string why;
  auto bytes = read_bytes(path, &why);
  if (!bytes)
    diagnostics.error("cannot-read", {}, "the file " + path + " cannot be read: " + why,
                      "the path of a file that is there");
  return bytes;
}

std::string shown(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string why_not_printed(const std::string& bytes, bool for_people) {
  if (!for_people && isatty(STDOUT_FILENO) == 1) return "a PDF is not for a terminal";
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  return whole && std::fflush(stdout) == 0 ? "" : "standard output is closed";
}

}  // namespace

const SourceFile* read_confidential(const std::string& path, Sources& sources,
                                    Diagnostics& diagnostics) {
  auto bytes = read_or_report(path, diagnostics);
  return bytes ? &sources.add_confidential(shown(path), *std::move(bytes)) : nullptr;
}

const SourceFile* read_named(const std::string& path, Sources& sources, Diagnostics& diagnostics) {
  auto bytes = read_or_report(path, diagnostics);
  return bytes ? &sources.add(shown(path), *std::move(bytes)) : nullptr;
}

void write_result(const std::string& path, const std::string& bytes, bool for_people,
                  Diagnostics& diagnostics) {
  const std::string why =
      path.empty() ? why_not_printed(bytes, for_people) : write_atomically(path, bytes).why;
  if (why.empty()) return;
  diagnostics.error("not-written", {}, "the result could not be written: " + why,
                    "--output with a file in a folder that you may write to");
}

}  // namespace hjemvei
