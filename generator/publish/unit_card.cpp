#include "publish/unit_card.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "language/languages.h"

namespace hjemvei {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// Of the entries that are texts; others were not written by us.
std::string text_of(const json& card, const char* key) {
  const auto found = card.find(key);
  return found != card.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(const json& card, const char* key) {
  std::vector<std::string> texts;
  const auto found = card.find(key);
  if (found == card.end() || !found->is_array()) return texts;
  for (const json& each : *found)
    if (each.is_string()) texts.push_back(each);
  return texts;
}

std::size_t rank_of(const std::string& tag) {
  const std::vector<Language>& all = all_languages();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Language& each) { return each.tag == tag; });
  return static_cast<std::size_t>(found - all.begin());
}

std::vector<std::string> folders_in(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, code)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(code) && !name.starts_with('.')) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::string print_card(const UnitCard& card) {
  const json out{{"guide", card.guide},
                 {"language", card.language},
                 {"sourceLanguage", card.source_language},
                 {"version", card.version},
                 {"address", card.address},
                 {"publisher", card.publisher},
                 {"title", card.title},
                 {"titleLanguage", card.title_language},
                 {"question", card.question},
                 {"questionLanguage", card.question_language},
                 {"allGuides", card.all_guides},
                 {"digest", card.digest},
                 {"offered", card.offered},
                 {"pages", card.ids},
                 {"moved", card.moved}};
  return out.dump(1) + "\n";
}

std::optional<UnitCard> read_card(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::stringstream text;
  text << file.rdbuf();
  const json in = json::parse(text.str(), nullptr, false);
  if (!in.is_object()) return {};
  UnitCard card{text_of(in, "guide"), text_of(in, "language"), text_of(in, "sourceLanguage"),
                text_of(in, "version"), text_of(in, "address"), text_of(in, "publisher"),
                text_of(in, "title"), text_of(in, "titleLanguage"), text_of(in, "question"),
                text_of(in, "questionLanguage"), text_of(in, "allGuides"), text_of(in, "digest"),
                in.value("offered", json(false)) == json(true), texts_of(in, "pages"), texts_of(in, "moved")};
  if (card.guide.empty() || card.language.empty()) return {};
  return card;
}

std::vector<UnitCard> read_cards(const std::string& site) {
  std::vector<UnitCard> cards;
  for (const std::string& guide : folders_in(site))
    for (const std::string& language : folders_in(fs::path(site) / guide)) {
      const auto card = read_card((fs::path(site) / guide / language / "unit.json").string());
      // A folder that was renamed by hand is none of ours.
      if (card && card->guide == guide && card->language == language) cards.push_back(*card);
    }
  std::stable_sort(cards.begin(), cards.end(), [](const UnitCard& a, const UnitCard& b) {
    if (a.guide != b.guide) return a.guide < b.guide;
    return rank_of(a.language) < rank_of(b.language);
  });
  return cards;
}

}  // namespace hjemvei
