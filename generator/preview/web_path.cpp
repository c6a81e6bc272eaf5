#include "preview/web_path.h"

namespace hjemvei {
namespace {

constexpr std::string_view kIndex = "index.html", kPdf = ".pdf", kVersions = "v/";

// What stands before the first '/', which is taken off with it; nothing without one.
std::string take_folder(std::string_view& path) {
  const std::size_t end = path.find('/');
  if (end == path.npos) return {};
  const std::string folder(path.substr(0, end));
  path.remove_prefix(end + 1);
  return folder;
}

std::string_view without_index(std::string_view path) {
  const bool is_index = path == kIndex || path.ends_with("/index.html");
  return is_index ? path.substr(0, path.size() - kIndex.size()) : path;
}

}  // namespace

std::string WebPath::pdf() const {
  if (is_site() || !file.ends_with(kPdf)) return {};
  return file.substr(0, file.size() - kPdf.size());
}

WebPath read_web_path(std::string_view path) {
  WebPath out;
  std::string_view rest = path = without_index(path);
  const std::string guide = take_folder(rest), language = take_folder(rest);
  if (guide.empty() || language.empty()) {
    out.file = path;
    if (path.empty() || path.ends_with('/')) out.file += kIndex;
    return out;
  }
  out.guide = guide;
  out.language = language;
  if (rest.starts_with(kVersions)) {
    std::string_view kept = rest.substr(kVersions.size());
    out.version = take_folder(kept);
    if (!out.version.empty()) rest = kept;
  }
  if (rest.ends_with('/'))
    out.page = rest.substr(0, rest.size() - 1);
  else
    out.file = rest;
  return out;
}

}  // namespace hjemvei
