#include "layout/dump.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace hjemvei {
namespace {

using nlohmann::json;

double rounded(double value) { return std::round(value * 100) / 100; }

json box_json(const Rect& box) {
  return {rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)};
}

json owner_json(const Owner& owner) {
  if (const ContentId* content = std::get_if<ContentId>(&owner)) return content->number();
  if (std::holds_alternative<InWidget>(owner)) return "widget";
  switch (std::get<Artifact>(owner)) {
    case Artifact::pagination_header: return "header";
    case Artifact::pagination_footer: return "footer";
    case Artifact::layout: return "layout";
    case Artifact::background: return "background";
  }
  return nullptr;
}

json element_json(const Structure& tree, ElementId id) {
  const Element& element = tree[id];
  json out{{"role", name_of(element.role)}};
  if (!element.language.empty()) out["language"] = element.language;
  if (!element.alt.empty()) out["alt"] = element.alt;
  if (!element.title.empty()) out["title"] = element.title;
  if (element.box) out["box"] = box_json(*element.box);
  json kids = json::array();
  for (const auto& kid : element.kids) {
    if (const ContentId* content = std::get_if<ContentId>(&kid)) {
      kids.push_back(content->number());
    } else {
      kids.push_back(element_json(tree, std::get<ElementId>(kid)));
    }
  }
  if (!kids.empty()) out["kids"] = std::move(kids);
  return out;
}

// A run's text as its glyphs stand, from left to right.
json run_json(const GlyphRun& run, const Pages& pages, const Fonts& fonts) {
  std::string text;
  for (std::uint32_t i = 0; i < run.glyph_count; ++i)
    text += pages.texts[pages.glyphs[run.first_glyph + i].text];
  return {{"font", fonts.face(run.font).postscript_name},
          {"owner", owner_json(run.owner)},
          {"rtl", run.right_to_left},
          {"text", text},
          {"x", rounded(run.x)}};
}

json item_json(const Item& item, const Pages& pages, const Fonts& fonts) {
  if (const TextLine* line = std::get_if<TextLine>(&item)) {
    json runs = json::array();
    for (std::uint32_t i = 0; i < line->run_count; ++i)
      runs.push_back(run_json(pages.runs[line->first_run + i], pages, fonts));
    return {{"line", {rounded(line->origin.x), rounded(line->origin.y), rounded(line->width)}},
            {"runs", runs},
            {"size", rounded(line->size)}};
  }
  const Shape& shape = std::get<Shape>(item);
  return {{"owner", owner_json(shape.owner)},
          {"fill", shape.fill.has_value()},
          {"segments", shape.path.size()},
          {"stroke", shape.stroke.has_value()}};
}

json link_json(const Link& link) {
  json areas = json::array();
  for (const Rect& area : link.areas) areas.push_back(box_json(area));
  return {{"areas", areas}, {"purpose", link.purpose}, {"target", link.target}};
}

}  // namespace

std::string dump_structure(const Structure& structure) {
  return element_json(structure, Structure::root()).dump(1) + "\n";
}

std::string dump_pages(const Pages& pages, const Fonts& fonts) {
  json list = json::array();
  for (const Page& page : pages.pages) {
    json items = json::array(), links = json::array();
    for (const Item& item : page.items) items.push_back(item_json(item, pages, fonts));
    for (const Link& link : page.links) links.push_back(link_json(link));
    list.push_back({{"items", items}, {"links", links}});
  }
  json destinations = json::array();
  for (const Destination& each : pages.destinations)
    destinations.push_back({{"name", each.name}, {"page", each.page}});
  const json out{{"destinations", destinations},
                 {"language", pages.language},
                 {"pages", list},
                 {"size", {rounded(pages.size.width), rounded(pages.size.height)}},
                 {"title", pages.title}};
  return out.dump(1) + "\n";
}

}  // namespace hjemvei
