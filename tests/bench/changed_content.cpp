#include "changed_content.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace hjemvei::bench {

std::filesystem::path project() {
  const char* named = std::getenv("HJEMVEI_PROJECT");
  return named ? named : HJEMVEI_PROJECT;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string with(const std::string& text, const std::string& key, const std::string& value) {
  std::string changed = "\n" + text;
  const std::size_t begin = changed.find("\n" + key + ":") + 1;
  return changed.replace(begin, changed.find('\n', begin) - begin, key + ": " + value).substr(1);
}

}  // namespace hjemvei::bench
