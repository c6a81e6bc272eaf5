#include "translation/catalogue.h"

#include <algorithm>
#include <utility>

#include "content/schema.h"
#include "content/vocabulary.h"
#include "language/languages.h"

namespace hjemvei {
namespace {

EntryStatus status_of(std::string_view word) {
  if (word == "approved") return EntryStatus::approved;
  if (word == "reviewed") return EntryStatus::reviewed;
  return EntryStatus::draft;
}

Entry entry_of(YamlNode&& node) {
  Entry entry;
  entry.position = node.at;
  entry.at = get_text(node, "at");
  entry.source = get_text(node, "source");
  entry.status = status_of(get_text(node, "status"));
  entry.by = get_text(node, "by");
  entry.on = get_date(node, "on");
  for (const YamlNode& number : get_children(node, "numbers")) {
    entry.numbers[number.key] = number.text;
  }
  for (YamlNode& child : node.children) {
    if (child.key == "text") entry.text = std::move(child);
  }
  return entry;
}

std::vector<Entry> take_entries(YamlNode& root, std::string_view key) {
  std::vector<Entry> entries;
  for (YamlNode& child : root.children) {
    if (child.key != key) continue;
    entries.reserve(child.children.size());
    for (YamlNode& node : child.children) {
      if (node.is_map()) entries.push_back(entry_of(std::move(node)));
    }
  }
  return entries;
}

void check_places(const Catalogue& catalogue, Diagnostics& diagnostics) {
  std::map<std::string_view, const Entry*> seen;
  for (const Entry& entry : catalogue.entries) {
    const auto [first, added] = seen.emplace(entry.at, &entry);
    if (added || entry.at.empty()) continue;
    diagnostics.error("duplicate-translation", entry.position,
                      quoted(entry.at) + " stands twice; first on line " +
                          std::to_string(first->second->position.line),
                      "keep the entry that is right and move the other one to unused:");
  }
}

// Only a person reviews.
void check_status(const Catalogue& catalogue, Diagnostics& diagnostics) {
  for (const Entry& entry : catalogue.entries) {
    if (entry.status == EntryStatus::draft || !entry.by.starts_with("machine")) continue;
    const std::string word = entry.status == EntryStatus::approved ? "approved" : "reviewed";
    diagnostics.error(
        "review-without-person", entry.position,
        "this translation is " + word + " by " + quoted(entry.by) + "; only a person can do that",
        "write the person's name in by:, or status: draft");
  }
}

void check_language(const Catalogue& catalogue, std::string_view path, const YamlNode& root,
                    Diagnostics& diagnostics) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string tag(name.substr(0, name.rfind('.')));
  if (catalogue.language == tag) return;
  diagnostics.error(
      "wrong-language", get_position(root, "language"),
      "the file is named " + quoted(name) + " but says language: " + catalogue.language,
      "write language: " + tag + ", or rename the file");
}

}  // namespace

std::optional<Catalogue> read_catalogue(const Files& files, const std::string& path,
                                        std::string_view prefix, Sources& sources,
                                        Diagnostics& diagnostics) {
  std::optional<YamlNode> root = read_tree(files, path, prefix, sources, diagnostics);
  if (!root) return std::nullopt;
  check(*root, translations_shape(), diagnostics);
  Catalogue catalogue;
  catalogue.path = std::string(prefix) + path;
  catalogue.at = root->at;
  const std::string tag = get_text(*root, "language");
  const Language* language = find_language(tag);
  catalogue.language = language ? language->tag : tag;
  if (language) check_language(catalogue, path, *root, diagnostics);
  catalogue.entries = take_entries(*root, "entries");
  catalogue.unused = take_entries(*root, "unused");
  check_places(catalogue, diagnostics);
  check_status(catalogue, diagnostics);
  return catalogue;
}

std::vector<std::string> translation_tags(const Files& files, const std::string& guide_folder) {
  constexpr std::string_view kEnding = ".yaml";
  std::vector<std::string> tags;
  for (const std::string& name : files.list(guide_folder + "/translations")) {
    if (name.size() > kEnding.size() && name.ends_with(kEnding)) {
      tags.push_back(name.substr(0, name.size() - kEnding.size()));
    }
  }
  return tags;
}

std::string fold_spaces(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == text.npos) break;
    const std::size_t end = std::min(text.find_first_of(kSpaces, begin), text.size());
    if (!folded.empty()) folded += ' ';
    folded += text.substr(begin, end - begin);
    text.remove_prefix(end);
  }
  return folded;
}

}  // namespace hjemvei
