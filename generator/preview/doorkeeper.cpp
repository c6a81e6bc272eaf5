#include "preview/doorkeeper.h"

#include <algorithm>

#include "base/files.h"

namespace hjemvei {
namespace {

constexpr int kBadRequest = 400, kForbidden = 403, kNotAllowed = 405, kMisdirected = 421;

// "127.0.0.1:8765" or "localhost:8765"; without the port where that is the one of http.
bool is_our_name(std::string_view host, int port) {
  const std::string number = ":" + std::to_string(port);
  for (const std::string_view name : {"127.0.0.1", "localhost"}) {
    if (host == std::string(name) + number) return true;
    if (port == 80 && host == name) return true;
  }
  return false;
}

bool is_safe_path(std::string_view path) {
  if (!path.starts_with('/')) return false;
  const bool has_controls = std::any_of(path.begin(), path.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
  });
  if (has_controls) return false;
  // No part may be "..", also where it would not lead out.
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (path.substr(begin, end - begin) == "..") return false;
    begin = end + 1;
  }
  return stays_inside(path.substr(1));
}

}  // namespace

int refusal(const Caller& caller, int port) {
  if (!is_our_name(caller.host, port)) return kMisdirected;
  if (caller.method != "GET") return kNotAllowed;
  if (!caller.origin.empty()) {
    constexpr std::string_view kScheme = "http://";
    if (!caller.origin.starts_with(kScheme) ||
        !is_our_name(caller.origin.substr(kScheme.size()), port))
      return kForbidden;
  }
  // A link on another site may lead here; its pictures, frames and scripts may not.
  const bool from_elsewhere =
      caller.fetch_site == "cross-site" || caller.fetch_site == "same-site";
  if (from_elsewhere && (caller.fetch_mode != "navigate" || caller.path != "/")) return kForbidden;
  return is_safe_path(caller.path) ? 0 : kBadRequest;
}

}  // namespace hjemvei
