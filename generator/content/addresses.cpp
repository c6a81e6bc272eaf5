#include "content/addresses.h"

namespace hjemvei {

std::string page_path(std::string_view guide, std::string_view language, std::string_view id) {
  std::string path;
  for (const std::string_view part : {guide, language, id}) {
    if (part.empty()) continue;
    path += part;
    path += '/';
  }
  return path;
}

std::string page_address(const Guide& guide, std::string_view language, std::string_view id) {
  return guide.address + "/" + page_path(guide.id, language, id);
}

std::string version_path(std::string_view guide, std::string_view language, const Date& version,
                         std::string_view id) {
  return page_path(guide, language) + page_path("v", to_string(version), id);
}

}  // namespace hjemvei
