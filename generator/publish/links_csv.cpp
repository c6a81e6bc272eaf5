#include <map>
#include <nlohmann/json.hpp>

#include "publish/link_site.h"

namespace hjemvei {
namespace {

using nlohmann::json;

// RFC 4180, 2.6 and 2.7.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string row(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& each : fields) out += (&each == &fields.front() ? "" : ",") + field(each);
  return out + "\r\n";
}

std::string title_of(const json& list, const std::string& id) {
  for (const json& each : list)
    if (each.at("id") == id) return each.at("title").is_object() ? each["title"].at("text") : each["title"];
  return {};
}

bool is_offered(const json& guide, const std::string& language) {
  for (const json& each : guide.at("languages"))
    if (each.at("tag") == language) return each.at("offered");
  return false;
}

class UnitRows {
 public:
  UnitRows(const json& guide, const json& unit) : guide_(guide), unit_(unit) {}

  std::string print() const {
    std::string out;
    for (const json& page : unit_.at("pages"))
      out += one(page.at("id"), page.at("kind"), title_of(guide_.at("pages"), page.at("id")),
                 page.at("title").at("text"), page.at("id"));
    for (const json& letter : unit_.at("letters"))
      out += one(letter.at("id"), "letter", title_of(guide_.at("letters"), letter.at("id")),
                 letter.at("title"), letter.at("topics").at(0));
    return out;
  }

 private:
  std::string one(const std::string& id, const std::string& kind, const std::string& office_title,
                  const std::string& title, const std::string& page) const {
    const std::string language = unit_.at("language");
    return row({unit_.at("guide"), language, id, kind, office_title, title,
                unit_.at("address").get<std::string>() + (page.empty() ? "" : page + "/"), unit_.at("version"),
                is_offered(guide_, language) ? "yes" : "no"});
  }

  const json& guide_;
  const json& unit_;
};

}  // namespace

std::string links_csv(const std::vector<LinkGuideFile>& guides, const std::vector<LinkUnitFile>& units) {
  std::string out = row({"guide", "language", "id", "kind", "office_title", "title", "address", "version",
                         "offered"});
  std::map<std::string, json> by_guide;
  for (const LinkGuideFile& each : guides) by_guide[each.guide] = json::parse(each.json);
  for (const LinkUnitFile& each : units) {
    const auto guide = by_guide.find(each.guide);
    if (guide == by_guide.end()) continue;
    const json unit = json::parse(each.json);
    out += UnitRows(guide->second, unit).print();
  }
  return out;
}

}  // namespace hjemvei
