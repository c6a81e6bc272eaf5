#include "base/source.h"

namespace hjemvei {

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts.size()) return {};
  const std::size_t begin = line_starts[number - 1];
  std::size_t end = number < line_starts.size() ? line_starts[number] : text.size();
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return std::string_view(text).substr(begin, end - begin);
}

const SourceFile& Sources::add(std::string path, std::string text) {
  return take(std::move(path), std::move(text));
}

const SourceFile& Sources::add_confidential(std::string path, std::string text) {
  SourceFile& file = take(std::move(path), std::move(text));
  file.confidential = true;
  return file;
}

SourceFile& Sources::take(std::string path, std::string text) {
  auto file = std::make_unique<SourceFile>();
  file->path = std::move(path);
  file->text = std::move(text);
  if (file->text.starts_with("\xEF\xBB\xBF")) file->text.erase(0, 3);
  file->line_starts.push_back(0);
  for (std::size_t end = file->text.find('\n'); end != std::string::npos;
       end = file->text.find('\n', end + 1))
    file->line_starts.push_back(static_cast<std::uint32_t>(end + 1));
  files_.push_back(std::move(file));
  return *files_.back();
}

}  // namespace hjemvei
