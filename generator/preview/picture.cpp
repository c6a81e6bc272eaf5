#include "preview/picture.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace hjemvei {
namespace {

std::string_view path_of(const Position& at) {
  return at.file ? std::string_view(at.file->path) : std::string_view();
}

auto order(const ShownText& text) {
  return std::make_tuple(path_of(text.shown), text.shown.line, text.shown.column);
}

// print() gives the place, the kind and what was seen on its first line, then the excerpt, then what to
// write instead: the lines between the first and the last are the excerpt.
std::string excerpt_of(const Diagnostic& diagnostic) {
  if (!diagnostic.at.file || diagnostic.at.line == 0 || diagnostic.at.file->confidential) return {};
  const std::string printed = print(diagnostic);
  const std::size_t begin = printed.find('\n');
  const std::size_t middle = begin == printed.npos ? begin : printed.find('\n', begin + 1);
  const std::size_t end = middle == printed.npos ? middle : printed.find('\n', middle + 1);
  return end == printed.npos ? std::string() : printed.substr(begin + 1, end - begin - 1);
}

std::string place_of(const Position& at) {
  if (!at.file) return {};
  if (at.line == 0) return at.file->path;
  // Characters, not bytes, as print() counts them.
  const std::string_view before =
      at.file->line(at.line).substr(0, at.column == 0 ? 0 : at.column - 1);
  const auto column = 1 + std::count_if(before.begin(), before.end(), [](char c) {
                        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                      });
  return at.file->path + ":" + std::to_string(at.line) + ":" + std::to_string(column);
}

}  // namespace

const char* name_of(Frame frame) {
  constexpr const char* kNames[] = {"", "overflow", "stale", "missing", "draft"};
  return kNames[static_cast<std::size_t>(frame)];
}

void sort_texts(std::vector<ShownText>& texts) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const ShownText& a, const ShownText& b) { return order(a) < order(b); });
}

const ShownText* find_text(const Picture& picture, const Position& at) {
  if (!at.file) return nullptr;
  const auto line_of = [](const ShownText& text) {
    return std::make_tuple(path_of(text.shown), text.shown.line);
  };
  const auto [begin, end] = std::ranges::equal_range(
      picture.texts, std::make_tuple(path_of(at), at.line), std::less<>(), line_of);
  for (auto text = begin; text != end; ++text)
    if (text->shown.column == at.column) return &*text;
  return end - begin == 1 ? &*begin : nullptr;
}

std::vector<ShownFault> shown_faults(const Diagnostics& diagnostics) {
  std::vector<ShownFault> out;
  for (const Diagnostic& each : diagnostics.sorted())
    out.push_back({each.severity == Severity::error, place_of(each.at), excerpt_of(each), each.seen,
                   each.instead});
  return out;
}

}  // namespace hjemvei
