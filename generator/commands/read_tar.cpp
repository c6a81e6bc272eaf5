#include "commands/read_tar.h"

#include <algorithm>
#include <charconv>

namespace hjemvei {
namespace {

using std::string_view;

constexpr std::size_t kRecord = 512;

// A field of a header: up to its first NUL.
string_view field(string_view header, std::size_t at, std::size_t size) {
  const string_view all = header.substr(at, size);
  return all.substr(0, all.find('\0'));
}

std::optional<std::size_t> number(string_view text, int base) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "19 path=content/a.yaml\n": the path of a pax header, or empty.
string_view path_in(string_view records) {
  while (!records.empty()) {
    const std::size_t space = records.find(' ');
    if (space == records.npos) return {};
    const auto length = number(records.substr(0, space), 10);
    if (!length || *length <= space + 1 || *length > records.size()) return {};
    const string_view record = records.substr(space + 1, *length - space - 2);
    if (record.starts_with("path=")) return record.substr(5);
    records.remove_prefix(*length);
  }
  return {};
}

}  // namespace

std::optional<MemoryFiles> read_tar(string_view bytes) {
  MemoryFiles files;
  std::string long_path;   // of the pax header before a file
  while (bytes.size() >= kRecord) {
    const string_view header = bytes.substr(0, kRecord);
    if (header.find_first_not_of('\0') == header.npos) return files;   // the end
    if (field(header, 257, 5) != "ustar") return std::nullopt;
    const auto size = number(field(header, 124, 12), 8);
    const char kind = header[156];
    bytes.remove_prefix(kRecord);
    if (!size || *size > bytes.size()) return std::nullopt;
    const string_view body = bytes.substr(0, *size);
    bytes.remove_prefix(std::min(bytes.size(), (*size + kRecord - 1) / kRecord * kRecord));
    if (kind == 'x') {
      long_path = path_in(body);
    } else if (kind == '0' || kind == '\0') {
      const std::string prefix(field(header, 345, 155)), name(field(header, 0, 100));
      const std::string path = !long_path.empty() ? long_path : prefix.empty() ? name : prefix + "/" + name;
      files.files[path] = std::string(body);
    }
    if (kind != 'x' && kind != 'g') long_path.clear();
  }
  return std::nullopt;
}

}  // namespace hjemvei
