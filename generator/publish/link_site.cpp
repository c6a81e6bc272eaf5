#include "publish/link_site.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/escape_markup.h"
#include "embedded/link_page_css.h"
#include "embedded/link_page_html.h"
#include "embedded/link_page_js.h"
#include "publish/letter.h"
#include "publish/link_data.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using UnitName = std::pair<std::string, std::string>;  // guide, language

std::string text_of(std::span<const unsigned char> bytes) { return {bytes.begin(), bytes.end()}; }

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Of a script that stands and is whole; a null value otherwise.
json read_script(const fs::path& path) {
  const auto inside = link_json(bytes_of(path));
  const json parsed = inside ? json::parse(*inside, nullptr, false) : json();
  return parsed.is_object() ? parsed : json();
}

std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code code;
  for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code))
    out.push_back(at->path());
  std::ranges::sort(out);
  return out;
}

class LinkSite {
 public:
  explicit LinkSite(const std::string& site) : site_(site), data_(site_ / "link" / "data") {}

  // What stands of earlier runs, without units whose folder is gone.
  void read_standing() {
    for (const fs::path& path : entries(data_)) {
      std::error_code code;
      if (fs::is_directory(path, code)) {
        for (const fs::path& file : entries(path)) take_unit(path.filename().string(), file);
      } else if (path.extension() == ".js") {
        const json guide = read_script(path);
        if (guide.is_object()) guides_[path.stem().string()] = guide;
      }
    }
  }

  void add(const LinkGuideFile& guide) { guides_[guide.guide] = json::parse(guide.json); }
  void add(const LinkUnitFile& unit) { units_[{unit.guide, unit.language}] = json::parse(unit.json); }

  WriteResult write() {
    std::erase_if(guides_, [&](const auto& guide) { return !has_unit(guide.first); });
    for (auto& [name, guide] : guides_)
      for (json& language : guide["languages"])
        language["stands"] = units_.contains({name, language.at("tag").get<std::string>()});
    for (const auto& [name, unit] : units_)
      put(data_ / name.first / (name.second + ".js"), link_script("unit", unit.dump()));
    for (const auto& [name, guide] : guides_) put(data_ / (name + ".js"), link_script("guide", guide.dump()));
    put(site_ / "link" / "page.css", text_of(embedded::link_page_css()));
    put(site_ / "link" / "page.js", text_of(embedded::link_page_js()));
    put(site_ / "link" / "index.html", index());
    put(site_ / "links.csv", csv());
    return result_;
  }

 private:
  void take_unit(const std::string& guide, const fs::path& file) {
    const std::string language = file.stem().string();
    std::error_code code;
    const json unit = fs::is_directory(site_ / guide / language, code) ? read_script(file) : json();
    if (unit.is_object())
      units_[{guide, language}] = unit;
    else
      fs::remove(file, code);
  }

  bool has_unit(const std::string& guide) const {
    const auto first = units_.lower_bound({guide, ""});
    return first != units_.end() && first->first.first == guide;
  }

  void put(const fs::path& path, const std::string& bytes) {
    if (!result_.ok()) return;
    if (bytes_of(path) == bytes) return;   // most stay as they are, and each that is written is synced
    std::error_code code;
    fs::create_directories(path.parent_path(), code);
    result_ = code ? WriteResult{code.message()} : write_atomically(path.string(), bytes);
  }

  // The page begins in the language of the first guide; its script follows the guide that is chosen.
  std::string index() const {
    std::string scripts, language = "en", title = "Hjemvei";
    for (const auto& [name, guide] : guides_)
      scripts += "  <script src=\"data/" + escape_markup(name) + ".js\"></script>\n";
    if (!guides_.empty()) {
      language = guides_.begin()->second.at("language");
      title = guides_.begin()->second.at("words").at("title");
    }
    return fill(text_of(embedded::link_page_html()),
                {{"language", escape_markup(language)}, {"title", escape_markup(title)}, {"scripts", scripts}},
                false);
  }

  std::string csv() const {
    std::vector<LinkGuideFile> guides;
    std::vector<LinkUnitFile> units;
    for (const auto& [name, guide] : guides_) {
      guides.push_back({name, guide.dump()});
      for (const json& language : guide.at("languages")) {
        const auto unit = units_.find({name, language.at("tag").get<std::string>()});
        if (unit != units_.end()) units.push_back({name, unit->first.second, unit->second.dump()});
      }
    }
    return links_csv(guides, units);
  }

  fs::path site_, data_;
  std::map<std::string, json> guides_;
  std::map<UnitName, json> units_;
  WriteResult result_;
};

}  // namespace

WriteResult write_link_site(const std::string& site, const std::vector<LinkGuideFile>& guides,
                            const std::vector<LinkUnitFile>& units) {
  LinkSite out(site);
  out.read_standing();
  for (const LinkGuideFile& guide : guides) out.add(guide);
  for (const LinkUnitFile& unit : units) out.add(unit);
  return out.write();
}

}  // namespace hjemvei
