#include "preview/state.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace hjemvei {
namespace {

using Json = nlohmann::json;

struct ScreenRow {
  std::string id, title;
  int level = 0;
  std::vector<std::uint32_t> pages;
};

void read_titles(const std::vector<OutlineEntry>& outline, std::map<std::string, ScreenRow>& rows,
                 int level) {
  for (const OutlineEntry& entry : outline) {
    rows.try_emplace(entry.destination, ScreenRow{entry.destination, entry.title, level, {}});
    read_titles(entry.children, rows, level + 1);
  }
}

// A topic begins on the page of its first screen: the screen stands for both, unless it has no other.
// What has no title of its own continues the one before it.
std::vector<ScreenRow> screens_of(const Pages& pages) {
  std::map<std::string, ScreenRow> titles;
  read_titles(pages.outline, titles, 0);
  std::vector<ScreenRow> rows;
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    bool named = false;
    for (const Destination& destination : pages.destinations) {
      const auto title = titles.find(destination.name);
      if (destination.page != page) continue;
      if (title != titles.end()) {
        rows.push_back(title->second);
      } else if (rows.empty()) {
        rows.push_back({destination.name, pages.title, 0, {}});
      } else {
        continue;
      }
      rows.back().pages = {page};
      named = true;
    }
    if (named) continue;
    if (rows.empty()) rows.push_back({"page-1", pages.title, 0, {}});
    rows.back().pages.push_back(page);
  }
  return rows;
}

// The first frame, in their order, that a text of each screen has, by the elements of its pages.
std::vector<std::uint32_t> worst_of_pages(const Picture& picture) {
  const Pages& pages = picture.pages;
  std::vector<std::uint32_t> worst(pages.pages.size(), 0);
  const auto look = [&](const Owner& owner, std::uint32_t& found) {
    const ContentId* content = std::get_if<ContentId>(&owner);
    if (!content) return;
    const ShownText* text = find_text(picture, pages.structure[pages.structure.owner(*content)].at);
    if (!text || text->frame == Frame::none) return;
    const auto frame = static_cast<std::uint32_t>(text->frame);
    found = found == 0 ? frame : std::min(found, frame);
  };
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const Item& item : pages.pages[i].items)
      if (const TextLine* line = std::get_if<TextLine>(&item))
        for (std::uint32_t run = line->first_run; run < line->first_run + line->run_count; ++run)
          look(pages.runs[run].owner, worst[i]);
  return worst;
}

Json screens_json(const Picture& picture) {
  const std::vector<std::uint32_t> worst = worst_of_pages(picture);
  Json out = Json::array();
  for (const ScreenRow& row : screens_of(picture.pages)) {
    std::uint32_t state = 0;
    for (const std::uint32_t page : row.pages)
      if (worst[page] != 0) state = state == 0 ? worst[page] : std::min(state, worst[page]);
    out.push_back({{"id", row.id},
                   {"title", row.title},
                   {"level", row.level},
                   {"pages", row.pages},
                   {"state", name_of(static_cast<Frame>(state))}});
  }
  return out;
}

Json faults_json(const std::vector<ShownFault>& faults) {
  Json out = Json::array();
  for (const ShownFault& fault : faults)
    out.push_back({{"error", fault.error},
                   {"place", fault.place},
                   {"excerpt", fault.excerpt},
                   {"seen", fault.seen},
                   {"instead", fault.instead}});
  return out;
}

}  // namespace

std::string state_json(const Showing& showing) {
  Json languages = Json::array();
  for (const LanguageChoice& each : showing.languages)
    languages.push_back({{"tag", each.tag}, {"name", each.name}, {"rightToLeft", each.right_to_left}});
  Json out = {{"guide", showing.shown.guide},
              {"language", showing.shown.language},
              {"product", showing.shown.product},
              {"revision", showing.revision},
              {"serial", showing.serial},
              {"current", showing.current},
              {"milliseconds", showing.milliseconds},
              {"guides", showing.guides},
              {"languages", languages},
              {"products", showing.products},
              {"sourceLanguage", showing.source_language},
              {"faults", faults_json(showing.faults)},
              {"screens", Json::array()}};
  if (showing.picture) {
    const Pages& pages = showing.picture->pages;
    out["screens"] = screens_json(*showing.picture);
    out["width"] = pages.size.width;
    out["height"] = pages.size.height;
    out["rightToLeft"] = pages.right_to_left;
    out["title"] = pages.title;
    out["address"] = showing.picture->edition.web.address;
  }
  // What a fault shows of a file may be no UTF-8.
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hjemvei
