#include "translation/catalogue.h"

#include <algorithm>
#include <utility>

#include "base/sha256.h"
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
  entry.was = get_text(node, "was");
  entry.status = status_of(get_text(node, "status"));
  entry.by = get_text(node, "by");
  entry.seal = get_text(node, "seal");
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

Position key_position(const YamlNode& root, std::string_view key) {
  const YamlNode* value = root.find(key);
  return value ? value->key_at : Position{};
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

// Only a person reviews, and only what stands there.
void check_status(Entry& entry, Diagnostics& diagnostics) {
  if (entry.status == EntryStatus::draft) return;
  const std::string word(name_of(entry.status));
  if (entry.by.empty() || entry.by.starts_with("machine")) {
    diagnostics.error("review-without-person", entry.position,
                      "this translation is " + word + " by " +
                          (entry.by.empty() ? "nobody" : quoted(entry.by)) +
                          "; only a person can do that",
                      "write the person's name in by:, or status: draft");
  } else if (entry.seal.empty()) {
    diagnostics.warning("review-without-seal", entry.position,
                        "this translation is " + word +
                            ", but has no seal: nobody would notice if it was edited later",
                        "approve it with `hjemvei translate approve`, which sets the seal");
  } else if (entry.seal != seal_of(entry.source, entry.text.text)) {
    diagnostics.warning("edited-since-review", entry.position,
                        "this translation was edited after " + entry.by + " had " + word +
                            " it; it counts as a draft",
                        "let a person read it, and approve it with `hjemvei translate approve`");
    entry.status = EntryStatus::draft;
    entry.edited_since_review = true;
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

std::string_view name_of(EntryStatus status) {
  constexpr std::string_view kNames[] = {"draft", "reviewed", "approved"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view translated_source(const Entry& entry) {
  return entry.was.empty() ? entry.source : entry.was;
}

std::string seal_of(std::string_view source, std::string_view text) {
  return sha256(fold_spaces(source) + "\n" + std::string(text)).substr(0, 16);
}

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
  catalogue.language_at = key_position(*root, "language");
  catalogue.entries_at = key_position(*root, "entries");
  catalogue.unused_at = key_position(*root, "unused");
  catalogue.entries = take_entries(*root, "entries");
  catalogue.unused = take_entries(*root, "unused");
  check_places(catalogue, diagnostics);
  for (Entry& entry : catalogue.entries) check_status(entry, diagnostics);
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
