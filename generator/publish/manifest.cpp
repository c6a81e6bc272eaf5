#include "publish/manifest.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

namespace hjemvei {
namespace {

using nlohmann::json;

json to_json(const ManifestEntry& entry) {
  json out{{"id", entry.id},           {"path", entry.path},         {"guide", entry.guide},
           {"language", entry.language}, {"product", entry.product}, {"version", entry.version},
           {"sha256", entry.sha256},   {"bytes", entry.bytes},       {"pages", entry.pages},
           {"destinations", entry.destinations}};
  out["validUntil"] = entry.valid_until.empty() ? json(nullptr) : json(entry.valid_until);
  return out;
}

// The entries of the manifest that stands, by id, without those whose file is gone.
std::map<std::string, json> standing_entries(const std::filesystem::path& site) {
  std::map<std::string, json> out;
  std::ifstream file(site / "manifest.json", std::ios::binary);
  if (!file) return out;
  std::stringstream text;
  text << file.rdbuf();
  const json manifest = json::parse(text.str(), nullptr, false);
  if (!manifest.is_object() || !manifest.contains("files") || !manifest["files"].is_array()) return out;
  for (const json& entry : manifest["files"]) {
    if (!entry.is_object() || !entry.contains("id") || !entry["id"].is_string()) continue;
    if (!entry.contains("path") || !entry["path"].is_string()) continue;
    const std::string path = entry["path"];
    std::error_code code;
    if (stays_inside(path) && std::filesystem::exists(site / path, code)) out[entry["id"]] = entry;
  }
  return out;
}

}  // namespace

WriteResult write_manifest(const std::string& site, const std::vector<ManifestEntry>& built) {
  std::map<std::string, json> entries = standing_entries(site);
  for (const ManifestEntry& entry : built) entries[entry.id] = to_json(entry);
  json files = json::array();
  for (const auto& [id, entry] : entries) files.push_back(entry);
  const std::string text = json{{"files", files}}.dump(2) + "\n";
  return write_atomically((std::filesystem::path(site) / "manifest.json").string(), text);
}

}  // namespace hjemvei
